package io.regua.receivables.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.receivables.HoldKind;
import io.regua.receivables.Objection;
import io.regua.receivables.rules.HoldRules.Asked;
import io.regua.receivables.rules.HoldRules.Known;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRulesTest {

    private static final LocalDate FRI_2026_11_13 = LocalDate.of(2026, 11, 13);
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final BusinessCalendar BANKING = BusinessCalendar.banking();

    private static final HoldPolicy FIVE_BUSINESS_DAYS_WITH_PROOF_EVERY_90 =
            new HoldPolicy(5, 5, true, 5, 90, 0, true, false);
    private static final HoldPolicy THIRTY_DAYS = new HoldPolicy(30, 30, false, 15, null, 0, true, false);
    private static final HoldPolicy MANAGER = new HoldPolicy(5, 30, false, null, null, 365, true, true);
    private static final HoldPolicy NO_END = new HoldPolicy(null, null, false, 60, null, 0, true, false);

    private static Asked from(LocalDate today, @Nullable LocalDate until) {
        return new Asked(HoldKind.MANUAL, today, today, until, true, false, true);
    }

    private static Known nothingElse(@Nullable LocalDate prooflessOn) {
        return new Known(true, null, null, prooflessOn, BANKING);
    }

    private static List<String> against(Asked asked, @Nullable HoldPolicy policy, Known known) {
        return HoldRules.againstPlacing(asked, policy, known).stream()
                .map(Objection::code)
                .toList();
    }

    @Test
    void countsBusinessDaysOverTheWeekendAndAHoliday() {
        // 15 November is a Sunday; 20 November, a Friday, is a holiday
        assertThat(FIVE_BUSINESS_DAYS_WITH_PROOF_EVERY_90.usualEnd(FRI_2026_11_13, BANKING))
                .contains(MON_2026_11_23);
        assertThat(against(
                        from(FRI_2026_11_13, MON_2026_11_23),
                        FIVE_BUSINESS_DAYS_WITH_PROOF_EVERY_90,
                        nothingElse(null)))
                .isEmpty();
        assertThat(against(
                        from(FRI_2026_11_13, MON_2026_11_23.plusDays(1)),
                        FIVE_BUSINESS_DAYS_WITH_PROOF_EVERY_90,
                        nothingElse(null)))
                .containsExactly("too_long");
    }

    @Test
    void neverLooksLaterThanItEnds() {
        assertThat(THIRTY_DAYS.review(FRI_2026_11_13, FRI_2026_11_13.plusDays(30), BANKING))
                .contains(FRI_2026_11_13.plusDays(15));
        assertThat(THIRTY_DAYS.review(FRI_2026_11_13, FRI_2026_11_13.plusDays(3), BANKING))
                .contains(FRI_2026_11_13.plusDays(3));
        assertThat(NO_END.review(FRI_2026_11_13, null, BANKING)).contains(FRI_2026_11_13.plusDays(60));
        assertThat(MANAGER.review(FRI_2026_11_13, FRI_2026_11_13.plusDays(3), BANKING))
                .contains(FRI_2026_11_13.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource({
        // the claim counts on 90 days, its own among them
        "0, 'proof_needed'",
        "89, 'proof_needed'",
        "90, ''",
        "200, ''",
    })
    void believesAClaimWithoutProofOnceInNinetyDays(int daysAgo, String objections) {
        assertThat(String.join(
                        ",",
                        against(
                                from(FRI_2026_11_13, FRI_2026_11_13),
                                FIVE_BUSINESS_DAYS_WITH_PROOF_EVERY_90,
                                nothingElse(FRI_2026_11_13.minusDays(daysAgo)))))
                .isEqualTo(objections);
    }

    @Test
    void believesAProofAtAnyTime() {
        var shown =
                new Asked(HoldKind.PAYMENT_CLAIMED, FRI_2026_11_13, FRI_2026_11_13, FRI_2026_11_13, true, true, true);

        assertThat(against(shown, FIVE_BUSINESS_DAYS_WITH_PROOF_EVERY_90, nothingElse(FRI_2026_11_13)))
                .isEmpty();
    }

    @Test
    void tellsTheValueThatWouldHavePassed() {
        var objections = HoldRules.againstPlacing(
                from(FRI_2026_11_13, FRI_2026_11_13.plusDays(31)), THIRTY_DAYS, nothingElse(null));

        assertThat(objections).singleElement().satisfies(tooLong -> {
            assertThat(tooLong.facts()).containsEntry("latest", FRI_2026_11_13.plusDays(30));
            assertThat(tooLong.facts()).containsEntry("days", 30);
        });
    }

    @Test
    void wantsAnEndWhereTheRoleHasALimit() {
        assertThat(against(from(FRI_2026_11_13, null), THIRTY_DAYS, nothingElse(null)))
                .containsExactly("too_long");
        assertThat(against(from(FRI_2026_11_13, null), NO_END, nothingElse(null)))
                .isEmpty();
    }

    @Test
    void tellsAllObjectionsAtOnce() {
        var asked = new Asked(
                HoldKind.DISPUTE,
                FRI_2026_11_13,
                FRI_2026_11_13.minusDays(1),
                FRI_2026_11_13.minusDays(1),
                false,
                false,
                false);
        var known = new Known(false, 7L, FRI_2026_11_13, null, BANKING);

        assertThat(against(asked, THIRTY_DAYS, known))
                .containsExactly(
                        "nothing_owed",
                        "no_reason",
                        "begins_out_of_reach",
                        "ends_in_past",
                        "charges_not_yours",
                        "already_held");
        assertThat(against(asked, null, known)).containsExactly("kind_not_for_role");
    }

    @Test
    void mayBeDatedBackByWhoMay() {
        var asked = new Asked(
                HoldKind.MANUAL, FRI_2026_11_13, FRI_2026_11_13.minusDays(365), FRI_2026_11_13, true, false, false);

        assertThat(against(asked, MANAGER, nothingElse(null))).isEmpty();
    }

    @Test
    void neverBeginsTomorrow() {
        var asked = new Asked(
                HoldKind.MANUAL,
                FRI_2026_11_13,
                FRI_2026_11_13.plusDays(1),
                FRI_2026_11_13.plusDays(2),
                true,
                false,
                true);

        assertThat(against(asked, MANAGER, nothingElse(null))).containsExactly("begins_out_of_reach");
    }
}
