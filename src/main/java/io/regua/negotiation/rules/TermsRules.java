package io.regua.negotiation.rules;

import io.regua.negotiation.NewOffer.Off;
import io.regua.negotiation.NewOffer.Off.Down;
import io.regua.negotiation.Terms;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What terms must be like to be terms at all, whoever may agree to them. What breaks one of these has no schedule, and
 * is not measured by any limits.
 */
public final class TermsRules {

    /** As many as thirty years have months. */
    public static final int MOST_INSTALLMENTS = 360;

    private static final int LONGEST_MONTH = 31;
    private static final int MOST_YEARS = 2;

    private record Rule(String code, BiPredicate<Terms, LocalDate> holds, Function<LocalDate, Object> passes) {}

    private static final List<Rule> RULES = List.of(
            new Rule("entry_negative", (terms, on) -> !terms.entry().isNegative(), on -> 0),
            new Rule(
                    "entry_in_past",
                    (terms, on) -> !terms.hasEntry() || !terms.entryOn().isBefore(on),
                    on -> on),
            new Rule("first_in_past", (terms, on) -> !terms.firstOn().isBefore(on), on -> on),
            new Rule(
                    "first_before_entry",
                    (terms, on) -> !terms.hasEntry() || !terms.firstOn().isBefore(terms.entryOn()),
                    on -> on),
            new Rule(
                    "first_too_late",
                    (terms, on) -> !terms.firstPaymentOn().isAfter(on.plusYears(MOST_YEARS))
                            && !terms.firstOn().isAfter(on.plusYears(MOST_YEARS)),
                    on -> on.plusYears(MOST_YEARS)),
            new Rule(
                    "no_installments",
                    (terms, on) -> terms.installments() >= 1 && terms.installments() <= MOST_INSTALLMENTS,
                    on -> MOST_INSTALLMENTS),
            new Rule(
                    "no_due_day",
                    (terms, on) -> terms.dueDay() >= 1 && terms.dueDay() <= LONGEST_MONTH,
                    on -> LONGEST_MONTH));

    private TermsRules() {}

    /** All that is wrong with terms that are wanted on a day; empty when they can be measured. */
    public static List<Objection> against(Terms terms, LocalDate on) {
        return RULES.stream()
                .filter(rule -> !rule.holds().test(terms, on))
                .map(rule -> Objection.of(rule.code(), "limit", rule.passes().apply(on)))
                .toList();
    }

    /** All that is wrong with what somebody wants to be given up. */
    public static List<Objection> against(Off off) {
        return off instanceof Down down && !down.asked().isPositive()
                ? List.of(Objection.of("nothing_asked", "limit", 0))
                : List.of();
    }
}
