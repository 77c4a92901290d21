package io.regua.receivables.rules;

import static io.regua.receivables.AdjustmentKind.DISCOUNT;
import static io.regua.receivables.AdjustmentKind.PAID_BACK;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import io.regua.receivables.KeptDiscounts;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Agreed.Ended;
import io.regua.receivables.rules.Agreed.Replaced;
import io.regua.receivables.rules.Payoff.Policy;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Stops.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Debts of 1.000,00 and 500,00, 37,00 and 13,33 of charges on the day of signing. Asked: 1.000,00 + 17,00 interest of
 * the first, the principal of the second; in an entry of 317,00 and two installments of 600,00 and their own interest
 * of 6,00.
 */
class SettlementOfAgreementsTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    private static final LocalDate THU_2026_11_05 = LocalDate.of(2026, 11, 5);
    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);
    private static final LocalDate MON_2027_01_25 = LocalDate.of(2027, 1, 25);
    private static final LocalDate MON_2027_02_15 = LocalDate.of(2027, 2, 15);
    private static final long FIRST = 1;
    private static final long SECOND = 2;
    private static final long ELSEWHERE = 3;
    private static final long ENTRY = 10;
    private static final long DECEMBER = 11;
    private static final long JANUARY = 12;
    private static final long CARNE = 70;
    private static final long AGREEMENT = 90;

    private final Map<Long, Claim> claims = new HashMap<>();

    {
        claims.put(FIRST, new Claim(CARNE, debt("1000.00", MON_2026_10_05, Terms.of("2", "1")), true));
        claims.put(SECOND, new Claim(CARNE, debt("500.00", THU_2026_11_05, Terms.of("2", "1")), true));
        claims.put(
                ELSEWHERE,
                new Claim(
                        71,
                        new Debt(
                                Money.of("80.00"), MON_2026_12_28, MON_2026_12_28, Terms.of("0", "0"), true, List.of()),
                        true));
        claims.put(ENTRY, installment("317.00", WED_2026_11_25));
        claims.put(DECEMBER, installment("606.00", MON_2026_12_28));
        claims.put(JANUARY, installment("606.00", MON_2027_01_25));
    }

    /** Nothing is charged while the agreement stands. */
    private static Debt debt(String principal, LocalDate dueOn, Terms terms) {
        var stops = new Stops(List.of(new Span(WED_2026_11_25.plusDays(1), LocalDate.MAX)));
        return new Debt(Money.of(principal), dueOn, dueOn, terms, true, stops, PriceIndex.UNKNOWN, List.of());
    }

    private static Claim installment(String amount, LocalDate dueOn) {
        return new Claim(
                AGREEMENT, new Debt(Money.of(amount), dueOn, dueOn, Terms.of("2", "1"), true, List.of()), true);
    }

    private static Agreed agreed(Set<Long> known, @Nullable Ended ended) {
        return new Agreed(
                5,
                WED_2026_11_25,
                List.of(
                        replaced(FIRST, INTEREST, "17.00", "17.00"),
                        replaced(FIRST, FINE, "20.00", "0.00"),
                        replaced(FIRST, PRINCIPAL, "1000.00", "1000.00"),
                        replaced(SECOND, INTEREST, "3.33", "0.00"),
                        replaced(SECOND, FINE, "10.00", "0.00"),
                        replaced(SECOND, PRINCIPAL, "500.00", "500.00")),
                List.of(
                        new Installment(0, WED_2026_11_25, Money.of("317.00"), Money.ZERO),
                        new Installment(1, MON_2026_12_28, Money.of("600.00"), Money.of("6.00")),
                        new Installment(2, MON_2027_01_25, Money.of("600.00"), Money.of("6.00"))),
                Map.of(0, ENTRY, 1, DECEMBER, 2, JANUARY),
                known,
                ended);
    }

    private static Replaced replaced(long debt, Component component, String due, String asked) {
        return new Replaced(debt, component, Money.of(due), Money.of(asked));
    }

    private static Received paid(long id, @Nullable Long debt, String amount, LocalDate on) {
        var money = Money.of(amount);
        return new Received(
                id,
                null,
                debt == null ? List.of() : List.of(new Part(debt, money)),
                null,
                money,
                on,
                false,
                Policy.DEFAULT);
    }

    private Settlement settle(Agreed agreed, Received... payments) {
        return Settlement.of(new Account(claims, List.of(payments), List.of(), List.of(agreed)));
    }

    private Settlement standing(Received... payments) {
        return settle(agreed(Set.of(), null), payments);
    }

    private Settlement ended(KeptDiscounts kept, Received... payments) {
        return settle(agreed(Set.of(), new Ended(MON_2027_02_15, kept)), payments);
    }

    private static List<GivenUp> of(Settlement settlement, long debt) {
        return settlement.givenUp().stream()
                .filter(part -> part.receivableId() == debt)
                .toList();
    }

    @Test
    void paysTheDebtsBackComponentByComponent() {
        var settlement =
                standing(paid(1, ENTRY, "317.00", WED_2026_11_25), paid(2, DECEMBER, "200.00", MON_2026_12_28));

        assertThat(of(settlement, FIRST))
                .extracting(
                        GivenUp::component, GivenUp::kind, part -> part.amount().toString(), GivenUp::paymentId)
                .containsExactly(
                        tuple(INTEREST, PAID_BACK, "17.00", 1L),
                        tuple(PRINCIPAL, PAID_BACK, "300.00", 1L),
                        tuple(PRINCIPAL, PAID_BACK, "194.00", 2L));
        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.of("506.00"));
        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.of("500.00"));
        assertThat(settlement.openPrincipal(DECEMBER)).isEqualTo(Money.of("406.00"));
        assertThat(settlement.shares())
                .extracting(share -> share.receivableId())
                .containsOnly(ENTRY, DECEMBER);
        assertThat(settlement.credit()).isEmpty();
    }

    @Test
    void givesTheRestUpOnceAllIsPaid() {
        var settlement = standing(
                paid(1, ENTRY, "317.00", WED_2026_11_25),
                paid(3, JANUARY, "606.00", MON_2026_12_28),
                paid(2, DECEMBER, "606.00", MON_2026_12_28));

        assertThat(of(settlement, SECOND).stream().filter(part -> part.kind() == DISCOUNT))
                .extracting(GivenUp::component, part -> part.amount().toString(), GivenUp::on, GivenUp::agreementId)
                .containsExactlyInAnyOrder(
                        tuple(INTEREST, "3.33", MON_2026_12_28, 5L), tuple(FINE, "10.00", MON_2026_12_28, 5L));
        assertThat(settlement.settledOn(FIRST)).isEqualTo(MON_2026_12_28);
        assertThat(settlement.settledOn(SECOND)).isEqualTo(MON_2026_12_28);
        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.ZERO);
    }

    @Test
    void takesMoneyForTheDebtsAsMoneyForTheAgreement() {
        var settlement = standing(paid(1, SECOND, "500.00", WED_2026_11_25), paid(2, null, "509.00", MON_2026_12_28));

        assertThat(settlement.openPrincipal(ENTRY)).isEqualTo(Money.ZERO);
        assertThat(settlement.openPrincipal(DECEMBER)).isEqualTo(Money.ZERO);
        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.of("500.00"));
        assertThat(settlement.openPrincipal(ELSEWHERE))
                .as("due with December, of a later number")
                .isEqualTo(Money.ZERO);
        assertThat(settlement.openPrincipal(JANUARY)).isEqualTo(Money.of("600.00"));
    }

    @Test
    void leavesWhatItKnewOfWhereItWas() {
        var early = paid(1, SECOND, "100.00", THU_2026_11_05);
        var settlement = settle(agreed(Set.of(1L), null), early, paid(2, SECOND, "100.00", THU_2026_11_05));

        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.of("400.00"));
        assertThat(settlement.openPrincipal(ENTRY)).as("came in after signing").isEqualTo(Money.of("217.00"));
        assertThat(of(settlement, FIRST)).extracting(GivenUp::on).containsOnly(WED_2026_11_25);
    }

    @Test
    void takesMoneyForTheInstallmentsAsMoneyForTheDebtsOnceItEnded() {
        var settlement = ended(
                KeptDiscounts.NONE,
                paid(1, ENTRY, "317.00", WED_2026_11_25),
                paid(2, DECEMBER, "606.00", MON_2027_02_15));

        assertThat(settlement.openPrincipal(DECEMBER)).isEqualTo(Money.of("606.00"));
        // 606,00 less the fine of the first, 20,00
        assertThat(settlement.openPrincipal(FIRST)).isEqualTo(Money.of("114.00"));
        assertThat(of(settlement, FIRST)).extracting(GivenUp::kind).containsOnly(PAID_BACK);
    }

    @Test
    void keepsDiscountsAsTheEndSays() {
        var entry = paid(1, ENTRY, "317.00", WED_2026_11_25);

        assertThat(of(ended(KeptDiscounts.ALL, entry), SECOND))
                .extracting(GivenUp::component, part -> part.amount().toString(), GivenUp::on, GivenUp::paymentId)
                .containsExactlyInAnyOrder(
                        tuple(FINE, "10.00", MON_2027_02_15, null), tuple(INTEREST, "3.33", MON_2027_02_15, null));
        // 317 of 1.517 = 20,89 %
        assertThat(of(ended(KeptDiscounts.IN_PROPORTION, entry), SECOND))
                .extracting(GivenUp::component, part -> part.amount().toString())
                .containsExactlyInAnyOrder(tuple(FINE, "2.08"), tuple(INTEREST, "0.69"));
        assertThat(of(ended(KeptDiscounts.NONE, entry), SECOND)).isEmpty();
    }

    @Test
    void owesAgainWhatWasTakenBackSince() {
        var settlement = settle(
                withLessOfSecond(),
                paid(2, ENTRY, "317.00", WED_2026_11_25),
                paid(3, DECEMBER, "606.00", MON_2026_12_28),
                paid(4, JANUARY, "506.00", MON_2027_01_25));

        assertThat(settlement.settledOn(FIRST)).isEqualTo(MON_2027_01_25);
        assertThat(settlement.settledOn(SECOND))
                .as("the payment of 100,00 that it knew is gone")
                .isNull();
        assertThat(settlement.openPrincipal(SECOND)).isEqualTo(Money.of("100.00"));
    }

    /** 100,00 of the second debt had been paid when it was signed. */
    private Agreed withLessOfSecond() {
        claims.put(JANUARY, installment("506.00", MON_2027_01_25));
        var whole = agreed(Set.of(1L), null);
        var replaced = whole.replaced().subList(0, 5);
        var installments = whole.installments().subList(0, 2);
        return new Agreed(
                5,
                WED_2026_11_25,
                List.of(
                        replaced.get(0),
                        replaced.get(1),
                        replaced.get(2),
                        replaced.get(3),
                        replaced.get(4),
                        replaced(SECOND, PRINCIPAL, "400.00", "400.00")),
                List.of(
                        installments.get(0),
                        installments.get(1),
                        new Installment(2, MON_2027_01_25, Money.of("500.00"), Money.of("6.00"))),
                whole.receivables(),
                whole.known(),
                null);
    }
}
