package io.regua.ruler;

import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.rules.PublishRules;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the checks of law make of a draft. */
@Component
@Order(3)
class LawsCheck implements PublishCheck {

    /** So many due dates are named; how many there are is said. */
    private static final int NAMED = 3;

    /** What would have to be different, where it is not the day of the step. */
    private static final Map<String, String> FIELDS = Map.of(
            "registry_untold", "kind",
            "agreement_listed", "kind",
            "prerequisite_missed", "requires",
            "day_cap", "steps",
            "week_of_messages", "steps",
            "week_of_calls", "steps",
            "inclusions_over_cap", "steps",
            "calls_over_capacity", "steps",
            "crowded", "steps",
            "stuck_untold", "steps");

    /** What the version alone told of the same step by these codes. */
    private static final Map<String, String> SAID_ALREADY = Map.of(
            "registry_untold",
            "nobody_told",
            "step_unreachable",
            "never_taken",
            "agreement_listed",
            "agreement_listed");

    private final LawChecks laws;

    LawsCheck(LawChecks laws) {
        this.laws = laws;
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public List<Finding> of(RulerVersion draft) {
        var told = PublishRules.of(draft.content()).stream()
                .map(Finding::objection)
                .map(objection -> objection.code() + objection.seq())
                .collect(Collectors.toSet());
        return laws.of(draft.id(), CreditorScope.EVERYTHING).stream()
                .filter(check -> check.result() == Result.BLOCKS || check.result() == Result.WARNS)
                .filter(check -> !told.contains(SAID_ALREADY.get(check.code()) + check.seq()))
                .map(LawsCheck::finding)
                .toList();
    }

    private static Finding finding(LawCheck check) {
        var field = FIELDS.getOrDefault(check.code(), "offsetDays");
        var objection = new Objection(check.code(), check.seq(), field, check.facts())
                .with("dates", check.dates().stream().limit(NAMED).toList());
        return check.result() == Result.BLOCKS ? Finding.blocks(objection) : Finding.warns(objection);
    }
}
