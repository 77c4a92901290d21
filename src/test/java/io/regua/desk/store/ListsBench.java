package io.regua.desk.store;

import io.regua.desk.DebtorLine;
import io.regua.desk.Export;
import io.regua.desk.Export.Format;
import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Portfolio;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.Selection;
import io.regua.desk.rules.TypedSelection;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import io.regua.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the lists of the portfolio take: each filter and order, the totals, the exports, the queue. */
class ListsBench {

    private static final int CUSTOMERS = Integer.getInteger("customers", 334_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int PAGE = 51;
    private static final long AT_ONCE = Portfolio.AT_ONCE + 1;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CreditorScope ALL = CreditorScope.EVERYTHING;

    /** Filters as they stand in an address. */
    private static final List<String> FILTERS = List.of(
            "",
            "creditor=1",
            "creditor=4",
            "lateFrom=30",
            "lateFrom=30&lateTo=60",
            "dueFrom=2026-11-01&dueTo=2026-11-30",
            "amountFrom=2000,00",
            "product=Sofa",
            "category=cat 7",
            "branch=branch 4",
            "seller=seller 77",
            "instrument=carne",
            "hold=dispute",
            "hold=legal",
            "mark=elderly",
            "nextStep=registry",
            "nextStep=reminder",
            "nextStep=held",
            "writtenOff=true",
            "writtenOff=false",
            "states=closed",
            "states=in_agreement",
            "states=cancelled",
            "states=all",
            "creditor=2&lateFrom=60&product=Phone");

    /** One for both: what is read within a transaction is read by stream, and the plan's setting holds. */
    private final DataSource database = TestDatabase.fresh().dataSource();

    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PortfolioRows rows = new PortfolioRows(jdbc);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final List<String> lines = new ArrayList<>();

    @Test
    void listsAtAMillion() throws IOException {
        fill();
        say("%,d customers, %,d receivables; medians of %d, milliseconds", CUSTOMERS, CUSTOMERS * 3L, ROUNDS);
        say("%-40s %9s %9s %9s %9s %9s %9s", "filter", "oldest", "newest", "largest", "customers", "by sum", "totals");
        FILTERS.forEach(this::measure);
        deep();
        standings();
        profiles();
        queue();
        exports();
    }

    private void fill() throws IOException {
        var script = new ClassPathResource("bench/lists.sql").getContentAsString(StandardCharsets.UTF_8);
        for (var statement :
                script.replace(":customers", String.valueOf(CUSTOMERS)).split(";\n", -1)) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).update();
            }
        }
        jdbc.sql("vacuum analyze").update();
    }

    private void measure(String filter) {
        var selection = selection(filter);
        say(
                "%-40s %9.1f %9.1f %9.1f %9.1f %9.1f %9.1f",
                filter.isEmpty() ? "(open)" : filter,
                median(() -> rows.receivables(selection, Order.OLDEST, null, ALL, TODAY, PAGE)),
                median(() -> rows.receivables(selection, Order.NEWEST, null, ALL, TODAY, PAGE)),
                median(() -> rows.receivables(selection, Order.LARGEST, null, ALL, TODAY, PAGE)),
                median(() -> rows.customers(selection, Order.OLDEST, null, ALL, TODAY, PAGE)),
                median(() -> rows.customers(selection, Order.LARGEST, null, ALL, TODAY, PAGE)),
                median(() -> rows.totals(Subject.RECEIVABLES, selection, ALL, TODAY, AT_ONCE)));
    }

    private void deep() {
        var deep = new Place("2026-06-01", 1, false);
        say(
                "far down the list, by key: %.1f",
                median(() -> rows.receivables(Selection.OPEN, Order.OLDEST, deep, ALL, TODAY, PAGE)));
        say(
                "customers, totals: %.1f",
                median(() -> rows.totals(Subject.CUSTOMERS, Selection.OPEN, ALL, TODAY, AT_ONCE)));
        say(
                "everything open added up: %.1f",
                median(() -> rows.totals(Subject.RECEIVABLES, Selection.OPEN, ALL, TODAY, Long.MAX_VALUE)));
        say("due today of all that is open: %.1f", median(() -> rows.dueToday(Selection.OPEN, ALL, TODAY)));
    }

    /** Told beside every name of a page. */
    private void standings() {
        var customers = rows.customers(Selection.OPEN, Order.OLDEST, null, ALL, TODAY, PAGE).stream()
                .map(DebtorLine::customerId)
                .toArray(Long[]::new);
        say(
                "standing of the %d customers of a page: %.1f",
                customers.length,
                median(() -> jdbc.sql(Sql.of("ruler/standings_of"))
                        .param("customers", customers)
                        .param("date", TODAY)
                        .param("all", ALL.all())
                        .param("creditors", ALL.array())
                        .query((row, no) -> row.getString("standing"))
                        .list()));
    }

    /** Of the customers of a page, each by himself; and of everybody, as a filter by profile would need them. */
    private void profiles() {
        var customers = rows.customers(Selection.OPEN, Order.OLDEST, null, ALL, TODAY, PAGE).stream()
                .map(DebtorLine::customerId)
                .toArray(Long[]::new);
        say(
                "debtor profile of %d customers one by one: %.1f, of everybody: %.1f",
                customers.length,
                median(() -> jdbc.sql("""
                                select p.profile
                                from unnest(:customers) as u (id)
                                join receivables.v_contract as k on k.customer_id = u.id
                                cross join lateral receivables.debtor_profile_of(u.id, k.creditor_id, :today) as p""")
                        .param("customers", customers)
                        .param("today", TODAY)
                        .query((row, no) -> row.getString("profile"))
                        .list()),
                median(() -> jdbc.sql(
                                "select count(*) from receivables.debtor_profile_on(:today) where profile = 'recurrent'")
                        .param("today", TODAY)
                        .query(Long.class)
                        .single()));
    }

    /** Calls wait as long as they may: the bench spreads them over 40 days. */
    private void queue() {
        jdbc.sql("update ruler.policy set call_business_days = 30").update();
        var queue = new QueueRows(jdbc);
        var waiting =
                jdbc.sql("select count(*) from ruler.v_work").query(Long.class).single();
        say(
                "queue with %,d waiting calls, first page: %.1f, page 40: %.1f",
                waiting,
                median(() -> queue.page(ALL, 0, TODAY, 0, 26)),
                median(() -> queue.page(ALL, 0, TODAY, 1_000, 26)));
    }

    private void exports() {
        for (var format : Format.values()) {
            pools().forEach(pool -> pool.resetPeakUsage());
            var export = new Export(
                    Subject.RECEIVABLES, selection("states=all"), format, false, ALL, Locale.ENGLISH, key -> key);
            var count = new long[1];
            var millis = millis(() -> transaction.executeWithoutResult(status -> write(export, count)));
            var peak = pools().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            say("export %s: %,d rows, %.1f s, peak heap %d MB", format, count[0], millis / 1_000, peak >> 20);
        }
    }

    private void write(Export export, long[] count) {
        try (var sheet = Sheet.of(export, OutputStream.nullOutputStream())) {
            new ExportRows(jdbc).write(export, TODAY, sheet, () -> count[0]++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static Selection selection(String filter) {
        var typed = new LinkedHashMap<String, String>();
        for (var part : filter.split("&", -1)) {
            var sign = part.indexOf('=');
            if (sign > 0) {
                typed.put(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return TypedSelection.of(Map.copyOf(typed)).selection();
    }

    /** What takes longer than this many seconds is cut off and counts as so long. */
    private static final int LONGEST = 20;

    private double median(Runnable work) {
        try {
            return measured(work);
        } catch (QueryTimeoutException e) {
            return LONGEST * 1_000;
        }
    }

    private double measured(Runnable work) {
        run(work);
        var figures = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            figures.add(millis(() -> run(work)));
        }
        return figures.stream().sorted().toList().get(ROUNDS / 2);
    }

    private void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local statement_timeout = '%ds'".formatted(LONGEST)).update();
            work.run();
        });
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private void say(String form, Object... values) {
        lines.add(Objects.requireNonNull(form).formatted(values));
        System.out.println(lines.getLast());
    }
}
