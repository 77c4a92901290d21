package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.negotiation.AgreementAnswer.Done;
import io.regua.negotiation.AgreementAnswer.Refused;
import io.regua.negotiation.rules.Signing;
import io.regua.negotiation.store.AgreementRepository;
import io.regua.negotiation.store.AgreementRows;
import io.regua.negotiation.store.OfferRows;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.AgreementEnd;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.AmountDue;
import io.regua.receivables.NewAgreed;
import io.regua.receivables.Objection;
import io.regua.receivables.Placed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Agreements: offers that were accepted, until they are paid or end. */
@Service
@Transactional
public class Agreements {

    private final AgreementRepository agreements;
    private final AgreementRows rows;
    private final Offers offers;
    private final OfferRows offerRows;
    private final AgreedDebts agreedDebts;
    private final AgreedAmounts amounts;
    private final Told told;

    Agreements(
            AgreementRepository agreements,
            AgreementRows rows,
            Offers offers,
            OfferRows offerRows,
            AgreedDebts agreedDebts,
            AgreedAmounts amounts,
            Told told) {
        this.agreements = agreements;
        this.rows = rows;
        this.offers = offers;
        this.offerRows = offerRows;
        this.agreedDebts = agreedDebts;
        this.amounts = amounts;
        this.told = told;
    }

    /**
     * Makes an agreement of a frozen offer. Accepted a second time it is the same agreement; of two offers about one
     * debt the first that is accepted counts, and the other is told.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    public AgreementAnswer accept(long offerId, Acceptance acceptance, Negotiator by) {
        var owner = offerRows.owner(offerId).orElseThrow(() -> new NoSuchElementException("offer " + offerId));
        agreedDebts.alone(owner.customerId(), owner.creditorId());
        var offer = offers.locked(offerId);
        var before = agreements.findByOfferId(offerId);
        if (before.isPresent()) {
            return new Done(before.get(), true);
        }
        if (!offer.stands(told.today())) {
            return new Refused(List.of(gone(offer)));
        }
        var objections = renegotiate(offer, by);
        return objections.isEmpty() ? sign(offer, acceptance, by) : undone(objections);
    }

    private static Objection gone(Offer offer) {
        return offer.reason().equals(Offers.OTHER_ACCEPTED)
                ? Objection.of("other_accepted", "number", offer.number())
                : Signing.gone(offer);
    }

    /** The agreement whose place this one takes makes room. */
    private List<Objection> renegotiate(Offer offer, Negotiator by) {
        if (offer.renegotiates().isEmpty()) {
            return List.of();
        }
        var old = locked(offer.renegotiates().getAsLong());
        if (old.state() != AgreementState.ACTIVE) {
            return List.of(Objection.of("not_renegotiable"));
        }
        agreedDebts.end(old.id(), amounts.replaced(old.id(), told.today()), by.actor());
        ended(old, AgreementState.RENEGOTIATED, told.today(), by.actor(), null);
        return List.of();
    }

    private AgreementAnswer sign(Offer offer, Acceptance acceptance, Negotiator by) {
        var today = told.today();
        var sheet = new OfferSheet(offer, offerRows.parts(offer.id()), offerRows.payments(offer.id()));
        var number = offerRows.nextAgreementNumber(offer.creditorId(), today);
        var agreement = agreements.saveAndFlush(new Agreement(number, offer, acceptance, today, by.name(), told.now()));
        var placed = agreedDebts.place(agreed(agreement, sheet, today), by.actor());
        return switch (placed) {
            case Placed.Refused refused -> undone(refused.objections());
            case Placed.Done done -> signed(agreement, sheet, done, by);
        };
    }

    private static NewAgreed agreed(Agreement agreement, OfferSheet sheet, LocalDate today) {
        return new NewAgreed(
                agreement.id(),
                agreement.number(),
                agreement.customerId(),
                agreement.creditorId(),
                sheet.offer().late(),
                Signing.asked(sheet.parts()),
                Signing.payments(sheet.payments(), today));
    }

    private AgreementAnswer signed(Agreement agreement, OfferSheet sheet, Placed.Done placed, Negotiator by) {
        agreement.placed(placed.contractId());
        agreements.saveAndFlush(agreement);
        offers.ended(sheet.offer(), OfferState.ACCEPTED, by, null);
        offers.overtaken(agreement.customerId(), sheet.debts(), sheet.offer().id(), by);
        told.tell(
                by.actor(),
                agreement,
                "agreement_signed",
                Map.of(
                        "offer", sheet.offer().number(),
                        "total", sheet.offer().total(),
                        "how", agreement.acceptedHow().code()));
        return new Done(agreement, false);
    }

    /** Nothing of it stays. */
    private static AgreementAnswer undone(List<Objection> objections) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Refused(objections);
    }

    /**
     * Ends an agreement because a person says so: its debts are owed again, less what was paid back of them. Of one
     * whose first payment came only who stands above an agent may say so. A second time changes nothing.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    public AgreementAnswer cancel(long id, String reason, Negotiator by) {
        var agreement = alone(id);
        if (agreement.state() == AgreementState.CANCELLED) {
            return new Done(agreement, true);
        }
        var objections = Signing.againstCancelling(agreement, reason, by);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var rule = amounts.rule(id);
        agreedDebts.end(
                id, new AgreementEnd(told.today(), How.CANCELLED, rule.discounts(), rule.charges()), by.actor());
        ended(agreement, AgreementState.CANCELLED, told.today(), by.actor(), reason);
        return new Done(agreement, false);
    }

    /** Ends an agreement that was not kept, on a day; false when it stands no more. */
    boolean fail(long id, LocalDate on, String why, Actor actor) {
        var agreement = alone(id);
        if (!agreement.stands()) {
            return false;
        }
        var began = agreement.state() == AgreementState.ACTIVE;
        agreedDebts.end(id, began ? amounts.rule(id).broken(on) : BreakRule.lapsed(on), actor);
        ended(agreement, began ? AgreementState.BROKEN : AgreementState.LAPSED, on, actor, why);
        return true;
    }

    private void ended(Agreement agreement, AgreementState how, LocalDate on, Actor actor, @Nullable String reason) {
        agreement.end(how, on, actor.name(), reason);
        agreements.saveAndFlush(agreement);
        told.tell(actor, agreement, "agreement_ended", Map.of("how", how.code(), "reason", agreement.reason()));
    }

    /**
     * What each debt would owe if the agreement broke on a day, or lapsed where its first payment has not come; empty
     * when it stands no more.
     *
     * @throws NoSuchElementException when there is no such agreement
     * @throws IllegalArgumentException when it was signed after the day
     */
    @Transactional(readOnly = true)
    public SequencedMap<Long, AmountDue> breakPreview(long id, LocalDate on) {
        var began = byId(id).state() == AgreementState.ACTIVE;
        return agreedDebts.preview(id, began ? amounts.rule(id).broken(on) : BreakRule.lapsed(on));
    }

    /** One that nobody else moves until the transaction ends, nor its money. */
    Agreement alone(long id) {
        var owner = rows.owner(id).orElseThrow(() -> unknown(id));
        agreedDebts.alone(owner.customerId(), owner.creditorId());
        return locked(id);
    }

    private Agreement locked(long id) {
        return agreements.findLockedById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * One agreement.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    @Transactional(readOnly = true)
    public Agreement byId(long id) {
        return agreements.findById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * One agreement with its terms and how its payments stand.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    @Transactional(readOnly = true)
    public AgreementSheet sheet(long id) {
        var agreement = byId(id);
        return new AgreementSheet(agreement, offers.sheet(agreement.offerId()), rows.installments(id));
    }

    /** What was made of an offer; empty while nothing was. */
    @Transactional(readOnly = true)
    public Optional<Agreement> madeOf(long offerId) {
        return agreements.findByOfferId(offerId);
    }

    /** A customer's agreements, the newest first; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Agreement> of(long customerId) {
        return agreements.findTop100ByCustomerIdOrderByIdDesc(customerId);
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("agreement " + id);
    }
}
