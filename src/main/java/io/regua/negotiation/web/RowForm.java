package io.regua.negotiation.web;

import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.team.CreditorScope;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A row of the limits between its form and the draft; the fields of a level are called {@code agent.installments}. */
final class RowForm {

    /** The figures of a level, in the order of the form. */
    static final List<String> FIGURES = List.of(
            "at_once.fine",
            "at_once.interest",
            "at_once.correction",
            "at_once.principal",
            "spread.fine",
            "spread.interest",
            "spread.correction",
            "spread.principal",
            "installments",
            "interest_free",
            "monthly",
            "least_entry",
            "least_installment",
            "first_within",
            "valid_for",
            "renegotiations");

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Set<String> PLAIN =
            Set.of("installments", "interest_free", "first_within", "valid_for", "renegotiations");
    private static final int MOST_INSTALLMENTS = 480;
    private static final int MOST_DAYS = 3650;

    private RowForm() {}

    /** The form as a row has it. */
    static LimitTyped of(LimitRow row) {
        var fields = new HashMap<>(ScopeForm.of(row.scope()));
        fields.put("key", List.of(row.key()));
        fields.put("priority", List.of(String.valueOf(row.priority())));
        var own = LimitDifferences.ownFields(row);
        row.levels().forEach((level, allowed) -> {
            FIGURES.stream()
                    .filter(figure -> !figure.equals("least_installment"))
                    .map(figure -> level + "." + figure)
                    .forEach(field -> fields.put(
                            field, List.of(own.getOrDefault(field, "").replace('.', ','))));
            fields.put(level + ".least_installment", List.of(LimitTongue.figure(allowed.leastInstallment())));
        });
        return LimitTyped.filled(fields);
    }

    /** The key that was typed for a new row; it must be none of the table. */
    static String key(LimitTyped typed, LimitTable table) {
        var key = typed.text("key");
        if (!KEY.matcher(key).matches() || key.equals("new")) {
            return typed.refused("key", "limits.wrong.key", "row");
        }
        return table.row(key).isPresent() ? typed.refused("key", "limits.wrong.key.taken", key) : key;
    }

    /**
     * What was typed; of no use when {@link LimitTyped#wrong() something is wrong}.
     *
     * @param now the row that is changed or copied
     */
    static LimitRow read(LimitTyped typed, String key, LimitRow now, CreditorScope sees) {
        return LimitRow.of(
                key,
                typed.requiredNumber("priority", 0, LimitTyped.ANY),
                ScopeForm.read(typed, now.scope(), sees),
                level -> allowance(typed, level + "."));
    }

    private static Allowance allowance(LimitTyped typed, String at) {
        return new Allowance(
                discounts(typed, at + "at_once."),
                discounts(typed, at + "spread."),
                typed.requiredNumber(at + "installments", 1, MOST_INSTALLMENTS),
                typed.requiredAmount(at + "least_installment"),
                typed.percent(at + "least_entry"),
                typed.requiredNumber(at + "interest_free", 0, MOST_INSTALLMENTS),
                typed.percent(at + "monthly"),
                typed.requiredNumber(at + "first_within", 0, MOST_DAYS),
                typed.requiredNumber(at + "valid_for", Allowance.SHORTEST_OFFER, MOST_DAYS),
                typed.requiredNumber(at + "renegotiations", 0, LimitTyped.ANY));
    }

    static Discounts discounts(LimitTyped typed, String at) {
        return new Discounts(
                off(typed, at + "fine"),
                off(typed, at + "interest"),
                off(typed, at + "correction"),
                off(typed, at + "principal"));
    }

    private static Percent off(LimitTyped typed, String field) {
        return typed.text(field).isEmpty() ? Percent.ZERO : typed.percent(field);
    }

    /** Whether a figure is a whole number, for the keyboard of a telephone. */
    static boolean isPlain(String figure) {
        return PLAIN.contains(figure);
    }
}
