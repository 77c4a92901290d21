package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.receivables.Installment;
import java.time.LocalDate;
import java.util.List;

/**
 * Terms for some debts with all that they come to.
 *
 * @param validUntil the last day on which they could be accepted
 * @param parts what is due and given up, in the order in which it is paid back
 * @param payments the entry first
 */
public record TermsSheet(Terms terms, LocalDate validUntil, List<OfferPart> parts, List<Installment> payments) {

    public TermsSheet {
        parts = List.copyOf(parts);
        payments = List.copyOf(payments);
    }

    /** What is due of all debts, before anything is given up. */
    public Money due() {
        return Money.sum(parts.stream().map(OfferPart::due).toList());
    }

    /** What is to be paid of the debts. */
    public Money asked() {
        return Money.sum(parts.stream().map(OfferPart::asked).toList());
    }

    /** All that is to be paid, the agreement's own interest included. */
    public Money total() {
        return Money.sum(payments.stream().map(Installment::amount).toList());
    }

    /** The agreement's own interest. */
    public Money interest() {
        return Money.sum(payments.stream().map(Installment::interest).toList());
    }
}
