package io.regua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Receivables;
import io.regua.testing.StoreSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The charges of a whole portfolio in one statement, and the same in Java for a sample, to the cent: {@code ./mvnw
 * -Pbench verify -Dtest=ChargesBench -Dreceivables=1000000}.
 *
 * <p>One contract in ten has a price index, one debt in five was paid in part, one in thirty was given up in part, one
 * customer in fifty has days on which charges stop.
 */
@StoreSlice
class ChargesBench {

    private static final int RECEIVABLES = Integer.getInteger("receivables", 1_000_000);
    private static final int SAMPLE = Integer.getInteger("sample", 10_000);
    private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Receivables receivables;

    private record Owed(
            long receivable,
            Money principal,
            Money fine,
            Money interest,
            Money correction,
            Money discount,
            Money total) {}

    @Test
    void oneStatementSaysWhatJavaSays() throws IOException {
        Portfolio.fill(jdbc, RECEIVABLES / 3 + 1, MON_2026_03_02.minusDays(700), 730);
        jdbc.sql("truncate receivables.inbox_changed").update();
        vary();
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("create schema bench").update();

        var plain = seconds(
                "create unlogged table bench.sums as select count(*), sum(total) from receivables.owed_on(:on)");
        var stored = seconds("create unlogged table bench.owed as select * from receivables.owed_on(:on)");
        var count =
                jdbc.sql("select count(*) from bench.owed").query(Integer.class).single();
        var differing = compare();

        report(count, plain, stored);
        assertThat(differing).isEmpty();
    }

    private void vary() {
        jdbc.sql("""
                        update receivables.contract
                        set fine_percent = (id % 7) * 0.5, interest_percent = (id % 11) * 0.3,
                          correction_index = case when id % 10 = 0 then 'BENCH' end,
                          early_discount_percent = case when id % 20 = 1 then 3.5 end,
                          early_discount_days = case when id % 20 = 1 then 5 end""").update();
        jdbc.sql("""
                        insert into receivables.price_index (index_code, month, percent)
                        select 'BENCH', m, round((random() * 2 - 0.5)::numeric, 2)
                        from generate_series(date '2024-01-01', date '2026-03-01', interval '1 month') as m""").update();
        jdbc.sql("""
                        insert into receivables.payment (id, customer_id, creditor_id, contract_id, receivable_id, amount,
                          paid_on, reference, method, recorded_by)
                        select id, customer_id, creditor_id, contract_id, id, 10, due_on + (id % 90)::int - 10, 'P' || id, 'pix',
                          'bench'
                        from receivables.receivable where id % 5 = 0""").update();
        jdbc.sql("""
                        insert into receivables.allocation (customer_id, payment_id, receivable_id, component, amount, paid_on)
                        select customer_id, id, receivable_id, 'principal', 10, paid_on from receivables.payment""").update();
        jdbc.sql("""
                        insert into receivables.adjustment (customer_id, creditor_id, receivable_id, component, kind, amount,
                          given_on, payment_id, reason)
                        select customer_id, creditor_id, receivable_id, 'principal', 'discount', 1.23, paid_on, id, 'bench'
                        from receivables.payment where id % 30 = 0""").update();
        jdbc.sql("""
                        insert into receivables.hold (id, customer_id, creditor_id, kind, from_on, until_on, reason,
                          charges_run, placed_by)
                        select nextval('receivables.hold_seq'), id, 1, 'legal', date '2025-06-01' + (id % 200)::int,
                          case when id % 3 = 0 then null else date '2025-06-01' + (id % 200)::int + (id % 60)::int end,
                          'bench', false, 'bench'
                        from customers.customer where id % 50 = 0""").update();
    }

    private double seconds(String statement) {
        var start = System.nanoTime();
        jdbc.sql(statement.replace(":on", "date '" + MON_2026_03_02 + "'")).update();
        return (System.nanoTime() - start) / 1e9;
    }

    private List<String> compare() {
        var differing = new ArrayList<String>();
        jdbc.sql("select * from bench.owed where receivable_id % :step = 0 limit :sample")
                .param("step", Math.max(1, RECEIVABLES / SAMPLE))
                .param("sample", SAMPLE)
                .query((row, n) -> new Owed(
                        row.getLong("receivable_id"),
                        new Money(row.getBigDecimal("open_principal")),
                        new Money(row.getBigDecimal("fine")),
                        new Money(row.getBigDecimal("interest")),
                        new Money(row.getBigDecimal("correction")),
                        new Money(row.getBigDecimal("discount")),
                        new Money(row.getBigDecimal("total"))))
                .list()
                .forEach(sql -> {
                    var java = inJava(sql.receivable());
                    if (!sql.equals(java)) {
                        differing.add(sql + " is in Java " + java);
                    }
                });
        return differing;
    }

    private Owed inJava(long receivable) {
        var due = receivables.amountDue(receivable, MON_2026_03_02);
        return new Owed(
                receivable,
                due.of(Component.PRINCIPAL),
                due.of(Component.FINE),
                due.of(Component.INTEREST),
                due.of(Component.CORRECTION),
                due.earlyDiscount(),
                due.total());
    }

    private static void report(int count, double summed, double stored) throws IOException {
        System.out.printf(
                "%,d receivables: summed in %.2f s, written in %.2f s (%,.0f a second); %,d of them agree with Java%n",
                count, summed, stored, count / stored, SAMPLE);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(
                Path.of("target/bench/charges-%d.json".formatted(RECEIVABLES)),
                String.format(
                        Locale.ROOT,
                        "{\"receivables\": %d, \"sumSeconds\": %.3f, \"storeSeconds\": %.3f, \"sample\": %d}%n",
                        count,
                        summed,
                        stored,
                        SAMPLE));
    }
}
