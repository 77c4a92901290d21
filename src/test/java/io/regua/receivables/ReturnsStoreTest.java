package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Credit notes of goods that were paid for already. */
class ReturnsStoreTest extends TwoSales {

    @Autowired
    private DebtChanges changes;

    @Autowired
    private Refunds refunds;

    private Changed note(long receivable, String amount, String number) {
        var wanted = NewChange.creditNote(receivable, Money.of(amount), number + customer, "broken");
        var refused = changes.make(wanted, ANA);
        return refused instanceof Changed.Refused ? changes.make(wanted.insisted(), ANA) : refused;
    }

    private List<String> told(long receivable) {
        return jdbc.sql("select code || ' ' || coalesce(facts ->> 'amount', '') from journal.v_entry"
                        + " where subject = 'receivable' and subject_id = ? and code like 'credit_note%' order by id")
                .param(receivable)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void whatWasPaidForReturnedGoodsBecomesCreditOnceAPersonInsists() {
        var payment = pay(elsewhere, "300.00", THU_2026_11_05);
        var wanted = NewChange.creditNote(elsewhere, Money.of("120.00"), "NC" + customer, "broken");

        assertThat(changes.make(wanted, ANA))
                .isEqualTo(new Changed.Refused(List.of(
                        new Objected("return_of_paid", Map.of("amount", "120.00", "credit", "120.00"), false))));
        assertThat(changes.make(wanted.insisted(), ANA)).isEqualTo(new Changed.Done(1));
        assertThat(changes.make(wanted.insisted(), ANA)).as("once").isEqualTo(new Changed.Done(0));

        var debt = receivables.byId(elsewhere);
        assertThat(debt.state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(debt.principal()).isEqualTo(Money.of("180.00"));
        assertThat(debt.openPrincipal()).isEqualTo(Money.ZERO);
        assertThat(payments.sheet(payment, CreditorScope.EVERYTHING)
                        .orElseThrow()
                        .credit())
                .isEqualTo(Money.of("120.00"));
        assertThat(told(elsewhere)).containsExactly("credit_note_taken 120.00", "credit_note_credited 120.00");
    }

    @Test
    void whatIsOpenGoesFirstAndOnlyTheRestComesFromWhatWasPaid() {
        pay(elsewhere, "100.00", THU_2026_11_05);

        assertThat(note(elsewhere, "250.00", "NC")).isEqualTo(new Changed.Done(1));

        assertThat(receivables.byId(elsewhere).principal()).isEqualTo(Money.of("50.00"));
        assertThat(receivables.byId(elsewhere).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(credit()).isEqualTo(Money.of("50.00"));
        assertThat(told(elsewhere)).containsExactly("credit_note_taken 250.00", "credit_note_credited 50.00");
    }

    @Test
    void allGivenBackCancelsTheDebtAndTheCustomerChooses() {
        var payment = pay(elsewhere, "300.00", THU_2026_11_05);

        assertThat(note(elsewhere, "300.00", "NC")).isEqualTo(new Changed.Done(1));

        assertThat(receivables.byId(elsewhere).state()).isEqualTo(ReceivableState.CANCELLED);
        assertThat(credit()).isEqualTo(Money.of("300.00"));
        assertThat(refunds.waiting(CreditorScope.only(List.of(given.creditor())), 9, 0))
                .as("no undue demand")
                .isEmpty();
        var simple = new NewRefund(
                customer, given.creditor(), RefundKind.SIMPLE, Money.of("300.00"), payment, "goods given back");
        assertThat(refunds.ask(simple, ANA)).isInstanceOf(Refunded.Done.class);
    }

    @Test
    void whatWasPaidWithItsChargesGoesToWhatIsDueOfTheSameSaleFirst() {
        pay(first, "1030.33", THU_2026_11_05);

        note(first, "500.00", "NC");

        // 2 % and 31 days at 1 % of 500,00 instead of 1.000,00
        assertThat(open(second)).isEqualTo(Money.of("484.84"));
        assertThat(credit()).isEqualTo(Money.ZERO);
        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);
    }

    @Test
    void moreThanTheSaleWasIsRefusedForGood() {
        pay(elsewhere, "300.00", THU_2026_11_05);

        assertThat(note(elsewhere, "300.01", "NC"))
                .isEqualTo(new Changed.Refused(List.of(
                        new Objected("return_above_open", Map.of("amount", "300.01", "open", "300.00"), true))));
        assertThat(credit()).isEqualTo(Money.ZERO);
    }
}
