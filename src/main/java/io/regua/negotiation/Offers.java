package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.negotiation.OfferAnswer.Beyond;
import io.regua.negotiation.OfferAnswer.Done;
import io.regua.negotiation.OfferAnswer.Overtaken;
import io.regua.negotiation.OfferAnswer.Refused;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Opened.Shut;
import io.regua.negotiation.rules.SameWish;
import io.regua.negotiation.rules.Simulated;
import io.regua.negotiation.store.AgreementRuleRepository;
import io.regua.negotiation.store.OfferRepository;
import io.regua.negotiation.store.OfferRows;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers, from the wish to what became of it. Whatever a request says, only terms are taken from it: what is due, and
 * what somebody may agree to, is found anew.
 */
@Service
@Transactional
public class Offers {

    /** Why an offer was withdrawn when another about the same debts was accepted. */
    static final String OTHER_ACCEPTED = "other_accepted";

    /** So many offers are ended in one go. */
    private static final int SOME = 1000;

    private final Simulations simulations;
    private final OfferRepository offers;
    private final OfferRows rows;
    private final AgreementRuleRepository rules;
    private final AgreedAmounts agreed;
    private final Told told;

    Offers(
            Simulations simulations,
            OfferRepository offers,
            OfferRows rows,
            AgreementRuleRepository rules,
            AgreedAmounts agreed,
            Told told) {
        this.simulations = simulations;
        this.offers = offers;
        this.rows = rows;
        this.rules = rules;
        this.agreed = agreed;
        this.told = told;
    }

    /**
     * Freezes terms that whoever wants them may agree to: they can be accepted until their last day, whatever becomes
     * of the limits and of what the debts grow to.
     *
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public OfferAnswer freeze(NewOffer wanted, Negotiator by) {
        return repeated(wanted, by)
                .orElseGet(() -> measured(wanted, (measured, simulated) -> {
                    if (!by.mayAs(measured.needs())) {
                        return new Beyond(simulated, measured.needs());
                    }
                    return new Done(frozen(drawn(wanted, measured, by), by), false);
                }));
    }

    /**
     * Draws terms that somebody above is to allow; those that whoever wants them may agree to himself are frozen.
     *
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    OfferAnswer ask(NewOffer wanted, Negotiator by) {
        return repeated(wanted, by)
                .orElseGet(() -> measured(wanted, (measured, simulated) -> {
                    var drawn = drawn(wanted, measured, by);
                    if (by.mayAs(measured.needs())) {
                        return new Done(frozen(drawn, by), false);
                    }
                    drawn.ask();
                    offers.saveAndFlush(drawn);
                    told.tell(
                            by.actor(),
                            drawn,
                            "offer_asked_for",
                            Map.of("needs", measured.needs().code()));
                    return new Done(drawn, false);
                }));
    }

    /** What to do with terms that somebody may agree to. */
    private interface Next {
        OfferAnswer with(Measured measured, Simulated simulated);
    }

    /** The same wish again is answered with what became of it. */
    private Optional<OfferAnswer> repeated(NewOffer wanted, Negotiator by) {
        rows.alone(by.name(), wanted.requestKey());
        return offers.findByMadeByAndRequestKey(by.name(), wanted.requestKey())
                .map(offer -> SameWish.is(offer, rows.parts(offer.id()), wanted)
                        ? new Done(offer, true)
                        : new Refused(List.of(taken(offer, wanted))));
    }

    private static Objection taken(Offer offer, NewOffer wanted) {
        return new Objection("key_taken", Map.of("key", wanted.requestKey(), "offer", offer.number()));
    }

    private OfferAnswer measured(NewOffer wanted, Next next) {
        return switch (simulations.open(
                wanted.customerId(), wanted.creditorId(), wanted.debts(), wanted.renegotiates())) {
            case Shut shut -> new Refused(shut.objections());
            case Open open -> {
                var objections = new ArrayList<>(Simulations.malformed(open, wanted));
                objections.addAll(agreed.against(wanted));
                yield objections.isEmpty() ? measured(open, wanted, next) : new Refused(objections);
            }
        };
    }

    private static OfferAnswer measured(Open open, NewOffer wanted, Next next) {
        var simulated = Simulations.simulate(open, wanted);
        return simulated
                .needs()
                .map(needs -> next.with(new Measured(simulated.proposal(), open.measuredBy(), needs), simulated))
                .orElseGet(() -> new Refused(simulated.objections(Authority.MANAGER)));
    }

    private Offer drawn(NewOffer wanted, Measured measured, Negotiator by) {
        var number = rows.nextNumber(measured.proposal().on());
        var rule = rules.findById(AgreementRule.ID).orElseThrow();
        var drawn = offers.saveAndFlush(new Offer(number, wanted, measured, rule, by.name(), told.now()));
        rows.write(drawn.id(), drawn.customerId(), measured.proposal());
        return drawn;
    }

    private Offer frozen(Offer drawn, Negotiator by) {
        drawn.freeze(by, told.now());
        offers.saveAndFlush(drawn);
        told.tell(by.actor(), drawn, "offer_frozen", Map.of("total", drawn.total(), "validUntil", drawn.validUntil()));
        return drawn;
    }

    /** Freezes what was asked for, by the limits of who allows it. */
    Offer allow(Offer asked, Negotiator by) {
        return frozen(asked, by);
    }

    /** Notes which wish an offer answers. */
    void answering(Offer counter, long asked) {
        counter.answering(asked);
        offers.saveAndFlush(counter);
    }

    /**
     * Takes an offer back before anybody accepted it; one that was taken back stays so.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    public OfferAnswer withdraw(long id, String reason, Negotiator by) {
        return end(id, OfferState.WITHDRAWN, reason, by);
    }

    /**
     * Notes that the customer does not want it.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    public OfferAnswer refuse(long id, String reason, Negotiator by) {
        return end(id, OfferState.REFUSED, reason, by);
    }

    private OfferAnswer end(long id, OfferState how, String reason, Negotiator by) {
        var offer = locked(id);
        if (offer.state() == how) {
            return new Done(offer, true);
        }
        if (offer.state() != OfferState.FROZEN) {
            return new Overtaken(offer);
        }
        ended(offer, how, by, reason);
        return new Done(offer, false);
    }

    /** Ends an offer that nobody else changes, by an edge of its life. */
    void ended(Offer offer, OfferState how, Negotiator by, @Nullable String reason) {
        offer.end(how, by.name(), told.now(), reason);
        offers.saveAndFlush(offer);
        told.tell(by.actor(), offer, "offer_ended", Map.of("how", how.code(), "reason", offer.reason()));
    }

    /** Withdraws what else stands for some debts: they are owed on their own no more. */
    void overtaken(long customerId, List<Long> receivables, long accepted, Negotiator by) {
        rows.standingAbout(customerId, receivables).stream()
                .filter(other -> other != accepted)
                .map(this::locked)
                .forEach(other -> ended(
                        other,
                        other.state() == OfferState.FROZEN ? OfferState.WITHDRAWN : OfferState.REFUSED,
                        by,
                        OTHER_ACCEPTED));
    }

    /**
     * Ends the offers whose last day is over: a move for nights.
     *
     * @return how many there were
     */
    public int expire(LocalDate date) {
        var night = new Negotiator(Actor.NIGHT, Authority.AGENT);
        var over = rows.over(date, SOME);
        over.forEach(id -> ended(locked(id), OfferState.EXPIRED, night, null));
        return over.size();
    }

    /** One that nobody else changes until the transaction ends. */
    Offer locked(long id) {
        return offers.findLockedById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * One offer.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    @Transactional(readOnly = true)
    public OfferSheet sheet(long id) {
        return sheet(offers.findById(id).orElseThrow(() -> unknown(id)));
    }

    private OfferSheet sheet(Offer offer) {
        return new OfferSheet(offer, rows.parts(offer.id()), rows.payments(offer.id()));
    }

    /** A customer's offers, the newest first; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Offer> of(long customerId) {
        return offers.findTop100ByCustomerIdOrderByIdDesc(customerId);
    }

    /** Some offers by number. */
    @Transactional(readOnly = true)
    public Map<Long, Offer> byIds(List<Long> ids) {
        var found = new HashMap<Long, Offer>();
        offers.findByIdIn(ids).forEach(offer -> found.put(offer.id(), offer));
        return found;
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("offer " + id);
    }
}
