package io.regua.negotiation.rules;

import io.regua.negotiation.Agreement;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferPart;
import io.regua.negotiation.StatedOffer;
import io.regua.receivables.Installment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** By what it is seen whether terms are still those that were agreed: SHA-256, in hex. */
public final class Seals {

    private Seals() {}

    /**
     * The seal over what was agreed. Only what never changes goes into it, so that it can be worked out again years
     * later: no names, and nothing of what the payments did since.
     */
    public static String of(Agreement agreement, StatedOffer stated) {
        return of(String.join("\n", lines(agreement, stated)).getBytes(StandardCharsets.UTF_8));
    }

    /** The seal over some bytes. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> lines(Agreement agreement, StatedOffer stated) {
        var lines = new ArrayList<String>();
        lines.add("agreement " + agreement.number() + " " + agreement.id());
        lines.add("parties " + agreement.creditorId() + " " + agreement.customerId());
        lines.add("signed " + agreement.signedOn() + " " + agreement.signedAt().truncatedTo(ChronoUnit.SECONDS) + " "
                + agreement.signedBy());
        lines.add("accepted " + agreement.acceptedHow().code() + " "
                + agreement.recording().orElse("-"));
        lines.addAll(terms(stated.offer()));
        stated.sheet().parts().stream().map(Seals::line).forEach(lines::add);
        stated.payments().stream().map(Seals::line).forEach(lines::add);
        return lines;
    }

    private static List<String> terms(Offer offer) {
        var rule = offer.rule();
        return List.of(
                "offer " + offer.number() + " " + offer.madeOn() + " " + offer.validUntil(),
                "amounts " + offer.due() + " " + offer.asked() + " " + offer.total(),
                "rate " + offer.terms().monthly() + " " + offer.terms().kind(),
                "late " + offer.late().fine() + " " + offer.late().interest(),
                "broken " + rule.breakDays() + " " + rule.breakMissed() + " " + rule.lapseDays() + " "
                        + rule.clearingDays() + " " + rule.discounts().code() + " "
                        + rule.charges().code());
    }

    private static String line(OfferPart part) {
        return "debt " + part.receivableId() + " " + part.component().code() + " " + part.due() + " " + part.off();
    }

    private static String line(Installment payment) {
        return "payment " + payment.number() + " " + payment.dueOn() + " " + payment.amortization() + " "
                + payment.interest();
    }
}
