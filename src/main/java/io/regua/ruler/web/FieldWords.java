package io.regua.ruler.web;

import io.regua.creditors.Creditors;
import io.regua.journal.FieldChange;
import io.regua.money.Money;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields of a version and their values, as the history keeps them, in the reader's words. */
@Component
class FieldWords {

    private static final String STEPS = "steps.";

    /** Whose values are codes, and what begins the keys of their words. */
    private static final Map<String, String> CODED = Map.ofEntries(
            Map.entry("customerKinds", "ruler.customers."),
            Map.entry("profiles", "receivables.profile."),
            Map.entry("kind", "ruler.kind."),
            Map.entry("anchor", "ruler.said.step."),
            Map.entry("requires", "ruler.said.step."),
            Map.entry("steps", "ruler.said.step."),
            Map.entry("anchorFact", "ruler.fact."),
            Map.entry("offsetUnit", "ruler.unit."),
            Map.entry("whenLate", "ruler.late."),
            Map.entry("amountOf", "ruler.amountOf."),
            Map.entry("hasChannels", "customers.channel."),
            Map.entry("channels", "customers.channel."),
            Map.entry("afterOutcome", "ruler.after."),
            Map.entry("optional", "ruler.flag."));

    private static final List<String> AMOUNTS = List.of("minAmount", "amountFrom", "amountUntil");

    private final Creditors creditors;
    private final Tongue tongue;

    FieldWords(Creditors creditors, Tongue tongue) {
        this.creditors = creditors;
        this.tongue = tongue;
    }

    /** {@code Priority}; of a step {@code Call: days}; of a cost the kind of step. */
    String name(String field) {
        var own = own(field);
        var words = tongue.sayOr("ruler.field." + own, tongue.sayOr("ruler.kind." + own, own));
        if (!field.startsWith(STEPS)) {
            return words;
        }
        var step = field.substring(STEPS.length(), field.length() - own.length() - 1);
        return tongue.say("ruler.field.of", tongue.upper(stepOf(step)), tongue.lower(words));
    }

    /** A value in words; a dash for nothing. */
    String value(String field, String value) {
        var own = own(field);
        if (value.isEmpty()) {
            return "–";
        }
        if (AMOUNTS.contains(own)) {
            return tongue.money(Money.of(value));
        }
        if (own.equals("creditors")) {
            return tongue.allOf(each(value).map(this::creditor).toList());
        }
        var prefix = CODED.get(own);
        return prefix == null
                ? value
                : tongue.allOf(each(value)
                        .map(code -> tongue.sayOr(prefix + code, stepOf(code)))
                        .toList());
    }

    /** {@code Calls a day: 100 → 120}. */
    String became(FieldChange change) {
        return tongue.say(
                "ruler.became",
                name(change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    /** What an entry of the history tells: {@code Released to legal: Casa Viva}. */
    String happened(String code, String of) {
        var what = tongue.say("desk.entry." + code);
        return of.isEmpty() ? what : what + ": " + of;
    }

    private static String own(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private static Stream<String> each(String value) {
        return Stream.of(value.split(" ", -1));
    }

    /** A step by its key alone: the name that ships, or else what its kind is called. */
    String stepOf(String key) {
        var kind = key.replaceFirst("_\\d+$", "");
        return tongue.sayOr("ruler.said.step." + key, tongue.sayOr("ruler.said.step." + kind, key));
    }

    private String creditor(String id) {
        return creditors.all().stream()
                .filter(each -> String.valueOf(each.id()).equals(id))
                .map(each -> each.brand())
                .findFirst()
                .orElse(id);
    }
}
