package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.PRINCIPAL;

import io.regua.money.Money;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import io.regua.receivables.NewAgreed;
import io.regua.receivables.NewAgreed.Asked;
import io.regua.receivables.Objection;
import io.regua.receivables.rules.Agreed.Replaced;
import io.regua.receivables.rules.Payoff.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What debts are replaced with by an agreement, and what speaks against it. */
public final class AgreedRules {

    private AgreedRules() {}

    /** What debts are worth on a day. */
    public static SequencedMap<Long, AmountDue> due(LocalDate day, Map<Long, Debt> debts) {
        var due = new LinkedHashMap<Long, AmountDue>();
        debts.forEach((id, debt) -> due.put(id, LateCharges.on(day, debt)));
        return due;
    }

    /**
     * Components of which more is asked than is due by now: money came in, or something was given up, since the offer.
     */
    public static List<Objection> against(NewAgreed wanted, Map<Long, AmountDue> due) {
        var objections = new ArrayList<Objection>();
        for (var part : wanted.asked()) {
            var debt = due.get(part.receivableId());
            if (debt != null && part.amount().compareTo(most(debt, part.component())) > 0) {
                objections.add(new Objection(
                        "less_is_due",
                        Map.of(
                                "receivable", part.receivableId(),
                                "component", part.component().code(),
                                "limit", most(debt, part.component()),
                                "asked", part.amount())));
            }
        }
        return objections;
    }

    /** Prices that fell lower the principal. */
    private static Money most(AmountDue due, Component component) {
        var most = component == PRINCIPAL
                ? due.of(PRINCIPAL).plus(due.of(CORRECTION).min(Money.ZERO))
                : due.of(component);
        return most.max(Money.ZERO);
    }

    /** All that the debts consist of, what is asked first and in its order; of the rest nothing is asked. */
    public static List<Replaced> replaced(NewAgreed wanted, SequencedMap<Long, AmountDue> due) {
        var replaced = new ArrayList<Replaced>();
        for (var part : wanted.asked()) {
            replaced.add(replaced(due, part.receivableId(), part.component(), part.amount()));
        }
        for (var debt : due.keySet()) {
            for (var component : Policy.DEFAULT.order()) {
                if (wanted.asked().stream().noneMatch(part -> is(part, debt, component))) {
                    var rest = replaced(due, debt, component, Money.ZERO);
                    if (!rest.due().isZero()) {
                        replaced.add(rest);
                    }
                }
            }
        }
        return replaced;
    }

    private static boolean is(Asked part, long debt, Component component) {
        return part.receivableId() == debt && part.component() == component;
    }

    private static Replaced replaced(Map<Long, AmountDue> due, long debt, Component component, Money asked) {
        var amount = due.get(debt);
        if (amount == null) {
            throw new IllegalArgumentException("receivable " + debt);
        }
        return new Replaced(debt, component, amount.of(component), asked);
    }
}
