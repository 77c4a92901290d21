package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.testing.StoreSlice;
import io.regua.testing.Vectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One law, written in Java for a screen and in SQL for a night: compared to the cent. */
@StoreSlice
class LateChargesTwinStoreTest {

    private static final LocalDate TUE_2026_03_10 = LocalDate.of(2026, 3, 10);

    @Autowired
    private Receivables receivables;

    @Autowired
    private JdbcClient jdbc;

    private record Owed(Money principal, Money fine, Money interest, Money total, int daysLate) {}

    private Owed inSql(long receivable, LocalDate on) {
        return jdbc.sql("select * from receivables.owed_on(:on) where receivable_id = :receivable")
                .param("on", on)
                .param("receivable", receivable)
                .query((row, no) -> new Owed(
                        new Money(row.getBigDecimal("open_principal")),
                        new Money(row.getBigDecimal("fine")),
                        new Money(row.getBigDecimal("interest")),
                        new Money(row.getBigDecimal("total")),
                        row.getInt("days_late")))
                .single();
    }

    private Owed inJava(long receivable, LocalDate on) {
        var due = receivables.amountDue(receivable, on);
        return new Owed(
                due.of(Component.PRINCIPAL),
                due.of(Component.FINE),
                due.of(Component.INTEREST),
                due.total(),
                due.daysLate());
    }

    @ParameterizedTest
    @CsvSource({
        // principal, fine, interest, days, company, expected fine, expected interest
        "1000.00, 2,     1,     30, false,  20.00, 10.00",
        "1000.00, 2,     1,      0, false,   0.00,  0.00",
        "1000.00, 2,     1,      1, false,  20.00,  0.33",
        "1000.00, 10,    1,      1, false,  20.00,  0.33", // L09
        "1000.00, 10,    1,      1, true,  100.00,  0.33",
        "1000.00, ,      ,     400, false,   0.00,  0.00", // M11, also under the cap of L09
        "1000.00, ,      1,     30, false,   0.00, 10.00",
        "0.25,    2,     1,     60, true,    0.01,  0.01",
        "77.77,   1.333, 0.777, 91, true,    1.04,  1.83",
    })
    void agreeOnTheTable(
            String principal,
            @Nullable String fine,
            @Nullable String interest,
            int days,
            boolean company,
            String expectedFine,
            String expectedInterest) {
        var given = new Given(jdbc);
        var contract = given.contract(company ? given.company() : given.consumer(), fine, interest);
        var receivable = given.receivable(contract, 1, TUE_2026_03_10, principal);
        var on = TUE_2026_03_10.plusDays(days);

        assertThat(inSql(receivable, on)).isEqualTo(inJava(receivable, on));
        assertThat(inSql(receivable, on).fine()).isEqualTo(Money.of(expectedFine));
        assertThat(inSql(receivable, on).interest()).isEqualTo(Money.of(expectedInterest));
    }

    @Test
    void agreeOnThePublishedExamples() {
        var given = new Given(jdbc);
        for (var row : Vectors.of("late_charges.csv")) {
            var contract =
                    given.contract(given.company(), row.getField("fine_pct"), row.getField("interest_pct_month"));
            var receivable = given.receivable(contract, 1, TUE_2026_03_10, row.getField("principal"));
            var on = TUE_2026_03_10.plusDays(Integer.parseInt(row.getField("days_late")));

            assertThat(inSql(receivable, on)).as(row.toString()).isEqualTo(inJava(receivable, on));
            assertThat(inSql(receivable, on).total())
                    .as(row.toString())
                    .isEqualTo(Money.of(row.getField("total_half_up")));
        }
    }

    /** Else a night would compute the charges of the whole portfolio to read those of one page. */
    @Test
    void theSqlIsInlinedIntoTheQueryThatAsks() {
        assertThat(jdbc.sql("explain select total from receivables.owed_on('2026-03-10') where receivable_id = 1")
                        .query((row, no) -> row.getString(1))
                        .list())
                .noneMatch(line -> line.contains("Function Scan on owed_on"))
                .anyMatch(line -> line.contains("receivable_pkey"));
    }

    /** Random contracts and payments, back-dated ones too: the law agrees with its twin, and no cent is lost. */
    @Test
    void agreeOnRandomHistoriesAndLoseNoCent() {
        long seed = Long.getLong("test.seed", 20261122);
        var random = new Random(seed);
        var given = new Given(jdbc);
        for (int story = 0; story < 60; story++) {
            var contract = given.contract(
                    random.nextBoolean() ? given.consumer() : given.company(),
                    random.nextInt(6) == 0 ? null : String.valueOf(random.nextInt(0, 12)),
                    random.nextInt(6) == 0
                            ? null
                            : new BigDecimal(random.nextInt(0, 4000))
                                    .movePointLeft(3)
                                    .toString());
            var debts = installments(given, contract, random);
            for (int payment = 0, count = random.nextInt(7); payment < count; payment++) {
                pay(given, contract, debts, random);
                compare(contract, debts, random, "seed %d, story %d".formatted(seed, story));
            }
        }
    }

    private static List<Long> installments(Given given, long contract, Random random) {
        return random.ints(1 + random.nextInt(3), 0, 200)
                .distinct()
                .boxed()
                .map(day -> given.receivable(
                        contract,
                        1 + day,
                        TUE_2026_03_10.plusDays(day),
                        cents(random, 200_000).toString()))
                .toList();
    }

    private static Money cents(Random random, int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(1, most), 2));
    }

    private void pay(Given given, long contract, List<Long> debts, Random random) {
        var paidOn = TUE_2026_03_10.minusDays(5).plusDays(random.nextInt(260));
        var named = debts.get(random.nextInt(debts.size()));
        var amount = cents(random, 150_000);
        if (random.nextBoolean()) {
            var payment = NewPayment.ofReceivable(named, amount, paidOn, "R" + random.nextLong(), PaymentMethod.PIX);
            receivables.recordPayment(payment, Actor.SYSTEM);
        } else {
            long batch = random.nextLong(Long.MAX_VALUE);
            given.payment(contract, random.nextBoolean() ? named : null, amount, paidOn, batch);
            receivables.reallocate(batch);
        }
    }

    private void compare(long contract, List<Long> debts, Random random, String story) {
        for (var debt : debts) {
            for (int i = 0; i < 3; i++) {
                var on = TUE_2026_03_10.minusDays(5).plusDays(random.nextInt(300));
                assertThat(inSql(debt, on)).as("%s, %s", story, on).isEqualTo(inJava(debt, on));
                assertThat(inSql(debt, on)).as("%s, %s", story, on).satisfies(owed -> {
                    assertThat(owed.principal().isNegative()).isFalse();
                    assertThat(owed.fine().isNegative()).isFalse();
                    assertThat(owed.interest().isNegative()).isFalse();
                });
            }
        }
        assertThat(lost(contract)).as(story).isEmpty();
    }

    /** Payments that are not wholly allocated or credited, and debts whose figures do not follow from allocations. */
    private List<String> lost(long contract) {
        return jdbc.sql("""
                        select 'payment ' || p.id from receivables.payment as p
                        where p.contract_id = :contract and p.amount <>
                          (select coalesce(sum(a.amount), 0) from receivables.allocation as a where a.payment_id = p.id)
                          + (select coalesce(sum(c.amount), 0) from receivables.credit as c where c.payment_id = p.id)
                        union all
                        select 'principal ' || r.id from receivables.receivable as r
                        where r.contract_id = :contract and r.open_principal <> r.principal -
                          (select coalesce(sum(a.amount), 0) from receivables.allocation as a
                           where a.receivable_id = r.id and a.component = 'principal')
                        union all
                        select 'state ' || r.id from receivables.receivable as r
                        where r.contract_id = :contract and (r.state = 'settled') <> (r.open_principal = 0)
                        union all
                        select 'settled ' || r.id from receivables.receivable as r
                        where r.contract_id = :contract and (r.settled_on is not null) <> (r.open_principal = 0)
                        union all
                        select 'negative ' || a.payment_id from receivables.allocation as a
                        join receivables.payment as p on p.id = a.payment_id
                        where p.contract_id = :contract
                        group by a.payment_id, a.receivable_id, a.component having sum(a.amount) < 0""")
                .param("contract", contract)
                .query((row, no) -> row.getString(1))
                .list();
    }
}
