package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.NewPayment.Part;
import io.regua.testing.StoreSlice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same law in Java and in SQL, with all that makes it hard: price indices, days on which charges stop, money given
 * up, quotes, credit, reversals, agreements. Compared to the cent after every event; then everything is taken back.
 */
@StoreSlice
class MoneyTwinStoreTest {

    private static final LocalDate TUE_2026_03_10 = LocalDate.of(2026, 3, 10);
    private static final Actor ANA = new Actor("ana", null);

    @Autowired
    private Receivables receivables;

    @Autowired
    private Payments payments;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Concessions concessions;

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private PriceIndexes indexes;

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private JdbcClient jdbc;

    private record Owed(
            Money principal, Money fine, Money interest, Money correction, Money discount, Money total, int daysLate) {}

    private Owed inSql(long receivable, LocalDate on) {
        return jdbc.sql("select * from receivables.owed_on(:on) where receivable_id = :receivable")
                .param("on", on)
                .param("receivable", receivable)
                .query((row, no) -> new Owed(
                        new Money(row.getBigDecimal("open_principal")),
                        new Money(row.getBigDecimal("fine")),
                        new Money(row.getBigDecimal("interest")),
                        new Money(row.getBigDecimal("correction")),
                        new Money(row.getBigDecimal("discount")),
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
                due.of(Component.CORRECTION),
                due.earlyDiscount(),
                due.total(),
                due.daysLate());
    }

    /** One account and all that happens to it. */
    private final class Story {

        private final Random random;
        private final String name;
        private final Given given = new Given(jdbc);
        private final long customer;
        private final List<Long> debts = new ArrayList<>();
        private final List<Long> sold;
        private final RandomAgreements agreements;
        private final List<Long> made = new ArrayList<>();
        private final List<Long> conceded = new ArrayList<>();

        Story(long seed, int story) {
            random = new Random(seed * 1_000_003 + story);
            name = "seed %d, story %d".formatted(seed, story);
            agreements = new RandomAgreements(random, agreedDebts, receivables);
            customer = random.nextBoolean() ? given.consumer() : given.company();
            for (int contract = 0, count = 1 + random.nextInt(2); contract < count; contract++) {
                var id = given.contract(customer, number(4), number(3));
                terms(id, random.nextInt(3) > 0 ? "TWIN" : null);
                for (int no = 1, last = 1 + random.nextInt(2); no <= last; no++) {
                    debts.add(given.receivable(id, no, day(), cents(100_000).toString()));
                }
            }
            sold = List.copyOf(debts);
        }

        private @Nullable String number(int most) {
            return random.nextInt(6) == 0
                    ? null
                    : new BigDecimal(random.nextInt(0, most * 1000))
                            .movePointLeft(3)
                            .toString();
        }

        private void terms(long contract, @Nullable String index) {
            var discount = random.nextBoolean();
            jdbc.sql("update receivables.contract set correction_index = :index, early_discount_percent = :percent,"
                            + " early_discount_days = :days where id = :contract")
                    .param("index", index)
                    .param("percent", discount ? BigDecimal.valueOf(random.nextInt(1, 2000), 2) : null)
                    .param("days", discount ? random.nextInt(15) : null)
                    .param("contract", contract)
                    .update();
        }

        void play() {
            for (int event = 0, count = 2 + random.nextInt(6); event < count; event++) {
                happen(event);
                compare();
            }
            agreements.endAll();
            compare();
            made.forEach(payment -> payments.reverse(payment, "taken back", ANA));
            conceded.forEach(concession -> concessions.withdraw(concession, ANA));
            compare();
            assertThat(lost()).as(name).isEmpty();
            sold.forEach(debt -> {
                var receivable = receivables.byId(debt);
                assertThat(receivable.openPrincipal()).as(name).isEqualTo(receivable.principal());
                assertThat(receivable.state()).as(name).isEqualTo(ReceivableState.OPEN);
            });
        }

        private void happen(int event) {
            var reference = name + ", event " + event;
            switch (random.nextInt(10)) {
                case 8 -> debts.addAll(agreements.agree(sold, customer, given.creditor()));
                case 9 -> agreements.endOne();
                case 0 -> stop();
                case 1 -> concede();
                case 2 -> quoted(reference);
                case 3 -> credit(reference);
                case 4 ->
                    keep(payments.record(
                            NewPayment.onAccount(
                                    customer, given.creditor(), cents(150_000), day(), reference, PaymentMethod.PIX),
                            ANA));
                case 5 ->
                    keep(payments.record(
                            NewPayment.ofReceivables(
                                    customer,
                                    given.creditor(),
                                    List.of(new Part(any(), cents(80_000)), new Part(any(), cents(80_000))),
                                    day(),
                                    reference,
                                    PaymentMethod.CASH),
                            ANA));
                case 6 -> {
                    if (!made.isEmpty()) {
                        payments.reverse(made.remove(random.nextInt(made.size())), "bounced", ANA);
                    }
                }
                default ->
                    keep(payments.record(
                            NewPayment.ofReceivable(any(), cents(120_000), day(), reference, PaymentMethod.PIX), ANA));
            }
        }

        private void stop() {
            var from = day();
            jdbc.sql(
                            "insert into receivables.hold (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on,"
                                    + " reason, charges_run, placed_by) values (nextval('receivables.hold_seq'), :customer, :creditor,"
                                    + " :receivable, 'legal', :from, :until, :reason, false, 'ana')")
                    .param("customer", customer)
                    .param("creditor", given.creditor())
                    .param("receivable", random.nextBoolean() ? any() : null)
                    .param("from", from)
                    .param("until", random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(50)))
                    .param("reason", "r" + random.nextLong())
                    .update();
            recalculations.ofCustomer(customer);
        }

        private void concede() {
            var wanted = new NewConcession(
                    any(),
                    AdjustmentKind.WAIVER,
                    random.nextBoolean() ? null : List.of(Component.values()).get(random.nextInt(4)),
                    cents(3_000),
                    day(),
                    "goodwill");
            if (receivables.byId(wanted.receivableId()).isOwed()
                    && concessions.give(wanted, ANA) instanceof Conceded.Done done) {
                conceded.add(done.concessionId());
            }
        }

        private void quoted(String reference) {
            var wanted = new NewQuote(
                    customer, given.creditor(), List.of(any()), LocalDate.of(2026, 11, 30), List.of(), "test");
            if (quotes.freeze(wanted, ANA) instanceof Frozen.Done done) {
                var total = done.quote().total();
                var amount = random.nextBoolean() ? total : total.plus(cents(1_000));
                keep(payments.record(
                        NewPayment.ofQuote(done.quote().id(), amount, day(), reference, PaymentMethod.BOLETO), ANA));
            }
        }

        private void credit(String reference) {
            if (payments.useCredit(customer, given.creditor(), List.of(new Part(any(), cents(5_000))), reference, ANA)
                    instanceof Recorded.Kept kept) {
                made.add(kept.paymentId());
            }
        }

        private void keep(Recorded recorded) {
            made.add(((Recorded.Kept) recorded).paymentId());
        }

        private void compare() {
            for (var debt : debts) {
                for (int i = 0; i < 3; i++) {
                    var on = TUE_2026_03_10.minusDays(20).plusDays(random.nextInt(300));
                    assertThat(inSql(debt, on)).as("%s, %s", name, on).isEqualTo(inJava(debt, on));
                }
            }
            assertThat(lost()).as(name).isEmpty();
        }

        /** Money that is neither settled nor credit, and debts whose figures do not follow from the rows. */
        private List<String> lost() {
            return jdbc.sql("""
                            select 'payment ' || p.id from receivables.payment as p
                            where p.customer_id = :customer
                              and case when p.source = 'credit' or p.reversed_at is not null then 0 else p.amount end <>
                              (select coalesce(sum(a.amount), 0) from receivables.allocation as a where a.payment_id = p.id)
                              + (select coalesce(sum(c.amount), 0) from receivables.credit as c where c.payment_id = p.id)
                            union all
                            select 'principal ' || r.id from receivables.receivable as r
                            where r.customer_id = :customer and r.open_principal <> r.principal
                              - (select coalesce(sum(a.amount), 0) from receivables.allocation as a
                                 where a.receivable_id = r.id and a.component = 'principal')
                              - (select coalesce(sum(j.amount), 0) from receivables.adjustment as j
                                 where j.receivable_id = r.id and j.component = 'principal')
                            union all
                            select 'state ' || r.id from receivables.receivable as r
                            where r.customer_id = :customer and r.state <> 'cancelled'
                              and (r.state = 'settled') <> (r.settled_on is not null)
                            union all
                            select 'credit' from receivables.v_credit where customer_id = :customer and amount < 0""")
                    .param("customer", customer)
                    .query((row, no) -> row.getString(1))
                    .list();
        }

        private long any() {
            return debts.get(random.nextInt(debts.size()));
        }

        private LocalDate day() {
            return agreements.stand() && random.nextBoolean()
                    ? RandomAgreements.TODAY
                    : TUE_2026_03_10.minusDays(20).plusDays(random.nextInt(260));
        }

        private Money cents(int most) {
            return new Money(BigDecimal.valueOf(random.nextInt(1, most), 2));
        }
    }

    @Test
    void agreeOnRandomAccountsAndLoseNoCent() {
        indexes.load("""
                index,month,percent
                TWIN,2026-02,0.56
                TWIN,2026-03,-0.71
                TWIN,2026-04,1.13
                TWIN,2026-05,0.4
                TWIN,2026-06,-1.25
                TWIN,2026-07,0.38
                TWIN,2026-08,0.1234
                """, ANA);
        long seed = Long.getLong("test.seed", 20261122);
        for (int story = 0; story < 60; story++) {
            new Story(seed, story).play();
        }
    }
}
