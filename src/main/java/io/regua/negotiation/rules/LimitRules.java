package io.regua.negotiation.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.negotiation.Allowance;
import io.regua.receivables.Component;
import io.regua.receivables.Objection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What must hold of a proposal for somebody to agree to it by himself. Every rule that does not hold objects, with the
 * value that would pass as the fact {@code limit}.
 */
public final class LimitRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A rule with the value that it would let pass. */
    private record Rule(
            String code, BiPredicate<Proposal, Allowance> holds, BiFunction<Proposal, Allowance, Object> passes) {}

    private static final List<Rule> RULES = List.of(
            discount("discount_on_fine", FINE),
            discount("discount_on_interest", INTEREST),
            discount("discount_on_correction", CORRECTION),
            discount("discount_on_principal", PRINCIPAL),
            new Rule(
                    "installments",
                    (proposal, allowed) -> proposal.terms().installments() <= allowed.installments(),
                    (proposal, allowed) -> allowed.installments()),
            new Rule(
                    "installment_too_small",
                    LimitRules::installmentsAreLargeEnough,
                    (proposal, allowed) -> allowed.leastInstallment()),
            new Rule(
                    "entry",
                    (proposal, allowed) -> proposal.terms().isAtOnce()
                            || proposal.terms().entry().compareTo(leastEntry(proposal, allowed)) >= 0,
                    LimitRules::leastEntry),
            new Rule(
                    "entry_above_total",
                    (proposal, allowed) -> proposal.canBeScheduled(),
                    (proposal, allowed) -> proposal.reduction().asked()),
            new Rule(
                    "interest",
                    (proposal, allowed) -> proposal.terms()
                                    .monthly()
                                    .compareTo(allowed.monthly(proposal.terms().installments()))
                            >= 0,
                    (proposal, allowed) -> allowed.monthly(proposal.terms().installments())),
            new Rule(
                    "first_payment",
                    (proposal, allowed) -> !proposal.terms()
                            .firstPaymentOn()
                            .isAfter(proposal.on().plusDays(allowed.firstWithin())),
                    (proposal, allowed) -> proposal.on().plusDays(allowed.firstWithin())),
            new Rule(
                    "first_installment",
                    (proposal, allowed) -> !proposal.terms().hasEntry()
                            || !proposal.terms().firstOn().isAfter(latestAfterEntry(proposal.on(), allowed)),
                    (proposal, allowed) -> latestAfterEntry(proposal.on(), allowed)),
            new Rule(
                    "valid_too_long",
                    (proposal, allowed) ->
                            !proposal.validUntil().isAfter(proposal.on().plusDays(allowed.validFor())),
                    (proposal, allowed) -> proposal.on().plusDays(allowed.validFor())),
            new Rule(
                    "valid_too_short", // L11
                    (proposal, allowed) ->
                            !proposal.validUntil().isBefore(proposal.on().plusDays(Allowance.SHORTEST_OFFER)),
                    (proposal, allowed) -> proposal.on().plusDays(Allowance.SHORTEST_OFFER)),
            new Rule(
                    "renegotiations",
                    (proposal, allowed) -> proposal.renegotiations() <= allowed.renegotiations(),
                    (proposal, allowed) -> allowed.renegotiations()));

    private LimitRules() {}

    /** All that speaks against a proposal; empty when it is within the limits. */
    public static List<Objection> against(Proposal proposal, Allowance allowed) {
        return RULES.stream()
                .filter(rule -> !rule.holds().test(proposal, allowed))
                .map(rule -> Objection.of(rule.code(), "limit", rule.passes().apply(proposal, allowed)))
                .toList();
    }

    /**
     * What a rule would let pass.
     *
     * @throws NoSuchElementException when there is no such rule
     */
    static Object limit(String code, Proposal proposal, Allowance allowed) {
        return RULES.stream()
                .filter(rule -> rule.code().equals(code))
                .map(rule -> rule.passes().apply(proposal, allowed))
                .findFirst()
                .orElseThrow();
    }

    /** In reais, as the sum over all debts: what the allowed part of each comes to, each rounded. */
    private static Rule discount(String code, Component component) {
        return new Rule(
                code,
                (proposal, allowed) -> Reduction.of(proposal.reduction().off(), component)
                                .compareTo(most(proposal, allowed, component))
                        <= 0,
                (proposal, allowed) -> most(proposal, allowed, component));
    }

    private static Money most(Proposal proposal, Allowance allowed, Component component) {
        return proposal.reduction()
                .part(component, allowed.discounts(proposal.terms()).of(component));
    }

    private static boolean installmentsAreLargeEnough(Proposal proposal, Allowance allowed) {
        var installments = proposal.terms().installments();
        return !proposal.canBeScheduled()
                || proposal.schedule().payments().stream()
                        .filter(payment -> payment.number() > 0 && payment.number() < installments)
                        .allMatch(payment -> payment.amount().compareTo(allowed.leastInstallment()) >= 0);
    }

    /** After an entry the installments begin a month later at the latest than without one. */
    static LocalDate latestAfterEntry(LocalDate on, Allowance allowed) {
        return on.plusDays(allowed.firstWithin()).plusMonths(1);
    }

    /** Rounded up: so much at least. */
    static Money leastEntry(Proposal proposal, Allowance allowed) {
        return new Money(proposal.reduction()
                .asked()
                .amount()
                .multiply(allowed.leastEntry().value())
                .divide(HUNDRED, 2, RoundingMode.CEILING));
    }
}
