package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.negotiation.rules.Reduction;
import io.regua.negotiation.rules.Situation;
import io.regua.negotiation.store.Situations;
import io.regua.negotiation.store.Situations.Known;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a negotiation would be with and about what, found of a customer's debts: three questions to the database. */
@Component
class Cases {

    /** There is a case, or none. */
    sealed interface Case {}

    /** @param due of each debt, oldest first */
    record Found(Known known, Situation situation, SequencedMap<Long, AmountDue> due) implements Case {}

    /** All that speaks against negotiating. */
    record Refused(List<Objection> objections) implements Case {}

    private final Receivables receivables;
    private final Situations situations;
    private final AgreedAmounts agreed;
    private final Stages stages;

    Cases(Receivables receivables, Situations situations, AgreedAmounts agreed, Stages stages) {
        this.receivables = receivables;
        this.situations = situations;
        this.agreed = agreed;
        this.stages = stages;
    }

    /**
     * What is known of some debts on a day.
     *
     * @param renegotiates the agreement they stand in; null = they are owed on their own
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    Case of(long customerId, long creditorId, List<Long> debts, @Nullable Long renegotiates, LocalDate today) {
        return of(customerId, creditorId, debts, renegotiates, null, today);
    }

    /**
     * The same as if they had come so far.
     *
     * @param stage null = as far as they have come
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    Case of(
            long customerId,
            long creditorId,
            List<Long> debts,
            @Nullable Long renegotiates,
            @Nullable Stage stage,
            LocalDate today) {
        var known = situations
                .of(customerId, creditorId, debts, renegotiates, today)
                .orElseThrow(() -> new NoSuchElementException("customer " + customerId + ", creditor " + creditorId));
        var objections = against(debts, known);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var due = renegotiates == null ? receivables.amountsDue(debts, today) : agreed.owedAgain(renegotiates, today);
        due.keySet().retainAll(debts);
        if (!Reduction.of(due, Discounts.NONE).total().isPositive()) {
            return new Refused(List.of(Objection.of("nothing_due")));
        }
        var come = stage == null ? stages.of(customerId, debts, today) : stage;
        return new Found(known, situation(known, creditorId, due, come), due);
    }

    private static List<Objection> against(List<Long> debts, Known known) {
        if (debts.isEmpty()) {
            return List.of(Objection.of("no_debts"));
        }
        var objections = debts.stream()
                .filter(debt -> !known.negotiable().contains(debt))
                .map(debt -> Objection.of("not_negotiable", "receivable", debt))
                .collect(Collectors.toCollection(ArrayList::new));
        if (known.isStopped()) {
            objections.add(Objection.of("stopped"));
        }
        return objections;
    }

    private static Situation situation(Known known, long creditorId, SequencedMap<Long, AmountDue> due, Stage stage) {
        var oldest = due.values().stream().mapToInt(AmountDue::daysLate).max().orElse(0);
        var amount = Money.sum(
                due.values().stream().map(AmountDue::beforeEarlyDiscount).toList());
        return new Situation(
                stage,
                known.kind(),
                known.profile(),
                oldest,
                amount,
                known.renegotiations(),
                known.tier(),
                creditorId,
                known.products());
    }
}
