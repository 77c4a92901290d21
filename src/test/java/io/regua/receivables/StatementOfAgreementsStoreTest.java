package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.api.store.StatementRows;
import io.regua.api.store.StatementRows.Entry;
import io.regua.money.Money;
import io.regua.receivables.AgreementEnd.ChargedAgain;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.NewAgreed.Asked;
import io.regua.receivables.Placed.Done;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What a statement says adds up to what is owed on its last day, whichever that is. Today is Sunday 2026-11-22, and an
 * agreement is signed about both installments of the first sale, and a third that falls due only on Christmas Eve.
 */
@Import(StatementRows.class)
class StatementOfAgreementsStoreTest extends TwoSales {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 10, 1);
    private static final LocalDate MON_2026_12_21 = LocalDate.of(2026, 12, 21);
    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);
    private static final LocalDate WED_2027_01_20 = LocalDate.of(2027, 1, 20);
    private static final LocalDate FRI_2027_02_05 = LocalDate.of(2027, 2, 5);
    private static final LocalDate END = LocalDate.of(2027, 2, 20);

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private StatementRows rows;

    private final List<Long> debts = new ArrayList<>();
    private final List<Long> installments = new ArrayList<>();
    private @Nullable LocalDate ended;
    private long agreement;

    private void sign() {
        var third = given.receivable(contract, 3, THU_2026_12_24, "1000.00");
        debts.addAll(List.of(first, second, third));
        var principals =
                SomeAgreement.about(customer, given.creditor(), debts, Money.of("1000.00"), List.of(SUN_2026_11_22));
        var asked = new ArrayList<>(principals.asked());
        asked.add(new Asked(first, Component.INTEREST, Money.of("16.00")));
        agreement = principals.agreementId();
        var placed = (Done) agreedDebts.place(
                new NewAgreed(
                        agreement,
                        principals.number(),
                        customer,
                        given.creditor(),
                        Terms.of("2", "1"),
                        asked,
                        List.of(
                                new Installment(0, SUN_2026_11_22, Money.of("416.00"), Money.ZERO),
                                new Installment(1, MON_2026_12_21, Money.of("1000.00"), Money.of("10.00")),
                                new Installment(2, WED_2027_01_20, Money.of("1600.00"), Money.of("16.00")))),
                ANA);
        List.of(0, 1, 2).forEach(number -> installments.add(placed.receivable(number)));
    }

    private void end(LocalDate on, KeptDiscounts discounts, ChargedAgain charges) {
        agreedDebts.end(agreement, new AgreementEnd(on, How.BROKEN, discounts, charges), ANA);
        ended = on;
    }

    private List<Entry> told(LocalDate to) {
        return rows.between(customer, LONG_AGO, to, CreditorScope.EVERYTHING);
    }

    private Money balance(LocalDate on) {
        return Money.sum(
                told(on).stream().filter(Entry::counts).map(Entry::amount).toList());
    }

    private boolean stands(LocalDate on) {
        return !installments.isEmpty() && !on.isBefore(SUN_2026_11_22) && (ended == null || on.isBefore(ended));
    }

    private Money owed(LocalDate on) {
        var owing = new ArrayList<>(stands(on) ? installments : debts);
        owing.add(elsewhere);
        var owed = Money.sum(owing.stream().map(id -> owed(id, on)).toList());
        return on.isBefore(SUN_2026_11_22) ? owed : owed.minus(credit());
    }

    /** What fell due and is owed with charges; what was paid ahead of the rest is below zero. */
    private Money owed(long receivable, LocalDate on) {
        var debt = receivables.byId(receivable);
        var due = receivables.amountDue(receivable, on).beforeEarlyDiscount();
        return debt.dueOn().isAfter(on) ? due.minus(debt.principal()) : due;
    }

    private void addsUpEveryDay() {
        for (var day = LONG_AGO; day.isBefore(END); day = day.plusDays(1)) {
            assertThat(balance(day)).as("%s: %s", day, told(day)).isEqualTo(owed(day));
        }
    }

    @Test
    void addsUpWithoutAnAgreement() {
        debts.addAll(List.of(first, second));
        pay(first, "500.00", MON_2026_10_05.plusDays(9));
        pay(second, "1200.00", SUN_2026_11_22);

        addsUpEveryDay();
    }

    @Test
    void addsUpWhileAnAgreementStands() {
        pay(second, "20.00", SUN_2026_11_22);
        sign();
        pay(installments.getFirst(), "416.00", SUN_2026_11_22);
        pay(installments.get(1), "300.00", SUN_2026_11_22);

        addsUpEveryDay();
        assertThat(told(SUN_2026_11_22))
                .filteredOn(entry -> entry.kind().startsWith("agreement"))
                .extracting(entry -> entry.kind() + " " + entry.amount())
                .hasSize(1);
        assertThat(told(END))
                .filteredOn(entry -> !entry.counts())
                .as("what would have fallen due")
                .extracting(Entry::receivableId)
                .containsExactly(debts.get(2));
    }

    @Test
    void addsUpWhenItIsFulfilled() {
        sign();
        pay(installments.getFirst(), "416.00", SUN_2026_11_22);
        pay(installments.get(1), "1010.00", SUN_2026_11_22);
        pay(installments.get(2), "1616.00", SUN_2026_11_22);

        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);
        addsUpEveryDay();
        assertThat(balance(END)).isEqualTo(owed(elsewhere, END));
    }

    @Test
    void addsUpWhenItIsBroken() {
        sign();
        pay(installments.getFirst(), "416.00", SUN_2026_11_22);
        pay(installments.get(2), "100.00", SUN_2026_11_22);
        end(FRI_2027_02_05, KeptDiscounts.NONE, ChargedAgain.FROM_DUE_DATE);

        addsUpEveryDay();
        assertThat(told(END))
                .filteredOn(entry -> entry.kind().equals("agreement_ended"))
                .hasSize(1);
    }

    @Test
    void addsUpWhenItEndsBeforeAnInstallmentFellDue() {
        pay(second, "20.00", SUN_2026_11_22);
        sign();
        pay(installments.getFirst(), "500.00", SUN_2026_11_22); // more than it asks for: credit
        end(MON_2026_12_21, KeptDiscounts.ALL, ChargedAgain.FROM_END);

        addsUpEveryDay();
    }

    @Test
    void addsUpWhenItEndsOnTheDayOnWhichItWasSigned() {
        pay(second, "20.00", SUN_2026_11_22);
        sign();
        end(SUN_2026_11_22, KeptDiscounts.IN_PROPORTION, ChargedAgain.FROM_DUE_DATE);

        addsUpEveryDay();
    }
}
