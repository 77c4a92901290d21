package io.regua.negotiation.web;

import io.regua.negotiation.AgreementRule;
import io.regua.negotiation.AgreementRule.Figures;
import io.regua.negotiation.AgreementRule.Wanted;
import io.regua.negotiation.BreakRule;
import io.regua.receivables.AgreementEnd.ChargedAgain;
import io.regua.receivables.KeptDiscounts;
import java.util.HashMap;
import java.util.List;

/** The rule of agreements between its form and the rules; fields have the names that the history knows. */
final class AgreementRuleForm {

    private AgreementRuleForm() {}

    /** The form as the rule stands. */
    static LimitTyped of(AgreementRule rule) {
        var fields = new HashMap<String, List<String>>();
        rule.now().fields().forEach((field, value) -> fields.put(field, List.of(value)));
        fields.put("late_fine", List.of(LimitTongue.figure(rule.lateFine())));
        fields.put("late_interest", List.of(LimitTongue.figure(rule.lateInterest())));
        return LimitTyped.filled(fields);
    }

    /**
     * What was typed; of no use when {@link LimitTyped#wrong() something is wrong}.
     *
     * @param now stands for a choice that was never offered
     */
    static Wanted read(LimitTyped typed, Wanted now) {
        var broken = new BreakRule(
                count(typed, "break_days"),
                typed.number("break_missed", 0, LimitTyped.ANY),
                count(typed, "lapse_days"),
                count(typed, "clearing_days"),
                typed.oneOf("discounts", KeptDiscounts.values(), KeptDiscounts::code)
                        .orElse(now.broken().discounts()),
                typed.oneOf("charges", ChargedAgain.values(), ChargedAgain::code)
                        .orElse(now.broken().charges()));
        var figures = new Figures(
                typed.percent("late_fine"),
                typed.percent("late_interest"),
                count(typed, "move_days"),
                count(typed, "answer_minutes"),
                count(typed, "barred_months"));
        return new Wanted(broken, figures);
    }

    private static int count(LimitTyped typed, String field) {
        return typed.requiredNumber(field, 0, LimitTyped.ANY);
    }
}
