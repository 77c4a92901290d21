package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.negotiation.Cases.Found;
import io.regua.negotiation.Cases.Refused;
import io.regua.negotiation.NewOffer.Off;
import io.regua.negotiation.NewOffer.Off.Down;
import io.regua.negotiation.NewOffer.Off.Part;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Opened.Shut;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.Nearest;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Reduction;
import io.regua.negotiation.rules.Simulated;
import io.regua.negotiation.rules.TermsRules;
import io.regua.negotiation.store.LimitRows;
import io.regua.negotiation.store.LimitRows.Deciding;
import io.regua.negotiation.store.Situations.Known;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be offered for some debts today, and what an offer would come to. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class Simulations {

    private final Cases cases;
    private final LimitRows limits;
    private final BusinessDates dates;

    Simulations(Cases cases, LimitRows limits, BusinessDates dates) {
        this.cases = cases;
        this.limits = limits;
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
        return switch (cases.of(customerId, creditorId, debts, renegotiates, today)) {
            case Found found -> open(found, today);
            case Refused(var objections) -> new Shut(objections);
        };
    }

    private Opened open(Found found, LocalDate today) {
        return limits.on(today)
                .flatMap(deciding -> open(found, deciding, today))
                .orElseGet(() -> new Shut(List.of(Objection.of("no_limits"))));
    }

    private static Optional<Opened> open(Found found, Deciding deciding, LocalDate today) {
        var campaign = Campaign.applying(deciding.campaigns(), found.situation(), today);
        return deciding.table()
                .deciding(found.situation())
                .map(row -> campaign.map(over -> over.over(row)).orElse(row))
                .map(row -> new Open(
                        today,
                        found.situation(),
                        found.due(),
                        found.known().isFinancialInstitution(),
                        warnings(found.known(), found.due(), today),
                        deciding.policyId(),
                        deciding.number(),
                        row,
                        campaign.orElse(null),
                        ReadyOffer.of(
                                found.due(),
                                row,
                                found.situation(),
                                found.known().expectation(),
                                today)));
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
