package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.negotiation.NewOffer.Off;
import io.regua.negotiation.NewOffer.Off.Down;
import io.regua.negotiation.NewOffer.Off.Part;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Opened.Shut;
import io.regua.negotiation.rules.Nearest;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Reduction;
import io.regua.negotiation.rules.Simulated;
import io.regua.negotiation.rules.Situation;
import io.regua.negotiation.rules.TermsRules;
import io.regua.negotiation.store.LimitRows;
import io.regua.negotiation.store.LimitRows.Deciding;
import io.regua.negotiation.store.Situations;
import io.regua.negotiation.store.Situations.Known;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be offered for some debts today, and what an offer would come to. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class Simulations {

    private final Receivables receivables;
    private final Situations situations;
    private final LimitRows limits;
    private final AgreedAmounts agreed;
    private final Stages stages;
    private final BusinessDates dates;

    Simulations(
            Receivables receivables,
            Situations situations,
            LimitRows limits,
            AgreedAmounts agreed,
            Stages stages,
            BusinessDates dates) {
        this.receivables = receivables;
        this.situations = situations;
        this.limits = limits;
        this.agreed = agreed;
        this.stages = stages;
        this.dates = dates;
    }

    /**
     * Begins a negotiation about debts of one customer at one creditor, with offers ready.
     *
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public Opened open(long customerId, long creditorId, List<Long> debts) {
        return open(customerId, creditorId, debts, null);
    }

    /**
     * The same about the debts of an agreement, as they would be owed if it ended today.
     *
     * @param renegotiates the agreement; null = the debts are owed on their own
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public Opened open(long customerId, long creditorId, List<Long> debts, @Nullable Long renegotiates) {
        var today = dates.today();
        var known = situations
                .of(customerId, creditorId, debts, renegotiates, today)
                .orElseThrow(() -> new NoSuchElementException("customer " + customerId + ", creditor " + creditorId));
        if (debts.isEmpty()) {
            return new Shut(List.of(Objection.of("no_debts")));
        }
        var objections = debts.stream()
                .filter(debt -> !known.negotiable().contains(debt))
                .map(debt -> Objection.of("not_negotiable", "receivable", debt))
                .collect(Collectors.toCollection(ArrayList::new));
        if (known.isStopped()) {
            objections.add(Objection.of("stopped"));
        }
        if (!objections.isEmpty()) {
            return new Shut(objections);
        }
        var due = renegotiates == null ? receivables.amountsDue(debts, today) : agreed.owedAgain(renegotiates, today);
        return open(known, creditorId, due, stages.of(customerId, debts, today), today);
    }

    private Opened open(Known known, long creditorId, SequencedMap<Long, AmountDue> due, Stage stage, LocalDate today) {
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
                        warnings(known, due, today),
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

    /** What whoever negotiates should know; none of it forbids anything. */
    private static List<Objection> warnings(Known known, SequencedMap<Long, AmountDue> due, LocalDate today) {
        var warnings = new ArrayList<Objection>();
        due.forEach((debt, amount) -> {
            if (amount.dueOn().plusMonths(known.barredMonths()).isBefore(today)) { // L13
                warnings.add(Objection.of("time_barred", "receivable", debt));
            }
        });
        if (known.isDisputed()) {
            warnings.add(Objection.of("disputed"));
        }
        if (known.isGuaranteed()) { // L22
            warnings.add(Objection.of("guaranteed"));
        }
        return warnings;
    }

    /** All that is wrong with what somebody wants, whoever he is; what is wrong cannot be measured. */
    public static List<Objection> malformed(Open open, NewOffer wanted) {
        var objections = new ArrayList<>(TermsRules.against(wanted.terms(), open.on()));
        objections.addAll(TermsRules.against(wanted.off()));
        if (objections.isEmpty() && !proposal(open, wanted).canBeScheduled()) {
            objections.add(Objection.of(
                    "entry_above_total",
                    "limit",
                    proposal(open, wanted).reduction().asked()));
        }
        return objections;
    }

    /** What it would come to, and what everybody's limits say of it: no question to the database. */
    public static Simulated simulate(Open open, NewOffer wanted) {
        return Simulated.of(proposal(open, wanted), open.row(), open.situation(), open.isFinancialInstitution());
    }

    /** What is nearest to it of all that a level may agree to; empty when that is nothing. */
    public static Optional<Proposal> nearest(Open open, NewOffer wanted, Authority authority) {
        return Nearest.to(proposal(open, wanted), open.row().floor(authority));
    }

    private static Proposal proposal(Open open, NewOffer wanted) {
        return new Proposal(
                open.debts(),
                reduction(open.debts(), wanted.off()),
                wanted.terms(),
                open.on(),
                wanted.validUntil(),
                open.situation().renegotiations());
    }

    private static Reduction reduction(SequencedMap<Long, AmountDue> debts, Off off) {
        return switch (off) {
            case Part part -> Reduction.of(debts, part.discounts());
            case Down down -> {
                var total = Reduction.of(debts, Discounts.NONE).total();
                yield Reduction.of(debts, total.minus(down.asked()).max(Money.ZERO));
            }
        };
    }
}
