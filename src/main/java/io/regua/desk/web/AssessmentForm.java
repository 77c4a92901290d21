package io.regua.desk.web;

import io.regua.customers.Assessment;
import io.regua.customers.FiveCs;
import io.regua.customers.NewAssessment;
import io.regua.customers.Tier;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it was typed.
 *
 * @param tier empty = as the rule says
 * @param replaces the assessment in force when the typing began; empty = there was none
 */
record AssessmentForm(
        @Nullable String character,
        @Nullable String capacity,
        @Nullable String capital,
        @Nullable String collateral,
        @Nullable String conditions,
        @Nullable String tier,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String assessedOn,
        @Nullable String validUntil,
        @Nullable String replaces) {

    private static final int LONGEST = 500;

    /** Begins with the scores in force: mostly one of them has changed. */
    static AssessmentForm of(Optional<Assessment> inForce, LocalDate today) {
        var known = inForce.map(Assessment::scores).orElse(FiveCs.UNKNOWN);
        return new AssessmentForm(
                score(known.character()),
                score(known.capacity()),
                score(known.capital()),
                score(known.collateral()),
                score(known.conditions()),
                "",
                "",
                "",
                today.toString(),
                "",
                inForce.map(each -> String.valueOf(each.id())).orElse(""));
    }

    private static String score(@Nullable Integer score) {
        return score == null ? "" : score.toString();
    }

    /** The same, now on top of what is in force. */
    AssessmentForm over(Optional<Assessment> inForce) {
        var last = inForce.map(each -> String.valueOf(each.id())).orElse("");
        return new AssessmentForm(
                character, capacity, capital, collateral, conditions, tier, reason, note, assessedOn, validUntil, last);
    }

    /** What was typed for each of the five, by its name. */
    public Map<String, String> scores() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("character", text(character));
        typed.put("capacity", text(capacity));
        typed.put("capital", text(capital));
        typed.put("collateral", text(collateral));
        typed.put("conditions", text(conditions));
        return typed;
    }

    /** What cannot be read, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        scores().forEach((name, typed) -> {
            if (!typed.matches("[1-5]?")) {
                wrong.put(name, "customers.assessment.wrong.score");
            }
        });
        if (MarkForm.date(assessedOn).isEmpty()) {
            wrong.put("assessedOn", "customers.assessment.wrong.date");
        }
        if (!text(validUntil).isEmpty() && MarkForm.date(validUntil).isEmpty()) {
            wrong.put("validUntil", "customers.assessment.wrong.date");
        }
        for (var field : List.of("reason", "note")) {
            if (text(field.equals("note") ? note : reason).length() > LONGEST) {
                wrong.put(field, "customers.assessment.wrong.long");
            }
        }
        return wrong;
    }

    /** Only when there is no objection. */
    NewAssessment assessment(long customer) {
        var typed = scores();
        return new NewAssessment(
                customer,
                new FiveCs(
                        number(typed.get("character")),
                        number(typed.get("capacity")),
                        number(typed.get("capital")),
                        number(typed.get("collateral")),
                        number(typed.get("conditions"))),
                Tier.of(text(tier)).orElse(null),
                orNone(reason),
                orNone(note),
                MarkForm.date(assessedOn).orElseThrow(),
                MarkForm.date(validUntil).orElse(null),
                text(replaces).matches("\\d{1,18}") ? Long.valueOf(text(replaces)) : null);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static @Nullable String orNone(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
