package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L02: bills that asked for what was no longer owed. Today is Sunday, 22 November 2026. */
class UndueRefundsStoreTest extends TwoSales {

    private static final LocalDate WED_2026_11_18 = LocalDate.of(2026, 11, 18);
    private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final CreditorScope ALL = CreditorScope.EVERYTHING;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Refunds refunds;

    @Autowired
    private DebtChanges changes;

    @Autowired
    private DebtAdmissions admissions;

    private long bill;

    /** A bill over 300,00, which came out on the tenth. */
    @BeforeEach
    void bill() {
        var wanted = new NewQuote(customer, given.creditor(), List.of(elsewhere), MON_2026_11_30, List.of(), "bill");
        bill = ((Frozen.Done) quotes.freeze(wanted, ANA)).quote().id();
        jdbc.sql("update receivables.quote set frozen_on = date '2026-11-10' where id = ?")
                .param(bill)
                .update();
    }

    private long payBill(LocalDate on) {
        var payment = NewPayment.ofQuote(bill, Money.of("300.00"), on, reference(), PaymentMethod.BOLETO);
        return kept(payments.record(payment, ANA));
    }

    private List<Refund> waiting() {
        return refunds.waiting(ALL, 10_000, 0).stream()
                .filter(refund -> refund.customerId() == customer)
                .toList();
    }

    private List<String> told() {
        return jdbc.sql("select code from journal.v_entry where customer_id = ? and subject = 'refund' order by id")
                .param(customer)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void aBillPaidAfterItsDebtWasPaidInTheShopIsDoubled() {
        pay(elsewhere, "300.00", WED_2026_11_18);
        var again = payBill(FRI_2026_11_20);

        assertThat(waiting())
                .extracting(Refund::kind, Refund::amount, Refund::paymentId, Refund::reason, Refund::askedBy)
                .containsExactly(tuple(RefundKind.DOUBLE, Money.of("300.00"), again, "", "system"));
        var refund = waiting().getFirst();
        assertThat(refund.undue())
                .extracting(
                        UndueDemand::receivableId,
                        UndueDemand::ceased,
                        UndueDemand::ceasedOn,
                        UndueDemand::demand,
                        UndueDemand::demandedOn)
                .containsExactly(tuple(elsewhere, "paid", WED_2026_11_18, "bill", LocalDate.of(2026, 11, 10)));
        assertThat(refunds.onTop(refund.id()).again()).isEqualTo(Money.of("300.00"));
        assertThat(told()).containsExactly("undue_demand_found");
    }

    @Test
    void aPaymentFromTheShopThatArrivesLateIsFoundToo() {
        payBill(FRI_2026_11_20);
        assertThat(waiting()).isEmpty();

        pay(elsewhere, "300.00", WED_2026_11_18);

        assertThat(waiting()).extracting(Refund::amount).containsExactly(Money.of("300.00"));
    }

    @Test
    void onlyWhatTheBillAskedTooMuchIsUndue() {
        pay(elsewhere, "120.00", WED_2026_11_18);
        payBill(FRI_2026_11_20);

        assertThat(waiting()).extracting(Refund::amount).containsExactly(Money.of("120.00"));
    }

    @Test
    void aBillThatWasTakenBackBeforeIsHisOwnDoublePayment() {
        pay(elsewhere, "300.00", WED_2026_11_18);
        jdbc.sql("insert into receivables.inbox_withdrawal (quote_id, customer_id, withdrawn_on) values (?, ?, ?)")
                .params(bill, customer, WED_2026_11_18)
                .update();
        payBill(FRI_2026_11_20);

        assertThat(waiting()).isEmpty();
        assertThat(credit()).isEqualTo(Money.of("300.00"));
    }

    @Test
    void whoPaysOneBillTwiceOrPaysTwiceUnaskedHasCredit() {
        payBill(WED_2026_11_18);
        payBill(FRI_2026_11_20);
        var paid = pay(first, "5000.00", WED_2026_11_18);
        pay(first, "400.00", FRI_2026_11_20);

        assertThat(waiting()).isEmpty();
        assertThat(payments.sheet(paid, ALL).orElseThrow().credit().isPositive())
                .isTrue();
    }

    /** The bill came out after the debt had been paid, so it does not matter by what he paid again. */
    @Test
    void aFileOfPaymentsIsJudgedAndTakenBackLikeASingleOne() {
        pay(elsewhere, "300.00", THU_2026_11_05);
        var batch = 7_000_000 + customer;
        given.offered(batch, elsewhere, "300.00", FRI_2026_11_20, reference());
        admissions.admit(batch);
        admissions.forget(batch);
        assertThat(waiting()).extracting(Refund::amount).containsExactly(Money.of("300.00"));

        assertThat(admissions.obstacles(batch)).isEmpty();
        admissions.undo(batch);

        assertThat(waiting()).isEmpty();
        assertThat(told()).containsExactly("undue_demand_found", "refund_withdrawn");
    }

    @Test
    void aCancelledDebtThatWasPaidByOurBillIsDoubled() {
        changes.make(NewChange.cancel(elsewhere, "never sold").insisted(), ANA);
        jdbc.sql("update receivables.operation set done_on = date '2026-11-16' where receivable_id = ?")
                .param(elsewhere)
                .update();
        payBill(FRI_2026_11_20);

        assertThat(waiting())
                .extracting(Refund::amount, refund -> refund.undue().getFirst().ceased())
                .containsExactly(tuple(Money.of("300.00"), "cancelled"));
    }

    @Test
    void aReversalOfEitherPaymentWithdrawsTheTask() {
        var shop = pay(elsewhere, "300.00", WED_2026_11_18);
        var again = payBill(FRI_2026_11_20);
        payments.reverse(again, "bounced", ANA);
        assertThat(waiting()).isEmpty();

        payBill(FRI_2026_11_20);
        assertThat(waiting()).hasSize(1);
        payments.reverse(shop, "bounced", ANA);

        assertThat(waiting()).isEmpty();
        assertThat(receivables.byId(elsewhere).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(told())
                .containsExactly("undue_demand_found", "refund_withdrawn", "undue_demand_found", "refund_withdrawn");
    }

    @Test
    void whatSomebodyDecidedIsNotAskedAgain() {
        pay(elsewhere, "300.00", WED_2026_11_18);
        payBill(FRI_2026_11_20);
        var refund = waiting().getFirst().id();
        refunds.grant(refund, true, "the shop told us late", ANA);
        refunds.refuse(refund, "he keeps it as credit", ANA);
        pay(first, "100.00", THU_2026_11_05);

        assertThat(waiting()).isEmpty();
        assertThat(refunds.byId(refund).state()).isEqualTo(RefundState.REFUSED);
        assertThat(refunds.byId(refund).extra()).isEqualTo(Money.ZERO);
    }
}
