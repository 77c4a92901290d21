package io.regua.negotiation.web;

import io.regua.journal.FieldChange;
import io.regua.journal.Overtaking;
import io.regua.money.Percent;
import io.regua.negotiation.AgreementRule;
import io.regua.negotiation.ObjectionWords;
import io.regua.receivables.Objection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The rule of agreements in sentences, and its fields in the reader's words. */
@Component
class AgreementRuleWords {

    private static final String RULE = "limits.agreements.";

    private final LimitTongue tongue;
    private final ObjectionWords objections;

    AgreementRuleWords(LimitTongue tongue, ObjectionWords objections) {
        this.tongue = tongue;
        this.objections = objections;
    }

    /** What it says, in the order of the form. */
    List<String> sentences(AgreementRule rule) {
        var broken = rule.rule();
        return List.of(
                say("breaks", broken.breakDays()),
                say("misses", Objects.requireNonNullElse(broken.breakMissed(), 0)),
                say("lapses", broken.lapseDays()),
                say("clears", broken.clearingDays()),
                say("keeps." + broken.discounts().code()),
                say("charges." + broken.charges().code()),
                say("costs", LimitTongue.figure(rule.lateFine()), LimitTongue.figure(rule.lateInterest())),
                say("moves", rule.moveDays()),
                say("answers", rule.answerMinutes()),
                say("barred", rule.figures().barredMonths()));
    }

    private String say(String key, Object... arguments) {
        return tongue.say(RULE + "says." + key, arguments);
    }

    /** Puts each objection at its field. */
    void against(List<Objection> against, LimitTyped typed) {
        against.forEach(each -> typed.wrong().put(field(each), objections.of(each)));
    }

    private static String field(Objection objection) {
        return String.valueOf(objection.facts().get("field"));
    }

    String became(FieldChange change) {
        return tongue.say(
                "limits.became",
                name(change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    LimitSaid overtaken(List<Overtaking> changes) {
        return LimitSaid.overtaken(changes.stream()
                .map(change -> tongue.say(
                        "limits.overtaken.field",
                        name(change.field()),
                        value(change.field(), change.before()),
                        value(change.field(), change.now()),
                        change.by()))
                .toList());
    }

    private String name(String field) {
        return tongue.say(RULE + "field." + field);
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "late_fine", "late_interest" -> LimitTongue.figure(Percent.of(value)) + "%";
            case "discounts", "charges" -> tongue.say(RULE + field + "." + value);
            default -> value;
        };
    }
}
