package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.rules.Portions.Portion;
import io.regua.negotiation.rules.Schedule.Payment;
import io.regua.receivables.Component;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the money paid on an agreement has paid back of the debts behind it, whatever payments it came for and however
 * little: of one payment its interest first (CC 354), then its portions in their order. What a broken agreement leaves
 * of a debt is what was due less this.
 */
public final class PaidBack {

    private final List<Portion> portions;
    private final Map<Long, Map<Component, Money>> back = new HashMap<>();
    private Money interest = Money.ZERO;

    private PaidBack(List<Portion> portions) {
        this.portions = portions;
    }

    /**
     * What came of some money.
     *
     * @param paid how much was paid of each payment, by number; never more than its amount
     */
    public static PaidBack of(Schedule schedule, List<Portion> portions, Map<Integer, Money> paid) {
        var result = new PaidBack(portions);
        schedule.payments().forEach(payment -> result.take(payment, paid.getOrDefault(payment.number(), Money.ZERO)));
        return result;
    }

    private void take(Payment payment, Money money) {
        if (money.compareTo(payment.amount()) > 0) {
            throw new IllegalArgumentException(
                    "more than payment " + payment.number() + " asks for: " + money + " of " + payment.amount());
        }
        var forInterest = payment.part().interest().min(money);
        interest = interest.plus(forInterest);
        var left = money.minus(forInterest);
        for (var portion : portions) {
            if (portion.payment() == payment.number() && left.isPositive()) {
                var part = portion.amount().min(left);
                back.computeIfAbsent(portion.receivableId(), debt -> new EnumMap<>(Component.class))
                        .merge(portion.component(), part, Money::plus);
                left = left.minus(part);
            }
        }
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
