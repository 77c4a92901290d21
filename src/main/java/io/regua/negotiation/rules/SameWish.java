package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.NewOffer;
import io.regua.negotiation.NewOffer.Off.Down;
import io.regua.negotiation.NewOffer.Off.Part;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a wish under a key that was used before is the wish from which the offer under it was made. */
public final class SameWish {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SameWish() {}

    /**
     * Compares by what was agreed upon, not by what the debts are worth by now.
     *
     * @param parts of the offer
     */
    public static boolean is(Offer offer, List<OfferPart> parts, NewOffer wanted) {
        var renegotiates = wanted.renegotiates();
        return offer.customerId() == wanted.customerId()
                && offer.creditorId() == wanted.creditorId()
                && offer.terms().equals(wanted.terms())
                && offer.validUntil().equals(wanted.validUntil())
                && offer.renegotiates()
                        .equals(renegotiates == null ? OptionalLong.empty() : OptionalLong.of(renegotiates))
                && Set.copyOf(wanted.debts()).equals(debts(parts))
                && givesUpTheSame(offer, parts, wanted);
    }

    private static Set<Long> debts(List<OfferPart> parts) {
        return parts.stream().map(OfferPart::receivableId).collect(Collectors.toSet());
    }

    private static boolean givesUpTheSame(Offer offer, List<OfferPart> parts, NewOffer wanted) {
        return switch (wanted.off()) {
            case Down down -> offer.asked().equals(down.asked().min(offer.due()));
            case Part part ->
                parts.stream()
                        .allMatch(each -> each.off()
                                .equals(Money.roundedHalfUp(each.due()
                                        .amount()
                                        .multiply(part.discounts()
                                                .of(each.component())
                                                .value())
                                        .divide(HUNDRED))));
        };
    }
}
