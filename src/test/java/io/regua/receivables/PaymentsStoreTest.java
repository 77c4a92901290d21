package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.calendar.Calendars;
import io.regua.calendar.NewHoliday;
import io.regua.money.Money;
import io.regua.receivables.NewPayment.Part;
import io.regua.receivables.NewQuote.Discount;
import io.regua.receivables.Recorded.Kept;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentsStoreTest extends TwoSales {

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    @Autowired
    private Quotes quotes;

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private Calendars calendars;

    @Autowired
    private DebtAdmissions admissions;

    private static final String ALLOCATED =
            "select payment_id || ' ' || component || ' ' || amount from receivables.v_allocation"
                    + " where customer_id = :customer order by 1";

    private List<String> rows(String sql) {
        return jdbc.sql(sql)
                .param("customer", customer)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void spreadsMoneyOfATillOverSeveralDebts() {
        var till = new Till("Loja 12", "3", "Rosa");
        var parts = List.of(new Part(elsewhere, Money.of("300.00")), new Part(second, Money.of("250.00")));
        var payment = NewPayment.ofReceivables(
                        customer, given.creditor(), parts, THU_2026_11_05, "T-1" + customer, PaymentMethod.CASH)
                .at(till);
        var id = kept(payments.record(payment, ANA));

        assertThat(receivables.byId(elsewhere).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(open(second)).isEqualTo(Money.of("750.00"));
        assertThat(open(first)).isEqualTo(Money.of("1000.00"));
        assertThat(payments.record(payment, ANA)).isEqualTo(new Kept(id, true));
        var sheet = payments.sheet(id, CreditorScope.EVERYTHING).orElseThrow();
        assertThat(sheet.till()).isEqualTo(till);
        assertThat(sheet.lines())
                .extracting(PaymentSheet.Line::receivableId, PaymentSheet.Line::paid)
                .containsExactlyInAnyOrder(tuple(second, Money.of("250.00")), tuple(elsewhere, Money.of("300.00")));
        assertThat(payments.sheet(id, CreditorScope.only(List.of()))).isEmpty();
        var other = NewPayment.ofReceivables(
                customer,
                given.creditor(),
                List.of(new Part(elsewhere, Money.of("550.00"))),
                THU_2026_11_05,
                "T-1" + customer,
                PaymentMethod.CASH);
        assertThat(payments.record(other, ANA)).isInstanceOf(Recorded.Refused.class);
    }

    @Test
    void refusesPartsOfSomebodyElse() {
        var others = given.receivable(given.contract(given.consumer(), null, null), 1, THU_2026_11_05, "10.00");
        var payment = NewPayment.ofReceivables(
                customer,
                given.creditor(),
                List.of(new Part(others, Money.of("10.00"))),
                THU_2026_11_05,
                reference(),
                PaymentMethod.CASH);

        assertThatThrownBy(() -> payments.record(payment, ANA)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void settlesWithoutANameTheOldestDueFirst() {
        kept(payments.record(
                NewPayment.onAccount(
                        customer,
                        given.creditor(),
                        Money.of("1230.33"),
                        THU_2026_11_05,
                        reference(),
                        PaymentMethod.PIX),
                ANA));

        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(open(second)).isEqualTo(Money.of("800.00"));
        assertThat(open(elsewhere)).isEqualTo(Money.of("300.00"));
    }

    @Test
    void settlesExactlyWhatAQuoteStates() {
        var wanted = new NewQuote(
                customer,
                given.creditor(),
                List.of(first, elsewhere),
                SUN_2026_11_22,
                List.of(new Discount(first, Component.PRINCIPAL, Money.of("100.00"))),
                "bill");
        var quote = ((Frozen.Done) quotes.freeze(wanted, ANA)).quote();

        // 1.000,00 + 20,00 + 16,00 for 48 days - 100,00, and 300,00
        assertThat(quote.total()).isEqualTo(Money.of("1236.00"));
        assertThat(quote.paysUntil()).as("Sunday: Monday counts too").isEqualTo(MON_2026_11_23);
        kept(payments.record(
                NewPayment.ofQuote(quote.id(), quote.total(), SUN_2026_11_22, reference(), PaymentMethod.BOLETO), ANA));
        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(receivables.byId(elsewhere).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(open(second)).isEqualTo(Money.of("1000.00"));
        assertThat(credit()).isEqualTo(Money.ZERO);
        assertThat(
                        rows(
                                "select component || ' ' || amount from receivables.v_adjustment where customer_id = :customer"))
                .containsExactly("principal 100.00");
    }

    @Test
    void tellsEverythingThatSpeaksAgainstAQuote() {
        pay(elsewhere, "300.00", THU_2026_11_05);
        var wanted = new NewQuote(
                customer, given.creditor(), List.of(elsewhere, -1L), SUN_2026_11_22.minusDays(1), List.of(), "bill");

        assertThat(((Frozen.Refused) quotes.freeze(wanted, ANA)).objections())
                .extracting(Frozen.Objection::code)
                .containsExactly("valid_in_past", "debt_not_owed", "debt_unknown");
        var tooMuch = new NewQuote(
                customer,
                given.creditor(),
                List.of(first),
                SUN_2026_11_22,
                List.of(new Discount(first, Component.FINE, Money.of("20.01"))),
                "bill");
        assertThat(((Frozen.Refused) quotes.freeze(tooMuch, ANA)).objections())
                .extracting(Frozen.Objection::code)
                .containsExactly("discount_above_due");
    }

    @Test
    void restoresEverythingExactlyWhenAPaymentIsTakenBack() {
        pay(first, "500.00", THU_2026_11_05);
        var before = books();
        var payment = pay(first, "2000.00", SUN_2026_11_22);
        assertThat(books()).isNotEqualTo(before);

        assertThat(payments.reverse(payment, "bounced", ANA)).isEqualTo(new Reversed.Done(payment, false));
        assertThat(books()).isEqualTo(before);
        assertThat(payments.reverse(payment, "bounced", ANA)).isEqualTo(new Reversed.Done(payment, true));
        assertThat(rows("select code from journal.v_entry where customer_id = :customer and code like 'payment%'"))
                .containsExactlyInAnyOrder("payment_recorded", "payment_recorded", "payment_reversed");
        assertThatThrownBy(() -> payments.reverse(-1, "nothing", ANA)).isInstanceOf(NoSuchElementException.class);
    }

    private List<String> books() {
        return rows("""
                select r.id || ' ' || r.state || ' ' || r.open_principal || ' ' || coalesce(r.settled_on::text, '-')
                from receivables.receivable as r where r.customer_id = :customer
                union all
                select receivable_id || ' ' || component || ' ' || amount || ' ' || paid_on from receivables.v_allocation
                where customer_id = :customer
                union all
                select receivable_id || ' ' || component || ' ' || amount from receivables.v_adjustment
                where customer_id = :customer
                union all
                select amount::text from receivables.v_credit where customer_id = :customer and amount <> 0
                union all
                select d.receivable_id || ' ' || d.total from receivables.owed_on('2026-12-31') as d
                where d.customer_id = :customer
                order by 1""");
    }

    @Test
    void givesMoneyOfACancelledDebtBack() {
        pay(first, "400.00", MON_2026_10_05);
        jdbc.sql("update receivables.receivable set state = 'cancelled' where id = ?")
                .param(first)
                .update();
        recalculations.ofContract(contract);

        assertThat(open(first)).isEqualTo(Money.of("1000.00"));
        assertThat(credit()).isEqualTo(Money.of("400.00"));
        assertThat(rows("select receivable_id::text from receivables.v_allocation where customer_id = :customer"))
                .isEmpty();
    }

    @Test
    void settlesInTheOrderOfTheCreditor() {
        jdbc.sql("update creditors.creditor set allocation_order = '{principal,interest,fine,correction}',"
                        + " residual_waiver = 0 where id = ?")
                .param(given.creditor())
                .update();
        pay(first, "1000.00", THU_2026_11_05);

        assertThat(open(first)).isEqualTo(Money.ZERO);
        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.OPEN);
        assertThat(receivables.amountDue(first, SUN_2026_11_22).total()).isEqualTo(Money.of("30.33"));
    }

    /** The order and the limit of the day on which a payment was recorded stay with it; the next one takes the new. */
    @Test
    void whatACreditorChangesCountsForPaymentsFromThenOn() {
        pay(first, "1010.00", THU_2026_11_05);
        var before = rows(ALLOCATED);
        assertThat(receivables.byId(first).state())
                .as("20,33 of charges are above no limit")
                .isEqualTo(ReceivableState.OPEN);
        jdbc.sql("update creditors.creditor set allocation_order = '{principal,interest,fine,correction}',"
                        + " residual_waiver = 25 where id = ?")
                .param(given.creditor())
                .update();

        recalculations.ofCustomer(customer);
        assertThat(rows(ALLOCATED)).isEqualTo(before);
        assertThat(open(first)).isEqualTo(Money.of("20.33"));

        pay(first, "10.00", THU_2026_11_05);
        assertThat(rows(ALLOCATED)).containsAll(before);
        assertThat(open(first)).isEqualTo(Money.of("10.33"));
    }

    @Test
    void aPaymentOfAFileKeepsThePolicyOfItsDayToo() {
        jdbc.sql("update creditors.creditor set allocation_order = '{principal,interest,fine,correction}',"
                        + " residual_waiver = 25 where id = ?")
                .param(given.creditor())
                .update();
        var batch = 8_000_000 + customer;
        given.offered(batch, first, "1005.00", THU_2026_11_05, reference());
        admissions.admit(batch);
        admissions.forget(batch);

        assertThat(rows(ALLOCATED)).hasSize(2).anyMatch(row -> row.endsWith("principal 1000.00"));
        assertThat(rows("select allocation_order[1] || ' ' || residual_waiver from receivables.payment"
                        + " where customer_id = :customer"))
                .containsExactly("principal 25.00");
    }

    @Test
    void settlesAnewWhenAnIndexChanges() {
        jdbc.sql(
                        "update receivables.contract set correction_index = 'HOUSE', early_discount_percent = null where id = ?")
                .param(contract)
                .update();
        pay(first, "1030.33", THU_2026_11_05);
        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);

        load("10,0");
        assertThat(receivables.byId(first).state())
                .as("100,00 of correction came on top")
                .isEqualTo(ReceivableState.OPEN);
        assertThat(open(first)).isEqualTo(Money.of("100.00"));
        load("0,0");
        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(((IndexLoad.Refused) indexes.load("index,month,percent\nX,13/2026,a\n", ANA)).lines())
                .extracting(IndexLoad.WrongLine::code)
                .containsExactly("index_wrong", "month_wrong", "percent_wrong");
    }

    /** M03: what was due on a day that turns out to be a holiday was paid in time on the next. */
    @Test
    void settlesAnewWhenAHolidayComes() {
        var wed = LocalDate.of(2024, 5, 15);
        var old = given.receivable(given.contract(customer, "2", "1"), 1, wed, "1000.00");
        pay(old, "1000.00", wed.plusDays(1));
        assertThat(open(old)).isEqualTo(Money.of("20.33"));
        var said = changes(old);

        calendars.addHoliday(new NewHoliday(Calendars.BRAZIL, wed, "Once", 2024, true), ANA);
        assertThat(receivables.byId(old).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(changes(old)).isGreaterThan(said);
        calendars.removeHoliday(Calendars.BRAZIL, wed, true, ANA);
        assertThat(open(old)).isEqualTo(Money.of("20.33"));
    }

    private int changes(long receivable) {
        return jdbc.sql("select count(*) from receivables.inbox_changed where receivable_id = ?")
                .param(receivable)
                .query(Integer.class)
                .single();
    }

    private void load(String percent) {
        indexes.load("index;month;percent\nHOUSE;10/2026;" + percent, ANA);
    }
}
