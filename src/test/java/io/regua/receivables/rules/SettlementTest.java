package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Given;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Account.Stated;
import io.regua.receivables.rules.Payoff.Policy;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);
    private static final LocalDate THU_2026_12_10 = LocalDate.of(2026, 12, 10);
    private static final long FIRST = 1;
    private static final long SECOND = 2;
    private static final long ELSEWHERE = 3;
    private static final long CARNE = 70;
    private static final long OTHER = 71;
    private static final Policy RESIDUAL_20 = new Policy(Policy.DEFAULT.order(), Money.of("20.00"));

    private static Debt debt(String principal, LocalDate dueOn) {
        return new Debt(Money.of(principal), dueOn, dueOn, Terms.of("2", "1"), true, List.of());
    }

    /** Two installments of one contract, and a debt of another that was due first. */
    private static final Map<Long, Claim> CLAIMS = Map.of(
            SECOND, new Claim(CARNE, debt("100.00", THU_2026_12_10), true),
            FIRST, new Claim(CARNE, debt("100.00", TUE_2026_11_10), true),
            ELSEWHERE, new Claim(OTHER, debt("100.00", TUE_2026_11_10.minusDays(1)), true));

    private static Received named(long id, long named, String amount, LocalDate on) {
        return received(id, CARNE, List.of(new Part(named, Money.of(amount))), null, Money.of(amount), on, false);
    }

    /** Of the first installment. */
    private static Received by(Policy policy, String amount, LocalDate on) {
        var money = Money.of(amount);
        return new Received(9, CARNE, List.of(new Part(FIRST, money)), null, money, on, false, policy);
    }

    private static Received onAccount(long id, @Nullable Long contract, String amount, LocalDate on) {
        return received(id, contract, List.of(), null, Money.of(amount), on, false);
    }

    private static Settlement settle(Received... payments) {
        return settle(CLAIMS, List.of(), payments);
    }

    private static Received received(
            long id,
            @Nullable Long contract,
            List<Part> parts,
            @Nullable Stated quote,
            Money amount,
            LocalDate on,
            boolean ofCredit) {
        return new Received(id, contract, parts, quote, amount, on, ofCredit, Policy.DEFAULT);
    }

    private static Settlement settle(Map<Long, Claim> claims, List<Given> given, Received... payments) {
        return Settlement.of(new Account(claims, List.of(payments), given));
    }

    private static Map<Long, Claim> only(Debt debt) {
        return Map.of(FIRST, new Claim(CARNE, debt, true));
    }

    private static Money open(Settlement settlement, long receivable) {
        return settlement.openPrincipal(receivable);
    }

    @Test
    void settlesInterestThenFineThenPrincipal() {
        var thirtyDaysLate = TUE_2026_11_10.plusDays(30);
        var settlement = settle(named(9, FIRST, "2.50", thirtyDaysLate));

        assertThat(settlement.shares())
                .containsExactly(
                        new Share(9, FIRST, INTEREST, Money.of("1.00"), thirtyDaysLate),
                        new Share(9, FIRST, FINE, Money.of("1.50"), thirtyDaysLate));
        assertThat(open(settlement, FIRST)).isEqualTo(Money.of("100.00"));
        assertThat(settlement.settledOn(FIRST)).isNull();
        assertThat(settlement.credit()).isEmpty();
    }

    @Test
    void settlesInTheOrderOfTheCreditor() {
        var principalFirst = new Policy(List.of(PRINCIPAL, FINE, CORRECTION, INTEREST), Money.ZERO);
        var thirtyDaysLate = TUE_2026_11_10.plusDays(30);
        var settlement = settle(by(principalFirst, "101.00", thirtyDaysLate));

        assertThat(settlement.shares()).extracting(Share::component).containsExactly(PRINCIPAL, FINE);
        assertThat(open(settlement, FIRST)).isEqualTo(Money.ZERO);
        assertThat(settlement.settledOn(FIRST)).as("charges are still owed").isNull();
        var paidUp = settle(
                by(principalFirst, "101.00", thirtyDaysLate), named(10, FIRST, "2.00", thirtyDaysLate.plusDays(5)));
        assertThat(paidUp.settledOn(FIRST)).isEqualTo(thirtyDaysLate.plusDays(5));
    }

    @Test
    void whatWasPaidKeepsToTheOrderThatItWasPaidIn() {
        var principalFirst = new Policy(List.of(PRINCIPAL, FINE, CORRECTION, INTEREST), Money.ZERO);
        var settlement = settle(
                by(principalFirst, "10.00", TUE_2026_11_10.plusDays(30)),
                named(10, FIRST, "10.00", TUE_2026_11_10.plusDays(31)));

        assertThat(settlement.shares())
                .extracting(Share::paymentId, Share::component)
                .containsExactly(tuple(9L, PRINCIPAL), tuple(10L, INTEREST), tuple(10L, FINE), tuple(10L, PRINCIPAL));
    }

    @Test
    void settlesTheNamedInstallmentFirstAndThenWhatIsDueOfItsContract() {
        var settlement = settle(named(9, SECOND, "150.00", TUE_2026_11_10));

        assertThat(open(settlement, SECOND)).isEqualTo(Money.ZERO);
        assertThat(open(settlement, FIRST)).isEqualTo(Money.of("50.00"));
        assertThat(open(settlement, ELSEWHERE)).isEqualTo(Money.of("100.00"));
        assertThat(settlement.settledOn(SECOND)).isEqualTo(TUE_2026_11_10);
    }

    @Test
    void neverPaysAheadWhatNobodyNamed() {
        var settlement = settle(named(9, FIRST, "150.00", TUE_2026_11_10));

        assertThat(open(settlement, SECOND)).isEqualTo(Money.of("100.00"));
        assertThat(settlement.credit()).containsExactly(Map.entry(9L, Money.of("50.00")));
    }

    @Test
    void settlesAContractFromItsOldestDebt() {
        var settlement = settle(onAccount(9, CARNE, "150.00", TUE_2026_11_10));

        assertThat(open(settlement, FIRST)).isEqualTo(Money.ZERO);
        assertThat(open(settlement, SECOND)).isEqualTo(Money.of("50.00"));
        assertThat(open(settlement, ELSEWHERE)).isEqualTo(Money.of("100.00"));
    }

    @Test
    void settlesTheOldestOfAllWhenNothingIsNamed() {
        var settlement = settle(onAccount(9, null, "150.00", TUE_2026_11_10.minusDays(1)));

        assertThat(open(settlement, ELSEWHERE)).isEqualTo(Money.ZERO);
        assertThat(open(settlement, FIRST)).isEqualTo(Money.of("50.00"));
    }

    @Test
    void spreadsMoneyAsItWasNamed() {
        var parts = List.of(new Part(SECOND, Money.of("30.00")), new Part(ELSEWHERE, Money.of("120.00")));
        var till = received(9, null, parts, null, Money.of("150.00"), TUE_2026_11_10.minusDays(1), false);
        var settlement = settle(till);

        assertThat(open(settlement, SECOND)).isEqualTo(Money.of("70.00"));
        assertThat(open(settlement, ELSEWHERE)).isEqualTo(Money.ZERO);
        assertThat(open(settlement, FIRST)).as("not due yet").isEqualTo(Money.of("100.00"));
        assertThat(settlement.credit()).containsExactly(Map.entry(9L, Money.of("20.00")));
    }

    @Test
    void theRestOfSpreadMoneyGoesToWhatIsDueOfTheSameContracts() {
        var parts = List.of(new Part(SECOND, Money.of("130.00")));
        var till = received(9, null, parts, null, Money.of("130.00"), TUE_2026_11_10, false);
        var settlement = settle(till);

        assertThat(open(settlement, FIRST)).isEqualTo(Money.of("70.00"));
        assertThat(open(settlement, ELSEWHERE)).as("of another contract").isEqualTo(Money.of("100.00"));
        assertThat(settlement.credit()).isEmpty();
    }

    @Test
    void keepsMoneyForANamedDebtThatIsNoMore() {
        var cancelled = Map.of(FIRST, new Claim(CARNE, debt("100.00", TUE_2026_11_10), false));
        var settlement = settle(cancelled, List.of(), named(9, FIRST, "10.00", TUE_2026_11_10));

        assertThat(settlement.shares()).isEmpty();
        assertThat(settlement.credit()).containsExactly(Map.entry(9L, Money.of("10.00")));
        assertThat(open(settlement, FIRST)).isEqualTo(Money.of("100.00"));
    }

    @Test
    void ordersPaymentsByDayThenById() {
        var early = named(9, FIRST, "100.00", TUE_2026_11_10);
        var late = named(3, FIRST, "100.00", TUE_2026_11_10.plusDays(29));
        var settlement = settle(late, early);

        assertThat(settlement.settledOn(FIRST)).isEqualTo(TUE_2026_11_10);
        assertThat(settlement.credit()).containsExactly(Map.entry(3L, Money.of("100.00")));
        var sameDay = settle(named(5, FIRST, "100.00", TUE_2026_11_10), named(4, FIRST, "100.00", TUE_2026_11_10));
        assertThat(sameDay.credit()).containsExactly(Map.entry(5L, Money.of("100.00")));
    }

    @Test
    void chargesTheRestOfAPartialPayment() {
        var tenDaysLate = TUE_2026_11_10.plusDays(10);
        var twentyNineDaysLate = TUE_2026_11_10.plusDays(29);
        var settlement = settle(named(1, FIRST, "52.33", tenDaysLate), named(2, FIRST, "50.31", twentyNineDaysLate));

        // day 10: interest 0,33 + fine 2,00 + principal 50,00; then 50,00 × 19 days: 0,65 in all, 0,32 more
        assertThat(settlement.shares())
                .containsExactly(
                        new Share(1, FIRST, INTEREST, Money.of("0.33"), tenDaysLate),
                        new Share(1, FIRST, FINE, Money.of("2.00"), tenDaysLate),
                        new Share(1, FIRST, PRINCIPAL, Money.of("50.00"), tenDaysLate),
                        new Share(2, FIRST, INTEREST, Money.of("0.32"), twentyNineDaysLate),
                        new Share(2, FIRST, PRINCIPAL, Money.of("49.99"), twentyNineDaysLate));
        assertThat(open(settlement, FIRST)).isEqualTo(Money.of("0.01"));
        assertThat(settlement.settledOn(FIRST)).isNull();
    }

    @Test
    void waivesALittleRestOnceThePrincipalIsCovered() { // M12
        var thirtyDaysLate = TUE_2026_11_10.plusDays(30);
        var settlement = settle(by(RESIDUAL_20, "100.40", thirtyDaysLate));

        assertThat(settlement.shares())
                .containsExactly(
                        new Share(9, FIRST, INTEREST, Money.of("0.40"), thirtyDaysLate),
                        new Share(9, FIRST, PRINCIPAL, Money.of("100.00"), thirtyDaysLate));
        assertThat(settlement.givenUp())
                .containsExactly(residual(INTEREST, "0.60", thirtyDaysLate), residual(FINE, "2.00", thirtyDaysLate));
        assertThat(settlement.settledOn(FIRST)).isEqualTo(thirtyDaysLate);
    }

    private static GivenUp residual(Component component, String amount, LocalDate on) {
        return new GivenUp(
                FIRST, component, AdjustmentKind.RESIDUAL, Money.of(amount), on, 9L, null, null, null, "residual");
    }

    @Test
    void waivesNothingAboveTheLimitOrBelowThePrincipal() { // M12
        var thirtyDaysLate = TUE_2026_11_10.plusDays(30);
        var three = new Policy(Policy.DEFAULT.order(), Money.of("2.99"));

        assertThat(settle(by(three, "100.00", thirtyDaysLate)).givenUp()).isEmpty();
        assertThat(settle(by(RESIDUAL_20, "99.99", thirtyDaysLate)).givenUp()).isEmpty();
    }

    @Test
    void settlesExactlyWhatAQuoteStates() {
        var stated = new Stated(
                40,
                THU_2026_12_10,
                Money.of("91.00"),
                Map.of(FIRST, Map.of(PRINCIPAL, Money.of("90.00"), FINE, Money.of("1.00"))));
        var inTime = received(9, null, List.of(), stated, Money.of("91.00"), TUE_2026_11_10.plusDays(30), false);
        var settlement = settle(inTime);

        assertThat(settlement.shares())
                .extracting(Share::component, share -> share.amount().toString())
                .containsExactly(tuple(FINE, "1.00"), tuple(PRINCIPAL, "90.00"));
        assertThat(settlement.givenUp())
                .extracting(GivenUp::component, part -> part.amount().toString(), GivenUp::quoteId)
                .containsExactly(
                        tuple(INTEREST, "1.00", 40L), tuple(FINE, "1.00", 40L), tuple(PRINCIPAL, "10.00", 40L));
        assertThat(settlement.settledOn(FIRST)).isEqualTo(TUE_2026_11_10.plusDays(30));
        assertThat(settlement.credit()).isEmpty();
    }

    @Test
    void takesMoneyForAQuoteLikeAnyOtherWhenItIsLateOrTooLittle() {
        var stated = new Stated(
                40, TUE_2026_11_10.plusDays(5), Money.of("50.00"), Map.of(FIRST, Map.of(PRINCIPAL, Money.of("50.00"))));
        var late = received(9, null, List.of(), stated, Money.of("50.00"), TUE_2026_11_10.plusDays(6), false);
        var little = received(9, null, List.of(), stated, Money.of("49.99"), TUE_2026_11_10, false);

        assertThat(settle(late).givenUp()).isEmpty();
        assertThat(settle(late).settledOn(FIRST)).isNull();
        assertThat(open(settle(little), FIRST)).isEqualTo(Money.of("50.01"));
        assertThat(open(settle(little), ELSEWHERE)).isEqualTo(Money.of("100.00"));
    }

    @Test
    void givesUpWhatAPersonConcedesChargesFirst() { // M07
        var on = TUE_2026_11_10.plusDays(30);
        var given = new Given(5, FIRST, AdjustmentKind.WAIVER, null, Money.of("3.50"), on);
        var settlement = settle(CLAIMS, List.of(given), named(9, FIRST, "99.50", on));

        assertThat(settlement.givenUp())
                .extracting(GivenUp::component, part -> part.amount().toString())
                .containsExactly(tuple(INTEREST, "1.00"), tuple(FINE, "2.00"), tuple(PRINCIPAL, "0.50"));
        assertThat(settlement.settledOn(FIRST)).isEqualTo(on);
    }

    @Test
    void givesUpNoMoreThanThereIs() {
        var given = new Given(5, FIRST, AdjustmentKind.REBATE, PRINCIPAL, Money.of("500.00"), TUE_2026_11_10);
        var settlement = settle(CLAIMS, List.of(given));

        assertThat(open(settlement, FIRST)).isEqualTo(Money.ZERO);
        assertThat(settlement.settledOn(FIRST)).isEqualTo(TUE_2026_11_10);
    }

    @Test
    void usesCreditAsFarAsItReaches() {
        var surplus = named(8, FIRST, "130.00", TUE_2026_11_10);
        var use = received(
                9, CARNE, List.of(new Part(SECOND, Money.of("50.00"))), null, Money.of("50.00"), TUE_2026_11_10, true);

        assertThat(settle(surplus, use).credit())
                .containsOnly(Map.entry(8L, Money.of("30.00")), Map.entry(9L, Money.of("-30.00")));
        assertThat(open(settle(surplus, use), SECOND)).isEqualTo(Money.of("70.00"));
        assertThat(settle(use).credit()).isEmpty();
        assertThat(open(settle(use), SECOND)).isEqualTo(Money.of("100.00"));
    }

    @Test
    void forgivesWhatWasAgreedForPayingTheWholeEarly() {
        var terms =
                new Terms(Terms.NONE.fine(), Terms.NONE.interest(), null, new Terms.EarlyDiscount(Percent.of("5"), 10));
        var claims = only(new Debt(Money.of("100.00"), TUE_2026_11_10, TUE_2026_11_10, terms, true, List.of()));
        var inTime = TUE_2026_11_10.minusDays(10);

        var settled = settle(claims, List.of(), named(9, FIRST, "95.00", inTime));
        assertThat(settled.settledOn(FIRST)).isEqualTo(inTime);
        assertThat(settled.givenUp()).extracting(GivenUp::reason).containsExactly("early_payment");
        assertThat(open(settle(claims, List.of(), named(9, FIRST, "94.99", inTime)), FIRST))
                .isEqualTo(Money.of("5.01"));
        assertThat(open(settle(claims, List.of(), named(9, FIRST, "95.00", inTime.plusDays(1))), FIRST))
                .isEqualTo(Money.of("5.00"));
    }

    @Test
    void refusesADebtThatIsNoneOfThese() {
        assertThatThrownBy(() -> settle().openPrincipal(99)).isInstanceOf(IllegalArgumentException.class);
    }
}
