package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.money.Money;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.NewPayment.Part;
import io.regua.receivables.Recorded.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditStoreTest extends TwoSales {

    @Autowired
    private Concessions concessions;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Reconciliation reconciliation;

    @Test
    void usesCreditForAnotherDebt() {
        pay(elsewhere, "500.00", MON_2026_10_05);
        assertThat(credit()).isEqualTo(Money.of("200.00"));

        var reference = reference();
        var parts = List.of(new Part(second, Money.of("150.00")));
        var use = payments.useCredit(customer, given.creditor(), parts, reference, ANA);
        assertThat(payments.useCredit(customer, given.creditor(), parts, reference, ANA))
                .isEqualTo(new Kept(kept(use), true));
        assertThat(credit()).isEqualTo(Money.of("50.00"));
        var tooMuch = List.of(new Part(second, Money.of("50.01")));
        assertThat(payments.useCredit(customer, given.creditor(), tooMuch, reference(), ANA))
                .isInstanceOfSatisfying(
                        Recorded.Refused.class,
                        refused -> assertThat(refused.facts()).isEqualTo(Map.of("credit", "50.00")));
    }

    @Test
    void givesCreditBackOnceAManagerGrantsIt() {
        var payment = pay(elsewhere, "500.00", MON_2026_10_05);
        var wanted =
                new NewRefund(customer, given.creditor(), RefundKind.SIMPLE, Money.of("200.00"), payment, "paid twice");
        var id = ((Refunded.Done) refunds.ask(wanted, ANA)).refundId();

        assertThat(refunds.ask(wanted, ANA)).isInstanceOf(Refunded.Refused.class);
        assertThat(refunds.byId(id).dueOn()).as("ten business days").isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(credit()).isEqualTo(Money.of("200.00"));
        assertThat(refunds.grant(id, false, "yes", ANA)).isInstanceOf(Refunded.Done.class);
        assertThat(credit()).isEqualTo(Money.ZERO);
        assertThat(payments.reverse(payment, "bounced", ANA)).isInstanceOf(Reversed.Refused.class);
        assertThat(refunds.refuse(id, "no after all", ANA)).isInstanceOf(Refunded.Done.class);
        assertThat(credit()).isEqualTo(Money.of("200.00"));
        assertThat(refunds.pay(id, SUN_2026_11_22, "TED", ANA)).isInstanceOf(Refunded.Refused.class);
    }

    @Test
    void doublesWhatWasDemandedUnduly() { // L02
        indexes.load("index,month,percent\nTAXA-LEGAL,2026-10,0.50\n", ANA);
        var payment = pay(elsewhere, "500.00", MON_2026_10_05);
        var wanted = new NewRefund(
                customer, given.creditor(), RefundKind.DOUBLE, Money.of("200.00"), payment, "charged twice");
        var id = ((Refunded.Done) refunds.ask(wanted, ANA)).refundId();

        // twice 200,00 at 0,50 %
        assertThat(refunds.onTop(id).interest()).isEqualTo(Money.of("2.00"));
        refunds.grant(id, false, "", ANA);
        assertThat(refunds.byId(id).total()).isGreaterThanOrEqualTo(Money.of("402.00"));
        assertThat(refunds.pay(id, SUN_2026_11_22, "TED 1", ANA)).isInstanceOf(Refunded.Done.class);
        assertThat(refunds.byId(id).state()).isEqualTo(RefundState.PAID);
    }

    @Test
    void givesUpAndTakesBack() {
        var given =
                new NewConcession(first, AdjustmentKind.WAIVER, null, Money.of("50.33"), THU_2026_11_05, "goodwill");
        var id = ((Conceded.Done) concessions.give(given, ANA)).concessionId();

        assertThat(receivables.amountDue(first, THU_2026_11_05).total()).isEqualTo(Money.of("980.00"));
        assertThat(open(first)).isEqualTo(Money.of("980.00"));
        concessions.withdraw(id, ANA);
        concessions.withdraw(id, ANA);
        assertThat(receivables.amountDue(first, THU_2026_11_05).total()).isEqualTo(Money.of("1030.33"));
        var tooMuch = new NewConcession(
                first, AdjustmentKind.REBATE, Component.FINE, Money.of("20.01"), THU_2026_11_05, "goodwill");
        assertThat(concessions.give(tooMuch, ANA)).isInstanceOf(Conceded.Refused.class);
    }

    @Test
    void findsAPlaceForMoneyThatMatchedNothing() {
        var money = new NewUnmatched(
                given.creditor(),
                Money.of("300.00"),
                THU_2026_11_05,
                "U" + customer,
                PaymentMethod.PIX,
                Source.PIX,
                null,
                "Maria",
                "txid_unknown",
                Map.of());
        var kept = reconciliation.keep(money, ANA);

        assertThat(reconciliation.keep(money, ANA).id()).isEqualTo(kept.id());
        assertThat(reconciliation.suggestions(kept.id()))
                .extracting(Suggestion::receivableId, Suggestion::sameAmount)
                .containsExactly(tuple(elsewhere, true));
        var assigned = (Assigned.Done) reconciliation.assign(kept.id(), new Named.OfReceivable(elsewhere), ANA);
        assertThat(receivables.byId(elsewhere).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(reconciliation.byId(kept.id()).paymentId()).isEqualTo(assigned.paymentId());
        assertThat(reconciliation.giveBack(kept.id(), "too late", ANA)).isInstanceOf(Assigned.Refused.class);
    }
}
