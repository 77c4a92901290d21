package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.Authority;
import io.regua.receivables.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One term of a proposal beside what each level may agree to.
 *
 * @param code of the rule
 * @param value an amount, a number, a percentage or a day
 * @param limits what passes, by level
 * @param within by level
 */
public record Measure(String code, Object value, Map<Authority, Object> limits, Map<Authority, Boolean> within) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is shown of a proposal, in the order in which it is talked about. */
    private static final Map<String, Function<Proposal, Object>> SHOWN = new LinkedHashMap<>();

    static {
        SHOWN.put("discount_on_fine", proposal -> off(proposal, Component.FINE));
        SHOWN.put("discount_on_interest", proposal -> off(proposal, Component.INTEREST));
        SHOWN.put("discount_on_correction", proposal -> off(proposal, Component.CORRECTION));
        SHOWN.put("discount_on_principal", proposal -> off(proposal, Component.PRINCIPAL));
        SHOWN.put("entry", proposal -> proposal.terms().entry());
        SHOWN.put("installments", proposal -> proposal.terms().installments());
        SHOWN.put("installment_too_small", Measure::smallest);
        SHOWN.put("interest", proposal -> proposal.terms().monthly());
        SHOWN.put("first_payment", proposal -> proposal.terms().firstPaymentOn());
        SHOWN.put("valid_too_long", Proposal::validUntil);
        SHOWN.put("renegotiations", Proposal::renegotiations);
    }

    public Measure {
        limits = Map.copyOf(limits);
        within = Map.copyOf(within);
    }

    /** Each term that matters for a proposal: no discount on what is not due, no entry of payment at once. */
    public static List<Measure> of(Simulated simulated, LimitRow row) {
        return SHOWN.keySet().stream()
                .filter(code -> matters(code, simulated.proposal()))
                .map(code -> of(code, simulated, row))
                .toList();
    }

    private static boolean matters(String code, Proposal proposal) {
        return switch (code) {
            case "discount_on_fine" -> isDue(proposal, Component.FINE);
            case "discount_on_interest" -> isDue(proposal, Component.INTEREST);
            case "discount_on_correction" -> isDue(proposal, Component.CORRECTION);
            case "entry", "installment_too_small" -> !proposal.terms().isAtOnce();
            case "renegotiations" -> proposal.renegotiations() > 0;
            default -> true;
        };
    }

    private static boolean isDue(Proposal proposal, Component component) {
        return Reduction.of(proposal.reduction().due(), component).isPositive();
    }

    private static Measure of(String code, Simulated simulated, LimitRow row) {
        var proposal = simulated.proposal();
        var limits = new EnumMap<Authority, Object>(Authority.class);
        var within = new EnumMap<Authority, Boolean>(Authority.class);
        for (var level : Authority.values()) {
            limits.put(level, LimitRules.limit(code, proposal, row.floor(level)));
            within.put(
                    level,
                    simulated.objections(level).stream()
                            .noneMatch(objection -> objection.code().equals(code)));
        }
        return new Measure(code, value(code, proposal), limits, within);
    }

    private static Object value(String code, Proposal proposal) {
        var value = SHOWN.get(code);
        if (value == null) {
            throw new IllegalArgumentException("no measure " + code);
        }
        return value.apply(proposal);
    }

    private static Money off(Proposal proposal, Component component) {
        return Reduction.of(proposal.reduction().off(), component);
    }

    /** Of the installments but the last; of one installment that one. */
    private static Money smallest(Proposal proposal) {
        if (!proposal.canBeScheduled()) {
            return Money.ZERO;
        }
        var installments = proposal.schedule().payments().stream()
                .filter(payment -> payment.number() > 0)
                .map(Schedule.Payment::amount)
                .toList();
        return installments.stream()
                .limit(Math.max(1, installments.size() - 1))
                .reduce(Money::min)
                .orElse(Money.ZERO);
    }

    /** What passes at a level. */
    public Object limit(Authority level) {
        var limit = limits.get(level);
        if (limit == null) {
            throw new IllegalArgumentException(level.code());
        }
        return limit;
    }

    /** Whether it is within what a level may agree to. */
    public boolean isWithin(Authority level) {
        return Boolean.TRUE.equals(within.get(level));
    }

    /** How far towards what a manager may: 0 to 100, more than he may is 100; null where less is not less. */
    public @Nullable Integer reach() {
        return part(value);
    }

    /** The same of what a level may. */
    public @Nullable Integer reach(Authority level) {
        return part(limit(level));
    }

    private @Nullable Integer part(Object amount) {
        var most = number(limit(Authority.MANAGER));
        var some = number(amount);
        var measures = code.startsWith("discount") || code.equals("installments");
        if (!measures || most == null || some == null || most.signum() == 0) {
            return null;
        }
        return some.multiply(HUNDRED)
                .divide(most, 0, RoundingMode.HALF_UP)
                .min(HUNDRED)
                .intValue();
    }

    private static @Nullable BigDecimal number(Object value) {
        return switch (value) {
            case Money money -> money.amount();
            case Integer count -> BigDecimal.valueOf(count);
            default -> null;
        };
    }
}
