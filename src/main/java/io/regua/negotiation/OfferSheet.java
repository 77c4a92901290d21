package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import java.util.List;

/**
 * An offer with all that it says.
 *
 * @param parts what is due and given up, in the order in which it is paid back
 * @param payments the entry first
 */
public record OfferSheet(Offer offer, List<OfferPart> parts, List<Installment> payments) {

    public OfferSheet {
        parts = List.copyOf(parts);
        payments = List.copyOf(payments);
    }

    /** The debts it is about, in their order. */
    public List<Long> debts() {
        return parts.stream().map(OfferPart::receivableId).distinct().toList();
    }

    /** What is due of one component of all debts. */
    public Money due(Component component) {
        return Money.sum(parts.stream()
                .filter(part -> part.component() == component)
                .map(OfferPart::due)
                .toList());
    }

    /** What is given up of one component of all debts. */
    public Money off(Component component) {
        return Money.sum(parts.stream()
                .filter(part -> part.component() == component)
                .map(OfferPart::off)
                .toList());
    }

    /** The agreement's own interest. */
    public Money interest() {
        return Money.sum(payments.stream().map(Installment::interest).toList());
    }
}
