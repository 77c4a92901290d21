package io.regua.negotiation;

import io.regua.creditors.Creditor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.rules.TotalCost;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer with all that the customer is told of it (L03, L11), on paper and on the page of his link.
 *
 * @param customer his name
 * @param taxId masked (L17); null = not known
 * @param on the day from which its payments are counted
 * @param payments the entry first, none before that day
 */
public record StatedOffer(
        Creditor creditor,
        String customer,
        @Nullable String taxId,
        OfferSheet sheet,
        List<Line> lines,
        LocalDate on,
        List<Installment> payments) {

    public StatedOffer {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /** What it says of one debt. */
    public record Line(StatedDebt debt, List<OfferPart> parts) {

        public Line {
            parts = List.copyOf(parts);
        }

        public Money principal() {
            return due(Component.PRINCIPAL);
        }

        public Money fine() {
            return due(Component.FINE);
        }

        public Money interest() {
            return due(Component.INTEREST);
        }

        public Money correction() {
            return due(Component.CORRECTION);
        }

        private Money due(Component component) {
            return Money.sum(parts.stream()
                    .filter(part -> part.component() == component)
                    .map(OfferPart::due)
                    .toList());
        }

        /** All that is owed of it. */
        public Money due() {
            return Money.sum(parts.stream().map(OfferPart::due).toList());
        }

        /** What is given up of it. */
        public Money off() {
            return Money.sum(parts.stream().map(OfferPart::off).toList());
        }

        /** What is to be paid of it. */
        public Money asked() {
            return due().minus(off());
        }
    }

    public Offer offer() {
        return sheet.offer();
    }

    /** What is given up of all debts. */
    public Money off() {
        return offer().due().minus(offer().asked());
    }

    /** Whether paying later costs anything. */
    public boolean bearsInterest() {
        return sheet.interest().isPositive();
    }

    /** The yearly total cost (L20). */
    public Percent yearly() {
        return TotalCost.yearly(offer().asked(), on, payments);
    }

    /** Whether somebody else answers for one of the debts (L22). */
    public boolean isGuaranteed() {
        return lines.stream().anyMatch(line -> line.debt().guaranteed());
    }
}
