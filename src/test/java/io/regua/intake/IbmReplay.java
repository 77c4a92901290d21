package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.ruler.store.World;
import io.regua.testing.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real file, replayed: all invoices go in through {@code ibm-receivables}; then every night runs before its day,
 * and the day's payments go in through {@code ibm-payments}. What the ruler took (or had covered) is compared, step by
 * step and day by day, with what the file implies: the expectation is counted here from the file and the calendar
 * alone.
 */
final class IbmReplay {

    private static final DateTimeFormatter BRAZILIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate FROM = LocalDate.of(2012, 1, 3);
    private static final BusinessCalendar CALENDAR = BusinessCalendar.banking();

    private final LocalDate until;

    private IbmReplay(LocalDate until) {
        this.until = until;
    }

    private record Invoice(String line, LocalDate dueOn, LocalDate settledOn, boolean disputed) {}

    /** @param until the last night */
    static void takesWhatTheFileImplies(LocalDate until) throws IOException {
        new IbmReplay(until).compare();
    }

    private void compare() throws IOException {
        var file = Vectors.shared("data/ibm-accounts-receivable.csv");
        Assumptions.assumeTrue(file.isPresent(), "skipped: ../shared/data/ibm-accounts-receivable.csv is not there");
        var lines = Files.readAllLines(file.orElseThrow());
        var invoices = lines.stream().skip(1).map(IbmReplay::invoice).toList();
        try (var house = new ImportFixture()) {
            var creditor = house.creditor("ibm", false);
            var batch = house.imported(String.join("\r\n", lines) + "\r\n", "ibm-receivables", creditor);
            assertThat(batch.accepted()).isEqualTo(invoices.size());

            replay(house, creditor, lines.getFirst(), invoices);

            assertThat(taken(house.jdbc)).isEqualTo(implied(invoices));
            assertThat(openPrincipal(house.jdbc)).isEqualTo(unsettled(invoices));
        }
    }

    private void replay(ImportFixture house, long creditor, String header, List<Invoice> invoices) {
        var world = new World(house.database);
        var byDay = invoices.stream().collect(Collectors.groupingBy(Invoice::settledOn));
        for (var day = FROM; !day.isAfter(until); day = day.plusDays(1)) {
            world.night(day);
            var paid = byDay.getOrDefault(day, List.of());
            if (!paid.isEmpty()) {
                var file = new ArrayList<>(List.of(header));
                paid.forEach(invoice -> file.add(invoice.line()));
                var payments = house.imported(String.join("\r\n", file), "ibm-payments", creditor);
                assertThat(payments.accepted()).as("payments of %s", day).isEqualTo(paid.size());
            }
        }
    }

    private static Invoice invoice(String line) {
        var cells = line.split(",", -1);
        return new Invoice(
                line,
                LocalDate.parse(cells[5], BRAZILIAN),
                LocalDate.parse(cells[8], BRAZILIAN),
                "Yes".equals(cells[7]));
    }

    /** Step and day to how often, counted without the engine. */
    private Map<String, Long> implied(List<Invoice> invoices) {
        var counts = new TreeMap<String, Long>();
        for (var invoice : invoices) {
            if (!invoice.disputed()) {
                implied(invoice).forEach((step, day) -> {
                    if (!day.isAfter(invoice.settledOn()) && !day.isAfter(until)) {
                        counts.merge(day + " " + step, 1L, Long::sum);
                    }
                });
            }
        }
        return counts;
    }

    /** The day of each step for an invoice that nobody ever pays. */
    private static Map<String, LocalDate> implied(Invoice invoice) {
        var days = new TreeMap<String, LocalDate>();
        var due = CALENDAR.nextBusinessDay(invoice.dueOn());
        days.put("courtesy", CALENDAR.nextBusinessDay(due.minusDays(3)));
        var reminder = CALENDAR.plusBusinessDays(due, 5);
        var call = CALENDAR.nextBusinessDay(due.plusDays(8));
        if (reminder.isBefore(call)) {
            days.put("reminder", reminder);
            call = CALENDAR.nextBusinessDay(later(due.plusDays(8), CALENDAR.plusBusinessDays(reminder, 1)));
        } else {
            // A holiday pushed the reminder onto the day of the call or behind it: the call speaks for both.
            call = reminder;
        }
        days.put("call", call);
        var registry = later(due.plusDays(10), CALENDAR.plusBusinessDays(call, 2));
        days.put("registry", registry);
        var letter = registry.plusDays(5);
        days.put("notice_letter", letter);
        days.put("extrajudicial_notice", later(due.plusDays(45), CALENDAR.plusBusinessDays(letter, 5)));
        return days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, Long> taken(JdbcClient jdbc) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(
                        "select business_date, step_key, count(*) as count from ruler.action where outcome in ('taken', 'covered') group by 1, 2")
                .query(row -> {
                    counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return counts;
    }

    private long unsettled(List<Invoice> invoices) {
        return invoices.stream().filter(i -> i.settledOn().isAfter(until)).count();
    }

    private static long openPrincipal(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from receivables.receivable where open_principal > 0 and state = 'open'")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
