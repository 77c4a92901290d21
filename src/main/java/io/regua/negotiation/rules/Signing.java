package io.regua.negotiation.rules;

import io.regua.negotiation.Agreement;
import io.regua.negotiation.AgreementState;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferPart;
import io.regua.receivables.Installment;
import io.regua.receivables.NewAgreed.Asked;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From an offer to an agreement, and what speaks against ending one. */
public final class Signing {

    private Signing() {}

    /** What is to be paid of the debts, in the order in which it is paid back. */
    public static List<Asked> asked(List<OfferPart> parts) {
        return parts.stream()
                .filter(part -> part.asked().isPositive())
                .map(part -> new Asked(part.receivableId(), part.component(), part.asked()))
                .toList();
    }

    /** The payments of an offer that is accepted on a day: none falls due before it. */
    public static List<Installment> payments(List<Installment> offered, LocalDate acceptedOn) {
        return offered.stream()
                .map(each -> each.dueOn().isBefore(acceptedOn)
                        ? new Installment(each.number(), acceptedOn, each.amortization(), each.interest())
                        : each)
                .toList();
    }

    /** That an offer stands no more. */
    public static Objection gone(Offer offer) {
        return new Objection(
                "offer_gone",
                Map.of(
                        "number", offer.number(),
                        "became", offer.state().code(),
                        "until", offer.validUntil()));
    }

    /** All that speaks against cancelling an agreement. */
    public static List<Objection> againstCancelling(Agreement agreement, String reason, Negotiator by) {
        var objections = new ArrayList<Objection>();
        if (!agreement.state().mayBecome(AgreementState.CANCELLED)) {
            objections.add(
                    Objection.of("agreement_over", "stands", agreement.state().code()));
        }
        if (agreement.state() == AgreementState.ACTIVE && !by.mayAs(Authority.SUPERVISOR)) {
            objections.add(Objection.of("cancel_above", "needs", Authority.SUPERVISOR.code()));
        }
        if (reason.isBlank()) {
            objections.add(Objection.of("reason_missing"));
        }
        return objections;
    }
}
