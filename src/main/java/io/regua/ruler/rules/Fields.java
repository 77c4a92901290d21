package io.regua.ruler.rules;

import io.regua.journal.FieldChange;
import io.regua.ruler.Audience;
import io.regua.ruler.Condition;
import io.regua.ruler.Content;
import io.regua.ruler.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version field by field, as the history keeps it and comparisons show it: codes, never words; empty for nothing.
 * Lists are separated by blanks, products by semicolons.
 */
public final class Fields {

    private Fields() {}

    /** Of all of it; those of a step are called {@code steps.<key>.<field>}, the order of the steps {@code steps}. */
    public static Map<String, String> of(Content content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("priority", String.valueOf(content.priority()));
        fields.putAll(of(content.audience()));
        fields.put("note", content.note());
        fields.put("steps", spaced(content.steps(), Step::key));
        content.steps()
                .forEach(step ->
                        of(step).forEach((name, value) -> fields.put("steps." + step.key() + "." + name, value)));
        return fields;
    }

    /** Whom a version is for. */
    static Map<String, String> of(Audience audience) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("creditors", spaced(audience.creditors(), String::valueOf));
        fields.put("customerKinds", spaced(audience.customerKinds(), kind -> kind.code()));
        fields.put("products", String.join("; ", audience.products()));
        fields.put("amountFrom", text(audience.amountFrom()));
        fields.put("amountUntil", text(audience.amountUntil()));
        fields.put("profiles", spaced(audience.profiles(), profile -> profile.code()));
        fields.put("tiers", spaced(audience.tiers(), tier -> tier.code()));
        fields.put("states", String.join(" ", audience.states()));
        fields.put("debts", audience.debts().code());
        return fields;
    }

    /** One step, without its name and place. */
    static Map<String, String> of(Step step) {
        var fields = new LinkedHashMap<String, String>();
        var timing = step.timing();
        fields.put("kind", step.kind().code());
        fields.put("anchor", text(timing.anchor()));
        fields.put("anchorFact", timing.anchorFact().code());
        fields.put("offsetDays", String.valueOf(timing.offsetDays()));
        fields.put("offsetUnit", timing.offsetUnit().code());
        fields.put("gapDays", String.valueOf(timing.gapDays()));
        fields.put("whenLate", timing.whenLate().code());
        fields.putAll(of(step.condition()));
        var prerequisite = step.prerequisite();
        fields.put("requires", prerequisite == null ? "" : prerequisite.stepKey());
        fields.put("requiresDays", prerequisite == null ? "" : text(prerequisite.validDays()));
        fields.put("channels", spaced(step.howTaken().channels(), channel -> channel.code()));
        fields.put("template", text(step.howTaken().template()));
        fields.put("optional", String.valueOf(step.optional()));
        return fields;
    }

    private static Map<String, String> of(Condition condition) {
        var fields = new LinkedHashMap<String, String>();
        var outcome = condition.afterOutcome();
        fields.put("minAmount", text(condition.minAmount()));
        fields.put("amountOf", condition.amountOf().code());
        fields.put("minDaysLate", text(condition.minDaysLate()));
        fields.put("maxDaysLate", text(condition.maxDaysLate()));
        fields.put("profiles", spaced(condition.profiles(), profile -> profile.code()));
        fields.put("customerKinds", spaced(condition.customerKinds(), kind -> kind.code()));
        fields.put("hasChannels", spaced(condition.hasChannels(), channel -> channel.code()));
        fields.put("afterOutcome", outcome == null ? "" : outcome.code());
        return fields;
    }

    /** What differs, in the order of what it is now; then what there is no more. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        var now = new LinkedHashMap<>(after);
        before.keySet().forEach(gone -> now.putIfAbsent(gone, ""));
        return FieldChange.between(before, now);
    }

    private static <T> String spaced(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
