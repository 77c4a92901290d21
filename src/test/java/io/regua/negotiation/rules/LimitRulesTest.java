package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 1.000,00 with 20,00 fine and 30,00 interest, and 200,00 with 4,00 and 6,00: 1.260,00 in all. */
class LimitRulesTest {

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final SequencedMap<Long, AmountDue> DEBTS = ReductionTest.debts(
            ReductionTest.due("1000.00", "20.00", "30.00", "0"), ReductionTest.due("200.00", "4.00", "6.00", "0"));

    private static Proposal proposal(Discounts discounts, Terms terms) {
        return new Proposal(
                DEBTS, Reduction.of(DEBTS, discounts), terms, WED_2026_11_25, WED_2026_11_25.plusDays(3), 0);
    }

    private static Terms spread(String entry, int installments, String monthly) {
        return new Terms(
                Money.of(entry),
                WED_2026_11_25.plusDays(2),
                installments,
                WED_2026_11_25.plusDays(5),
                25,
                Percent.of(monthly),
                ScheduleKind.EQUAL_PARTS);
    }

    private static Discounts percent(String fine, String interest, String principal) {
        return new Discounts(Percent.of(fine), Percent.of(interest), Percent.ZERO, Percent.of(principal));
    }

    @Test
    void nothingSpeaksAgainstWhatIsWithinAllLimits() {
        assertThat(LimitRules.against(
                        proposal(percent("100", "100", "5"), Terms.atOnce(WED_2026_11_25.plusDays(5))),
                        Allowances.AGENT))
                .isEmpty();
        assertThat(LimitRules.against(proposal(percent("50", "50", "0"), spread("123.00", 6, "1")), Allowances.AGENT))
                .isEmpty();
    }

    @Test
    void everyTermThatGoesTooFarIsToldWithWhatWouldPass() {
        var far = new Proposal(
                DEBTS,
                Reduction.of(DEBTS, percent("60", "55", "1")),
                spread("110.00", 30, "0.5"),
                WED_2026_11_25,
                WED_2026_11_25.plusDays(8),
                3);

        assertThat(LimitRules.against(far, Allowances.AGENT))
                .containsExactly(
                        Objection.of("discount_on_fine", "limit", Money.of("12.00")),
                        Objection.of("discount_on_interest", "limit", Money.of("18.00")),
                        Objection.of("discount_on_principal", "limit", Money.ZERO),
                        Objection.of("installments", "limit", 6),
                        Objection.of("installment_too_small", "limit", Money.of("50.00")),
                        Objection.of("entry", "limit", Money.of("121.38")),
                        Objection.of("interest", "limit", Percent.of("1")),
                        Objection.of("valid_too_long", "limit", WED_2026_11_25.plusDays(7)),
                        Objection.of("renegotiations", "limit", 2));
    }

    @Test
    void anOfferStandsTwoDaysAtLeast() {
        var short_ = new Proposal(
                DEBTS,
                Reduction.of(DEBTS, Discounts.NONE),
                Terms.atOnce(WED_2026_11_25),
                WED_2026_11_25,
                WED_2026_11_25.plusDays(1),
                0);

        assertThat(LimitRules.against(short_, Allowances.AGENT))
                .containsExactly(Objection.of("valid_too_short", "limit", WED_2026_11_25.plusDays(2)));
    }

    @Test
    void theFirstPaymentIsTheEntryOrElseTheFirstInstallment() {
        var late = Terms.atOnce(WED_2026_11_25.plusDays(6));

        assertThat(LimitRules.against(proposal(Discounts.NONE, late), Allowances.AGENT))
                .containsExactly(Objection.of("first_payment", "limit", WED_2026_11_25.plusDays(5)));
        assertThat(LimitRules.against(
                        proposal(
                                Discounts.NONE,
                                new Terms(
                                        Money.of("126.00"),
                                        WED_2026_11_25.plusDays(5),
                                        3,
                                        WED_2026_11_25.plusDays(35),
                                        30,
                                        Percent.ZERO,
                                        ScheduleKind.EQUAL_PARTS)),
                        Allowances.AGENT))
                .isEmpty();
    }

    @Test
    void theEntryIsBelowTheTotal() {
        var whole = spread("1260.00", 2, "0");

        assertThat(LimitRules.against(proposal(Discounts.NONE, whole), Allowances.AGENT))
                .containsExactly(Objection.of("entry_above_total", "limit", Money.of("1260.00")));
    }

    @Test
    void onlyTheLastInstallmentMayBeSmaller() {
        var price = new Terms(
                Money.of("1110.00"),
                WED_2026_11_25,
                3,
                WED_2026_11_25.plusMonths(1),
                25,
                Percent.of("0"),
                ScheduleKind.EQUAL_PARTS);

        assertThat(LimitRules.against(proposal(Discounts.NONE, price), Allowances.AGENT))
                .isEmpty(); // 50,00 each
        assertThat(LimitRules.against(proposal(Discounts.NONE, spread("1160.01", 2, "0")), Allowances.AGENT))
                .isEmpty(); // 50,00 and 49,99
        assertThat(LimitRules.against(proposal(Discounts.NONE, spread("1160.02", 2, "0")), Allowances.AGENT))
                .containsExactly(Objection.of("installment_too_small", "limit", Money.of("50.00")));
    }

    /** Whatever was wanted: what is nearest passes, and is what was wanted where that passes already. */
    @Test
    void theNearestProposalIsWithinTheLimits() {
        var seed = Long.getLong("test.seed", 20_261_123);
        var random = new Random(seed);
        for (int story = 0; story < 3_000; story++) {
            var wanted = wanted(random);
            var nearest = Nearest.to(wanted, Allowances.AGENT);
            var against = LimitRules.against(wanted, Allowances.AGENT);
            if (wanted.renegotiations() > 2) {
                assertThat(nearest).as("seed %d, %d: %s", seed, story, wanted).isEmpty();
            } else {
                assertThat(nearest).as("seed %d, %d: %s", seed, story, wanted).hasValueSatisfying(found -> {
                    assertThat(LimitRules.against(found, Allowances.AGENT)).isEmpty();
                    assertThat(found.equals(wanted)).isEqualTo(against.isEmpty());
                });
            }
        }
    }

    private static Proposal wanted(Random random) {
        var entry = random.nextInt(3) == 0 ? "0" : random.nextInt(1_500) + ".0" + random.nextInt(10);
        var terms = new Terms(
                Money.of(entry),
                WED_2026_11_25.plusDays(random.nextInt(9)),
                1 + random.nextInt(12),
                WED_2026_11_25.plusDays(random.nextInt(45)),
                1 + random.nextInt(31),
                Percent.of("0." + random.nextInt(10)),
                ScheduleKind.EQUAL_PARTS);
        var discounts = percent(
                String.valueOf(random.nextInt(101)),
                String.valueOf(random.nextInt(101)),
                String.valueOf(random.nextInt(50)));
        return new Proposal(
                DEBTS,
                Reduction.of(DEBTS, discounts),
                terms,
                WED_2026_11_25,
                WED_2026_11_25.plusDays(random.nextInt(12)),
                random.nextInt(4));
    }

    @Test
    void theNearestKeepsEveryTermThatMayStay() {
        var wanted = proposal(percent("60", "40", "1"), spread("110.00", 30, "2"));

        var nearest = Nearest.to(wanted, Allowances.AGENT).orElseThrow();

        assertThat(nearest.terms()).isEqualTo(spread("123.36", 6, "2"));
        assertThat(Set.copyOf(nearest.reduction().off().values()))
                .isEqualTo(Set.copyOf(
                        Reduction.of(DEBTS, percent("50", "40", "0")).off().values()));
    }

    /** Two payments on one day would be one. */
    @Test
    void theNearestPutsAnEntryThatNobodyWantedAMonthBeforeTheRest() {
        var soon = WED_2026_11_25.plusDays(2);
        var noEntry = new Terms(Money.ZERO, WED_2026_11_25, 3, soon, 10, Percent.ZERO, ScheduleKind.EQUAL_PARTS);

        var nearest =
                Nearest.to(proposal(Discounts.NONE, noEntry), Allowances.AGENT).orElseThrow();

        assertThat(nearest.terms().hasEntry()).isTrue();
        assertThat(nearest.terms().entryOn()).isEqualTo(WED_2026_11_25);
        assertThat(nearest.terms().firstOn()).isEqualTo(WED_2026_11_25.plusMonths(1));
        assertThat(nearest.terms().dueDay()).isEqualTo(10);
    }
}
