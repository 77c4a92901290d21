package io.regua.negotiation;

import io.regua.negotiation.Approval.Answer;
import io.regua.negotiation.OfferAnswer.Done;
import io.regua.negotiation.OfferAnswer.Overtaken;
import io.regua.negotiation.OfferAnswer.Refused;
import io.regua.negotiation.rules.Signing;
import io.regua.negotiation.store.AgreementRuleRepository;
import io.regua.negotiation.store.ApprovalRows;
import io.regua.receivables.Objection;
import io.regua.team.CreditorScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What is beyond somebody's limits: he asks, somebody above answers, and nobody answers himself. While the customer
 * waits the answer is wanted within minutes; after that he is called back.
 */
@Service
@Transactional
public class Approvals {

    private final Offers offers;
    private final ApprovalRows rows;
    private final AgreementRuleRepository rules;
    private final StandIns standIns;
    private final Told told;

    Approvals(Offers offers, ApprovalRows rows, AgreementRuleRepository rules, StandIns standIns, Told told) {
        this.offers = offers;
        this.rows = rows;
        this.rules = rules;
        this.standIns = standIns;
        this.told = told;
    }

    /**
     * Asks whoever stands above to allow some terms. Terms that whoever asks may agree to himself are frozen at once.
     *
     * @param reason why they should be allowed, in his words
     * @param waits the customer is on the line
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public OfferAnswer ask(NewOffer wanted, String reason, boolean waits, Negotiator by) {
        if (reason.isBlank()) {
            return new Refused(List.of(Objection.of("reason_missing")));
        }
        var answer = offers.ask(wanted, by);
        if (answer instanceof Done done && !done.repeated() && done.offer().state() == OfferState.APPROVAL_ASKED) {
            var minutes = rules.findById(AgreementRule.ID).orElseThrow().answerMinutes();
            rows.ask(done.offer(), reason.strip(), waits, told.now().plus(Duration.ofMinutes(minutes)));
        }
        return answer;
    }

    /**
     * Allows what was asked for: the offer is frozen as it is.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    public OfferAnswer allow(long offerId, String note, Negotiator by) {
        return answered(offerId, by, (offer, allowed) -> {
            offers.allow(offer, allowed);
            rows.answer(offer, by.name(), Answer.ALLOWED, note.strip(), null, told.now());
            return new Done(offer, false);
        });
    }

    /**
     * Refuses what was asked for.
     *
     * @param note why, for whoever asked
     * @throws NoSuchElementException when there is no such offer
     */
    public OfferAnswer refuse(long offerId, String note, Negotiator by) {
        if (note.isBlank()) {
            return new Refused(List.of(Objection.of("reason_missing")));
        }
        return answered(offerId, by, (offer, allowed) -> {
            offers.ended(offer, OfferState.REFUSED, by, note);
            rows.answer(offer, by.name(), Answer.REFUSED, note.strip(), null, told.now());
            return new Done(offer, false);
        });
    }

    /**
     * Answers with other terms for the same debts, which whoever answers may agree to himself: they are frozen in place
     * of those that were asked for.
     *
     * @param wanted about the same debts of the same customer
     * @throws NoSuchElementException when there is no such offer
     */
    public OfferAnswer counter(long offerId, NewOffer wanted, String note, Negotiator by) {
        return answered(offerId, by, (offer, allowed) -> {
            var same = offer.customerId() == wanted.customerId()
                    && offer.creditorId() == wanted.creditorId()
                    && Set.copyOf(offers.sheet(offerId).debts()).equals(Set.copyOf(wanted.debts()));
            var answer = same
                    ? offers.freeze(wanted, allowed)
                    : new Refused(List.of(Objection.of("other_debts", "number", offer.number())));
            if (answer instanceof Done done) {
                offers.answering(done.offer(), offerId);
                offers.ended(offer, OfferState.REFUSED, by, "countered");
                rows.answer(
                        offer,
                        by.name(),
                        Answer.COUNTERED,
                        note.strip(),
                        done.offer().id(),
                        told.now());
            } else {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            return answer;
        });
    }

    /** What becomes of an offer that somebody may answer. */
    private interface Answering {
        OfferAnswer to(Offer offer, Negotiator allowed);
    }

    private OfferAnswer answered(long offerId, Negotiator by, Answering answering) {
        var offer = offers.locked(offerId);
        if (offer.state() != OfferState.APPROVAL_ASKED) {
            return new Overtaken(offer);
        }
        var allowed = standIns.standingIn(by);
        var objections = against(offer, allowed);
        return objections.isEmpty() ? answering.to(offer, allowed) : new Refused(objections);
    }

    private List<Objection> against(Offer offer, Negotiator by) {
        var objections = new ArrayList<Objection>();
        if (offer.madeBy().equals(by.name())) {
            objections.add(Objection.of("own_request"));
        }
        if (!by.mayAs(offer.needs())) {
            objections.add(Objection.of("answered_above", "needs", offer.needs().code()));
        }
        if (offer.validUntil().isBefore(told.today())) {
            objections.add(Signing.gone(offer));
        }
        return objections;
    }

    /** What waits for an answer that somebody may give: customers on the line first, then the oldest; at most 100. */
    @Transactional(readOnly = true)
    public List<Approval> waiting(CreditorScope scope, Negotiator by) {
        return rows.waiting(scope, standIns.standingIn(by), told.today());
    }

    /** What somebody asked for in the last days, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<Approval> askedBy(String username) {
        return rows.askedBy(username, told.today().minusDays(7));
    }

    /** What was asked about an offer; empty when nothing was. */
    @Transactional(readOnly = true)
    public Optional<Approval> about(long offerId) {
        return rows.about(offerId);
    }

    /** Whether somebody may answer. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Approval approval, Negotiator by) {
        return approval.isOpen()
                && !approval.askedBy().equals(by.name())
                && standIns.standingIn(by).mayAs(approval.needs());
    }
}
