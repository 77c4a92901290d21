package io.regua.receivables.rules;

import static java.util.stream.Collectors.toMap;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import io.regua.receivables.rules.Portions.Portion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the money on an agreement has paid back of the debts behind it so far, whatever installments it came for and
 * however little: of one installment its interest first (CC 354), then its portions in their order. What a broken
 * agreement leaves of a debt is what was due less this.
 */
public final class PaidBack {

    private final Map<Integer, Installment> installments;
    private final List<Portion> portions;
    private final Map<Integer, Money> taken = new HashMap<>();
    private final Map<Long, Map<Component, Money>> back = new HashMap<>();
    private Money interest = Money.ZERO;

    /**
     * Nothing yet.
     *
     * @param portions of these installments
     */
    public PaidBack(List<Installment> installments, List<Portion> portions) {
        this.installments = installments.stream().collect(toMap(Installment::number, Function.identity()));
        this.portions = List.copyOf(portions);
    }

    /**
     * Takes money, or a discount, on one installment.
     *
     * @return what it pays back; empty as long as it is interest
     * @throws IllegalArgumentException when there is no such installment, or more comes in all than it asks for
     */
    public List<Portion> take(int number, Money money) {
        var installment = installments.get(number);
        var before = taken.getOrDefault(number, Money.ZERO);
        var after = before.plus(money);
        if (installment == null || after.compareTo(installment.amount()) > 0) {
            throw new IllegalArgumentException("more than installment " + number + " asks for: " + after);
        }
        taken.put(number, after);
        var ofInterest = after.min(installment.interest()).minus(before.min(installment.interest()));
        interest = interest.plus(ofInterest);
        var begun = before.minus(installment.interest()).max(Money.ZERO);
        return payBack(number, begun, money.minus(ofInterest));
    }

    /** The portions of an installment, from an amount on. */
    private List<Portion> payBack(int number, Money from, Money money) {
        var paid = new ArrayList<Portion>();
        var skip = from;
        var left = money;
        for (var portion : portions) {
            if (portion.installment() == number && left.isPositive()) {
                var skipped = portion.amount().min(skip);
                var part = portion.amount().minus(skipped).min(left);
                skip = skip.minus(skipped);
                left = left.minus(part);
                if (part.isPositive()) {
                    paid.add(new Portion(number, portion.receivableId(), portion.component(), part));
                    back.computeIfAbsent(portion.receivableId(), debt -> new EnumMap<>(Component.class))
                            .merge(portion.component(), part, Money::plus);
                }
            }
        }
        return paid;
    }

    /** How much of a component of a debt. */
    public Money of(long receivable, Component component) {
        return back.getOrDefault(receivable, Map.of()).getOrDefault(component, Money.ZERO);
    }

    /** How much of it all. */
    public Money total() {
        return Money.sum(back.values().stream()
                .flatMap(components -> components.values().stream())
                .toList());
    }

    /** How much went into the agreement's own interest. */
    public Money interest() {
        return interest;
    }
}
