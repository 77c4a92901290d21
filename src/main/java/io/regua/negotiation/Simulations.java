package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Opened.Shut;
import io.regua.negotiation.rules.Nearest;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Reduction;
import io.regua.negotiation.rules.Simulated;
import io.regua.negotiation.rules.Situation;
import io.regua.negotiation.store.LimitRows;
import io.regua.negotiation.store.LimitRows.Deciding;
import io.regua.negotiation.store.Situations;
import io.regua.negotiation.store.Situations.Known;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be offered for some debts today, and what an offer would come to. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class Simulations {

    private final Receivables receivables;
    private final Situations situations;
    private final LimitRows limits;
    private final BusinessDates dates;

    Simulations(Receivables receivables, Situations situations, LimitRows limits, BusinessDates dates) {
        this.receivables = receivables;
        this.situations = situations;
        this.limits = limits;
        this.dates = dates;
    }

    /**
     * Begins a negotiation about debts of one customer at one creditor, with offers ready.
     *
     * @param stage how far the debts have come
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public Opened open(long customerId, long creditorId, List<Long> debts, Stage stage) {
        var today = dates.today();
        var known = situations
                .of(customerId, creditorId, debts, today)
                .orElseThrow(() -> new NoSuchElementException("customer " + customerId + ", creditor " + creditorId));
        if (debts.isEmpty()) {
            return new Shut(List.of(Objection.of("no_debts")));
        }
        var foreign = debts.stream()
                .filter(debt -> !known.negotiable().contains(debt))
                .map(debt -> Objection.of("not_negotiable", "receivable", debt))
                .toList();
        return foreign.isEmpty() ? open(known, creditorId, debts, stage, today) : new Shut(foreign);
    }

    private Opened open(Known known, long creditorId, List<Long> debts, Stage stage, LocalDate today) {
        var due = receivables.amountsDue(debts, today);
        if (!Reduction.of(due, Discounts.NONE).total().isPositive()) {
            return new Shut(List.of(Objection.of("nothing_due")));
        }
        var situation = situation(known, creditorId, due, stage);
        return limits.on(today)
                .flatMap(deciding -> open(known, situation, due, deciding, today))
                .orElseGet(() -> new Shut(List.of(Objection.of("no_limits"))));
    }

    private static Optional<Opened> open(
            Known known, Situation situation, SequencedMap<Long, AmountDue> due, Deciding deciding, LocalDate today) {
        return deciding.table()
                .deciding(situation)
                .map(row -> new Open(
                        today,
                        situation,
                        due,
                        known.isFinancialInstitution(),
                        deciding.policyId(),
                        deciding.number(),
                        row,
                        ReadyOffer.of(due, row, situation, known.expectation(), today)));
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

    /** What terms would come to, and what everybody's limits say of them: no question to the database. */
    public static Simulated simulate(Open open, Terms terms, Reduction reduction, LocalDate validUntil) {
        return Simulated.of(
                proposal(open, terms, reduction, validUntil),
                open.row(),
                open.situation(),
                open.isFinancialInstitution());
    }

    /** What is nearest to some terms of all that a level may agree to; empty when that is nothing. */
    public static Optional<Proposal> nearest(
            Open open, Terms terms, Reduction reduction, LocalDate validUntil, Authority authority) {
        return Nearest.to(
                proposal(open, terms, reduction, validUntil), open.row().floor(authority));
    }

    private static Proposal proposal(Open open, Terms terms, Reduction reduction, LocalDate validUntil) {
        return new Proposal(
                open.debts(),
                reduction,
                terms,
                open.on(),
                validUntil,
                open.situation().renegotiations());
    }
}
