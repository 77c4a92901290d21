package io.regua.negotiation.rules;

import io.regua.negotiation.OfferPart;
import io.regua.negotiation.Terms;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * Terms for some debts, as they would be agreed today.
 *
 * @param debts what is due of each, oldest first
 * @param reduction what of it is given up
 * @param on the day on which it is made
 * @param validUntil the last day on which it can be accepted
 * @param renegotiations how many agreements there were about one of the debts
 */
public record Proposal(
        SequencedMap<Long, AmountDue> debts,
        Reduction reduction,
        Terms terms,
        LocalDate on,
        LocalDate validUntil,
        int renegotiations) {

    /** L14: inside a debt interest, fine, correction, principal. */
    private static final List<Component> ORDER =
            List.of(Component.INTEREST, Component.FINE, Component.CORRECTION, Component.PRINCIPAL);

    /**
     * Its payments.
     *
     * @throws IllegalArgumentException when nothing is left to finance after the entry
     */
    public Schedule schedule() {
        return Schedule.of(reduction.asked(), terms, on);
    }

    /** Whether something is left to finance after the entry, so that there can be a schedule. */
    public boolean canBeScheduled() {
        return reduction.asked().compareTo(terms.entry()) > 0;
    }

    /** What is due and given up of each component of each debt, in the order in which it is paid back. */
    public List<OfferPart> parts() {
        var parts = new ArrayList<OfferPart>();
        debts.keySet().forEach(debt -> {
            for (var component : ORDER) {
                var due = reduction.due(debt, component);
                if (due.isPositive()) {
                    parts.add(new OfferPart(debt, component, due, due.minus(reduction.asked(debt, component))));
                }
            }
        });
        return parts;
    }
}
