package io.regua.negotiation.web;

import io.regua.journal.FieldChange;
import io.regua.journal.Overtaking;
import io.regua.money.Money;
import io.regua.money.Percent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields of a version of the limits and their values, as the history keeps them, in the reader's words. */
@Component
class LimitFieldWords {

    /** Shown of what somebody else changed; a row that was removed is more than eighty fields. */
    private static final int SHOWN = 12;

    private static final Set<String> LEVELS = Set.of("opening", "target", "agent", "supervisor", "manager");
    private static final Set<String> PERCENTS =
            Set.of("fine", "interest", "correction", "principal", "least_entry", "monthly", "pays", "keeps");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** Whose values are codes, and what begins the keys of their words. */
    private static final Map<String, String> CODED = Map.of(
            "stages", "limits.whom.stage.",
            "customer_kinds", "limits.whom.kind.",
            "profiles", "limits.whom.profile.");

    private final LimitWords words;
    private final LimitTongue tongue;

    LimitFieldWords(LimitWords words, LimitTongue tongue) {
        this.words = words;
        this.tongue = tongue;
    }

    /** {@code first_time · agent · installments}. */
    String name(String field) {
        var row = field.indexOf('.');
        return row < 0 ? figure(field) : field.substring(0, row) + " · " + inRow(field.substring(row + 1));
    }

    /** The same within a row: {@code agent · installments}. */
    String inRow(String field) {
        var dot = field.indexOf('.');
        var level = dot < 0 ? "" : field.substring(0, dot);
        return LEVELS.contains(level)
                ? tongue.say("limits.level." + level) + " · " + figure(field.substring(dot + 1))
                : tongue.say("limits.field." + field);
    }

    private String figure(String figure) {
        return tongue.sayOr("limits.figure." + figure, tongue.sayOr("limits.field." + figure, figure));
    }

    /** A value in words; a dash for nothing. */
    String value(String field, String value) {
        var own = field.substring(field.lastIndexOf('.') + 1);
        if (value.isEmpty()) {
            return "–";
        }
        if (PERCENTS.contains(own)) {
            return LimitTongue.figure(Percent.of(value)) + "%";
        }
        if (own.equals("least_installment") || own.equals("amount")) {
            return NUMBER.matcher(value).replaceAll(found -> LimitTongue.figure(Money.of(found.group())));
        }
        if (own.equals("creditors")) {
            return tongue.either(each(value).map(words::brand));
        }
        var coded = CODED.get(own);
        return coded == null
                ? value
                : tongue.either(each(value).map(code -> tongue.sayOr(coded + code.toLowerCase(Locale.ROOT), code)));
    }

    private static Stream<String> each(String value) {
        return Stream.of(value.split(", ", -1));
    }

    /** {@code Agent · installments: 3 → 4}. */
    String became(FieldChange change) {
        return tongue.say(
                "limits.became",
                tongue.upper(inRow(change.field())),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    /** What somebody else changed meanwhile, the first of it: {@code first_time · priority: 100 → 50 (marta)}. */
    LimitSaid overtaken(List<Overtaking> changes) {
        var told = changes.stream().limit(SHOWN).map(this::told);
        var more = changes.size() <= SHOWN
                ? Stream.<String>of()
                : Stream.of(tongue.say("limits.overtaken.more", changes.size() - SHOWN));
        return LimitSaid.overtaken(Stream.concat(told, more).toList());
    }

    private String told(Overtaking change) {
        return tongue.say(
                "limits.overtaken.field",
                tongue.upper(name(change.field())),
                value(change.field(), change.before()),
                value(change.field(), change.now()),
                change.by());
    }
}
