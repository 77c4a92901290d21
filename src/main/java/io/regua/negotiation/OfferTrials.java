package io.regua.negotiation;

import io.regua.negotiation.OfferTrial.Begun;
import io.regua.negotiation.OfferTrial.Offered;
import io.regua.negotiation.OfferTrial.Ready;
import io.regua.negotiation.OfferTrial.Shut;
import io.regua.negotiation.OfferTrial.TermLimit;
import io.regua.negotiation.OfferTrial.Tried;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.rules.Measure;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.receivables.Objection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Simulations} find, told whole to who is outside. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class OfferTrials {

    private final Simulations simulations;
    private final AgreedAmounts agreed;

    OfferTrials(Simulations simulations, AgreedAmounts agreed) {
        this.simulations = simulations;
        this.agreed = agreed;
    }

    /**
     * The offers that are ready for debts of one customer at one creditor.
     *
     * @param renegotiates the agreement whose debts they are; null = they are owed on their own
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public OfferTrial ready(long customerId, long creditorId, List<Long> debts, @Nullable Long renegotiates) {
        return opened(
                customerId,
                creditorId,
                debts,
                renegotiates,
                open -> new Ready(
                        begun(open),
                        open.offers().stream().map(OfferTrials::offered).toList()));
    }

    /**
     * What terms come to, what everybody's limits say of them, and what is nearest to them of all that a level may
     * agree to.
     *
     * @throws NoSuchElementException when there is no such customer or creditor
     */
    public OfferTrial tried(NewOffer wanted, Authority authority) {
        return opened(
                wanted.customerId(),
                wanted.creditorId(),
                wanted.debts(),
                wanted.renegotiates(),
                open -> measured(open, wanted, authority));
    }

    /** Whose agreement it is comes first: what debts of another are worth is told to nobody. */
    private OfferTrial opened(
            long customerId,
            long creditorId,
            List<Long> debts,
            @Nullable Long renegotiates,
            Function<Open, OfferTrial> next) {
        var foreign = agreed.against(customerId, creditorId, debts, renegotiates);
        if (!foreign.isEmpty()) {
            return new Shut(foreign);
        }
        return switch (simulations.open(customerId, creditorId, debts, renegotiates)) {
            case Opened.Shut(var objections) -> new Shut(objections);
            case Open open -> next.apply(open);
        };
    }

    private static OfferTrial measured(Open open, NewOffer wanted, Authority authority) {
        var objections = Simulations.malformed(open, wanted);
        if (!objections.isEmpty()) {
            return new Shut(objections);
        }
        var simulated = Simulations.simulate(open, wanted);
        var against = new EnumMap<Authority, List<Objection>>(Authority.class);
        for (var level : Authority.values()) {
            against.put(level, simulated.objections(level));
        }
        return new Tried(
                begun(open),
                sheet(simulated.proposal()),
                Measure.of(simulated, open.row()).stream()
                        .map(OfferTrials::limit)
                        .toList(),
                against,
                simulated.needs().orElse(null),
                Simulations.nearest(open, wanted, authority)
                        .map(OfferTrials::sheet)
                        .orElse(null));
    }

    private static TermLimit limit(Measure measure) {
        return new TermLimit(measure.code(), measure.value(), measure.limits(), measure.within());
    }

    private static Begun begun(Open open) {
        return new Begun(
                open.on(),
                open.policyNumber(),
                open.row().key(),
                open.measuredBy().campaign(),
                open.warnings());
    }

    private static Offered offered(ReadyOffer ready) {
        return new Offered(ready.kind().name().toLowerCase(Locale.ROOT), ready.expected(), sheet(ready.proposal()));
    }

    private static TermsSheet sheet(Proposal proposal) {
        return new TermsSheet(
                proposal.terms(),
                proposal.validUntil(),
                proposal.parts(),
                proposal.schedule().installments());
    }
}
