package io.regua.intake;

import io.regua.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long an import takes against plain {@code COPY} of the same rows into the same tables with their indexes and
 * foreign keys, in the same database, in turns. {@code ./mvnw -Pbench verify -Dtest=ImportBench -Dlines=1000000}.
 */
class ImportBench {

    private static final int LINES = Integer.getInteger("lines", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int INSTALLMENTS = 3;
    /** In the order that foreign keys ask for. */
    private static final List<String> TABLES = List.of(
            "customers.customer",
            "customers.external_code",
            "customers.contact_point",
            "receivables.contract",
            "receivables.receivable",
            "receivables.inbox_changed");

    private final List<Long> imports = new ArrayList<>();
    private final List<Long> floors = new ArrayList<>();
    private final List<Long> changed = new ArrayList<>();

    @Test
    void measure() throws IOException, SQLException {
        try (var house = new ImportFixture(TestDatabase.fresh().dataSource())) {
            house.creditor("casa-viva", false);
            var file = portfolio();
            Path rows = null;
            for (int round = 0; round < ROUNDS; round++) {
                empty(house);
                imports.add(importOnce(house, file));
                rows = rows == null ? written(house.database) : rows;
                var counts = counts(house);
                empty(house);
                copy(house.database, rows);
                if (!counts.equals(counts(house))) {
                    throw new IllegalStateException(counts + " imported, " + counts(house) + " copied");
                }
            }
            report();
        }
    }

    private static long importOnce(ImportFixture house, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var batch = house.received(content, "native", null);
            house.jdbc.sql("checkpoint").update();
            var start = System.nanoTime();
            house.imports().start(batch.id());
            house.get(ImportRun.class).run(batch.id(), true);
            var done = house.imports().byId(batch.id(), ImportFixture.READER).orElseThrow();
            if (done.accepted() != LINES) {
                throw new IllegalStateException("not all lines went in: " + done);
            }
            return System.nanoTime() - start;
        }
    }

    private static void empty(ImportFixture house) {
        house.jdbc
                .sql("truncate " + String.join(", ", TABLES) + ", receivables.payment, receivables.allocation,"
                        + " receivables.credit, receivables.hold, ruler.position cascade")
                .update();
        house.jdbc.sql("vacuum").update();
        house.jdbc.sql("checkpoint").update();
    }

    private static Path written(DataSource database) throws IOException, SQLException {
        var folder = Files.createTempDirectory("bench");
        try (var connection = database.getConnection()) {
            var copier = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TABLES) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                    copier.copyOut("copy " + table + " to stdout", out);
                }
            }
        }
        return folder;
    }

    private void copy(DataSource database, Path rows) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var copier = connection.unwrap(PGConnection.class).getCopyAPI();
            var start = System.nanoTime();
            var beforeInbox = 0L;
            for (var table : TABLES) {
                beforeInbox = table.endsWith("inbox_changed") ? System.nanoTime() : beforeInbox;
                try (InputStream in = Files.newInputStream(rows.resolve(table))) {
                    copier.copyIn("copy " + table + " from stdin", in, 1 << 16);
                }
            }
            var inbox = System.nanoTime() - beforeInbox;
            connection.commit();
            floors.add(System.nanoTime() - start - inbox);
            changed.add(inbox);
        }
    }

    private static Map<String, Long> counts(ImportFixture house) {
        var counts = new LinkedHashMap<String, Long>();
        TABLES.forEach(table -> counts.put(table, house.count(table)));
        return counts;
    }

    private void report() throws IOException {
        var imported = median(imports);
        var floor = median(floors);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("lines", LINES);
        figures.put("rounds", ROUNDS);
        figures.put("import_ms", imported);
        figures.put("floor_ms", floor);
        figures.put("floor_inbox_changed_ms", median(changed));
        figures.put("ratio", ratio(imported, floor));
        figures.put("ratio_with_inbox_changed", ratio(imported, floor + median(changed)));
        figures.put("lines_per_second", LINES * 1000L / imported);
        var folder = Files.createDirectories(Path.of("target", "bench"));
        Files.writeString(folder.resolve("import.json"), JsonMapper.shared().writeValueAsString(figures));
        figures.forEach((name, value) -> System.out.printf("%-28s %s%n", name, value));
    }

    private static String ratio(long measured, long floor) {
        return BigDecimal.valueOf(measured)
                .divide(BigDecimal.valueOf(floor), 2, RoundingMode.HALF_UP)
                .toString();
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1_000_000;
    }

    /** Customers with a mobile and an e-mail address, each with one contract of three installments. */
    private static Path portfolio() throws IOException {
        var file = Files.createTempFile("portfolio", ".csv");
        var random = new Random(20261121);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(
                    "creditor;customer_tax_id;customer_code;customer_name;birth_date;mobile;email;contract_number;"
                            + "product;contract_date;contract_total;fine_percent;interest_percent;installment;due_date;amount\n");
            for (int line = 0, customer = 0; line < LINES; customer++) {
                line += customer(out, customer, random, LINES - line);
            }
        }
        return file;
    }

    private static int customer(BufferedWriter out, int customer, Random random, int most) throws IOException {
        var cents = 5_000 + random.nextInt(200_000);
        var soldOn = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        var head = "casa-viva;%s;C%d;%s;%s;119%08d;c%d@example.com;K-%d;Crediário;%s;%s;2;1;"
                .formatted(
                        cpf(customer),
                        customer,
                        name(random),
                        LocalDate.of(1960, 1, 1).plusDays(random.nextInt(16_000)),
                        80_000_000 + random.nextInt(9_999_999),
                        customer,
                        customer,
                        soldOn,
                        amount(cents * 3L));
        var lines = Math.min(INSTALLMENTS, most);
        for (int no = 1; no <= lines; no++) {
            out.write(head + no + ";" + soldOn.plusMonths(no) + ";" + amount(cents) + "\n");
        }
        return lines;
    }

    private static String amount(long cents) {
        return cents / 100 + "," + String.format(Locale.ROOT, "%02d", cents % 100);
    }

    private static String name(Random random) {
        var first = List.of("Ana", "Bruno", "Carla", "Davi", "Elisa", "Fábio", "Gilda", "Heitor", "Íris", "João");
        var last = List.of("Almeida", "Barros", "Conceição", "Duarte", "Esteves", "Ferraz", "Gouveia", "Holanda");
        return first.get(random.nextInt(first.size())) + " " + last.get(random.nextInt(last.size())) + " "
                + last.get(random.nextInt(last.size())) + " " + Integer.toString(random.nextInt(1_679_616), 36);
    }

    private static String cpf(int customer) {
        var digits = new StringBuilder(String.format(Locale.ROOT, "%09d", 100_000_001 + customer));
        for (int length = 9; length < 11; length++) {
            var sum = 0;
            for (int i = 0; i < length; i++) {
                sum += (digits.charAt(i) - '0') * (length + 1 - i);
            }
            digits.append(sum * 10 % 11 % 10);
        }
        return digits.toString();
    }
}
