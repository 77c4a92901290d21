package io.regua.ruler.web;

import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.receivables.DebtorProfile;
import io.regua.ruler.Condition;
import io.regua.ruler.HowTaken;
import io.regua.ruler.Prerequisite;
import io.regua.ruler.Step;
import io.regua.ruler.Timing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step between its form and the draft. */
final class StepForm {

    /** What can be typed at all; what makes sense is for the rules of drafts. */
    private static final int ANY = 99_999;

    private static final String BEFORE = "before";

    private StepForm() {}

    /** The form of a new step: nothing chosen but the usual. */
    static Typed empty() {
        return Typed.filled(Map.of(
                "side", List.of("after"),
                "offsetUnit", List.of("calendar"),
                "gapDays", List.of("0"),
                "whenLate", List.of("take"),
                "amountOf", List.of("customer")));
    }

    /** The form as the draft has the step. */
    static Typed of(Step step) {
        var fields = new HashMap<String, List<String>>();
        timing(step.timing(), fields);
        condition(step.condition(), fields);
        var requires = step.prerequisite();
        if (requires != null) {
            fields.put("requires", List.of(requires.stepKey()));
            fields.put("requiresDays", number(requires.validDays()));
        }
        var channels = step.howTaken().channels();
        IntStream.range(0, channels.size())
                .forEach(i ->
                        fields.put("channel" + (i + 1), List.of(channels.get(i).code())));
        fields.put("template", Stream.ofNullable(step.howTaken().template()).toList());
        fields.put("optional", List.of(String.valueOf(step.optional())));
        return Typed.filled(fields);
    }

    private static void timing(Timing timing, Map<String, List<String>> fields) {
        var anchor = timing.anchor();
        fields.put(
                "anchor",
                anchor == null ? List.of() : List.of(new StepFields.Start(anchor, timing.anchorFact()).code()));
        fields.put("side", List.of(timing.offsetDays() < 0 ? BEFORE : "after"));
        fields.put("offsetDays", number(Math.abs(timing.offsetDays())));
        fields.put("offsetUnit", List.of(timing.offsetUnit().code()));
        fields.put("gapDays", number(timing.gapDays()));
        fields.put("whenLate", List.of(timing.whenLate().code()));
    }

    private static void condition(Condition condition, Map<String, List<String>> fields) {
        fields.put("minAmount", Typed.shown(condition.minAmount()));
        fields.put("amountOf", List.of(condition.amountOf().code()));
        fields.put("minDaysLate", number(condition.minDaysLate()));
        fields.put("maxDaysLate", number(condition.maxDaysLate()));
        fields.put(
                "profiles",
                condition.profiles().stream().map(DebtorProfile::code).toList());
        fields.put(
                "customerKinds",
                condition.customerKinds().stream().map(CustomerKind::code).toList());
        fields.put(
                "hasChannels",
                condition.hasChannels().stream().map(Channel::code).toList());
        fields.put(
                "afterOutcome",
                Stream.ofNullable(condition.afterOutcome())
                        .map(Condition.AfterOutcome::code)
                        .toList());
    }

    private static List<String> number(@Nullable Integer number) {
        return number == null ? List.of() : List.of(number.toString());
    }

    /**
     * What was typed; of no use when {@link Typed#wrong() something is wrong}.
     *
     * @param seq its place in the list
     */
    static Step read(Typed typed, StepFields fields, String key, int seq) {
        return new Step(
                seq,
                key,
                fields.kind(),
                timing(typed, fields),
                condition(typed, fields),
                prerequisite(typed, fields),
                howTaken(typed, fields),
                typed.has("optional", "true"));
    }

    private static Timing timing(Typed typed, StepFields fields) {
        var start = fields.start(typed.text("anchor")).findFirst();
        var days = typed.requiredNumber("offsetDays", 0, ANY, "ruler.wrong.number");
        var isBefore =
                start.isEmpty() && fields.mayComeBefore() && typed.text("side").equals(BEFORE);
        var gap = typed.number("gapDays", 0, ANY, "ruler.wrong.number");
        return new Timing(
                start.map(StepFields.Start::key).orElse(null),
                start.map(StepFields.Start::fact).orElse(Timing.Fact.TAKEN),
                isBefore ? -days : days,
                Objects.requireNonNullElse(
                        typed.oneOf("offsetUnit", Timing.DayUnit.values(), Timing.DayUnit::code),
                        Timing.DayUnit.CALENDAR),
                Objects.requireNonNullElse(gap, 0),
                Objects.requireNonNullElse(
                        typed.oneOf("whenLate", Timing.WhenLate.values(), Timing.WhenLate::code),
                        Timing.WhenLate.TAKE));
    }

    private static Condition condition(Typed typed, StepFields fields) {
        return new Condition(
                typed.amount("minAmount"),
                Objects.requireNonNullElse(
                        typed.oneOf("amountOf", Condition.AmountOf.values(), Condition.AmountOf::code),
                        Condition.AmountOf.CUSTOMER),
                typed.number("minDaysLate", 0, ANY, "ruler.wrong.number"),
                typed.number("maxDaysLate", 0, ANY, "ruler.wrong.number"),
                typed.chosen("profiles", DebtorProfile.values(), DebtorProfile::code),
                typed.chosen("customerKinds", CustomerKind.values(), CustomerKind::code),
                fields.asksForChannels() ? typed.chosen("hasChannels", Channel.values(), Channel::code) : List.of(),
                fields.isFirst()
                        ? null
                        : typed.oneOf("afterOutcome", Condition.AfterOutcome.values(), Condition.AfterOutcome::code));
    }

    private static @Nullable Prerequisite prerequisite(Typed typed, StepFields fields) {
        var days = typed.number("requiresDays", 0, ANY, "ruler.wrong.number");
        return fields.before().stream()
                .map(Step::key)
                .filter(typed.text("requires")::equals)
                .findFirst()
                .map(key -> new Prerequisite(key, days))
                .orElse(null);
    }

    private static HowTaken howTaken(Typed typed, StepFields fields) {
        var offered = fields.channels();
        var channels = IntStream.rangeClosed(1, offered.size())
                .mapToObj(i -> typed.oneOf("channel" + i, Channel.values(), Channel::code))
                .filter(Objects::nonNull)
                .filter(offered::contains)
                .distinct()
                .toList();
        var text = fields.text().isEmpty() ? "" : typed.text("template");
        return new HowTaken(offered.isEmpty() ? fields.said() : channels, text.isEmpty() ? null : text);
    }
}
