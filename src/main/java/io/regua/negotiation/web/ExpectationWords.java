package io.regua.negotiation.web;

import io.regua.journal.FieldChange;
import io.regua.journal.Overtaking;
import io.regua.money.Percent;
import io.regua.negotiation.rules.ExpectationFields;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is expected of offers, field by field in the reader's words. */
@Component
class ExpectationWords {

    private final LimitTongue tongue;

    ExpectationWords(LimitTongue tongue) {
        this.tongue = tongue;
    }

    /** {@code Occasional debtors, up to 90 days late · pays first}. */
    private String name(String field) {
        var parts = List.of(field.split("\\.", -1));
        if (parts.size() < 3) {
            return tongue.say("limits.expected." + field);
        }
        var age = parts.get(1).equals(ExpectationFields.OLDER)
                ? tongue.say("limits.expected.older")
                : tongue.say("limits.whom.days.until", parts.get(1));
        return tongue.upper(tongue.say("limits.whom.profile." + parts.get(0))) + ", " + age + " · "
                + tongue.say("limits.expected." + parts.get(2));
    }

    private static String value(String value) {
        return value.isEmpty() ? "–" : LimitTongue.figure(Percent.of(value)) + "%";
    }

    String became(FieldChange change) {
        return tongue.say("limits.became", name(change.field()), value(change.before()), value(change.after()));
    }

    LimitSaid overtaken(List<Overtaking> changes) {
        return LimitSaid.overtaken(changes.stream()
                .map(change -> tongue.say(
                        "limits.overtaken.field",
                        name(change.field()),
                        value(change.before()),
                        value(change.now()),
                        change.by()))
                .toList());
    }
}
