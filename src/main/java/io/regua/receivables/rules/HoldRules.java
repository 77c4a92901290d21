package io.regua.receivables.rules;

import io.regua.calendar.BusinessCalendar;
import io.regua.receivables.HoldKind;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before somebody makes the ruler wait. Every rule is asked, so that all objections are told at once.
 */
public final class HoldRules {

    /**
     * What somebody wants.
     *
     * @param untilOn null = until a person releases it
     */
    public record Asked(
            HoldKind kind,
            LocalDate today,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            boolean reasonGiven,
            boolean proofShown,
            boolean chargesRun) {}

    /**
     * What is known of the debts he means.
     *
     * @param owed whether anything of them is still owed
     * @param same the hold of this kind on the very same debts that is in force
     * @param sameUntil its last day; null = until a person releases it
     * @param prooflessOn since when the latest claim without proof counts for one of them
     */
    public record Known(
            boolean owed,
            @Nullable Long same,
            @Nullable LocalDate sameUntil,
            @Nullable LocalDate prooflessOn,
            BusinessCalendar calendar) {}

    @FunctionalInterface
    private interface Rule {
        Optional<Objection> against(Asked asked, HoldPolicy policy, Known known);
    }

    private static final Rule SOMETHING_IS_OWED =
            (asked, policy, known) -> when(!known.owed(), () -> Objection.of("nothing_owed"));

    private static final Rule REASON_IS_GIVEN =
            (asked, policy, known) -> when(!asked.reasonGiven(), () -> Objection.of("no_reason"));

    /** The ruler waits from now on; who may date it back may do so for a time. */
    private static final Rule BEGINS_IN_REACH = (asked, policy, known) -> {
        var first = asked.today().minusDays(policy.backdateDays());
        return when(
                asked.fromOn().isBefore(first) || asked.fromOn().isAfter(asked.today()),
                () -> new Objection("begins_out_of_reach", Map.of("first", first, "last", asked.today())));
    };

    private static final Rule ENDS_TO_COME = (asked, policy, known) -> Optional.ofNullable(asked.untilOn())
            .filter(until -> until.isBefore(asked.today()))
            .map(until -> Objection.of("ends_in_past", "first", asked.today()));

    private static final Rule ENDS_WITHIN_THE_LIMIT =
            (asked, policy, known) -> policy.latestEnd(asked.today(), known.calendar())
                    .filter(latest -> asked.untilOn() == null || asked.untilOn().isAfter(latest))
                    .map(latest -> new Objection(
                            "too_long", Map.of("days", Objects.requireNonNull(policy.maxDays()), "latest", latest)));

    private static final Rule CLAIMS_AGAIN_WITH_PROOF = (asked, policy, known) -> {
        var last = known.prooflessOn();
        var days = policy.prooflessAgainDays();
        return when(
                days != null
                        && last != null
                        && !asked.proofShown()
                        && last.plusDays(days).isAfter(asked.today()),
                () -> new Objection(
                        "proof_needed",
                        Map.of(
                                "last", Objects.requireNonNull(last),
                                "days", Objects.requireNonNull(days),
                                "again", Objects.requireNonNull(last).plusDays(Objects.requireNonNull(days)))));
    };

    private static final Rule CHARGES_ARE_HIS_TO_STOP = (asked, policy, known) -> when(
            !asked.chargesRun() && policy.chargesRun() && !policy.mayStopCharges(),
            () -> Objection.of("charges_not_yours"));

    private static final Rule IS_THE_FIRST = (asked, policy, known) -> Optional.ofNullable(known.same())
            .map(same -> new Objection(
                    "already_held",
                    known.sameUntil() == null
                            ? Map.of("hold", same)
                            : Map.of("hold", same, "until", known.sameUntil())));

    private static final List<Rule> OF_PLACING = List.of(
            SOMETHING_IS_OWED,
            REASON_IS_GIVEN,
            BEGINS_IN_REACH,
            ENDS_TO_COME,
            ENDS_WITHIN_THE_LIMIT,
            CLAIMS_AGAIN_WITH_PROOF,
            CHARGES_ARE_HIS_TO_STOP,
            IS_THE_FIRST);

    /** To go on holding is to hold anew, but for what it begins with. */
    private static final List<Rule> OF_EXTENDING =
            List.of(REASON_IS_GIVEN, ENDS_TO_COME, ENDS_WITHIN_THE_LIMIT, CLAIMS_AGAIN_WITH_PROOF);

    private HoldRules() {}

    /** All that speaks against placing it; a role without a policy may not hold for this kind of reason at all. */
    public static List<Objection> againstPlacing(Asked asked, @Nullable HoldPolicy policy, Known known) {
        return against(OF_PLACING, asked, policy, known);
    }

    /** All that speaks against letting it hold until another day. */
    public static List<Objection> againstExtending(Asked asked, @Nullable HoldPolicy policy, Known known) {
        return against(OF_EXTENDING, asked, policy, known);
    }

    private static List<Objection> against(List<Rule> rules, Asked asked, @Nullable HoldPolicy policy, Known known) {
        if (policy == null) {
            return List.of(
                    Objection.of("kind_not_for_role", "kind", asked.kind().code()));
        }
        return rules.stream()
                .flatMap(rule -> rule.against(asked, policy, known).stream())
                .toList();
    }

    private static Optional<Objection> when(boolean wrong, java.util.function.Supplier<Objection> objection) {
        return wrong ? Optional.of(objection.get()) : Optional.empty();
    }
}
