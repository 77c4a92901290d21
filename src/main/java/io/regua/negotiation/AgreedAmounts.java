package io.regua.negotiation;

import io.regua.negotiation.store.AgreementRepository;
import io.regua.negotiation.store.AgreementRows;
import io.regua.negotiation.store.OfferRepository;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.AgreementEnd;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the debts of a standing agreement would be worth without it. */
@Component
class AgreedAmounts {

    private final AgreementRepository agreements;
    private final OfferRepository offers;
    private final AgreementRows rows;
    private final AgreedDebts agreedDebts;

    AgreedAmounts(AgreementRepository agreements, OfferRepository offers, AgreementRows rows, AgreedDebts agreedDebts) {
        this.agreements = agreements;
        this.offers = offers;
        this.rows = rows;
        this.agreedDebts = agreedDebts;
    }

    /**
     * What each debt of an agreement would owe if another took its place on a day.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    SequencedMap<Long, AmountDue> owedAgain(long agreement, LocalDate on) {
        return agreedDebts.preview(agreement, replaced(agreement, on));
    }

    /** How an agreement ends whose place another takes. */
    AgreementEnd replaced(long agreement, LocalDate on) {
        var rule = rule(agreement);
        return new AgreementEnd(on, How.RENEGOTIATED, rule.discounts(), rule.charges());
    }

    /** By which rule an agreement is broken. */
    BreakRule rule(long agreement) {
        return agreements
                .findById(agreement)
                .flatMap(each -> offers.findById(each.offerId()))
                .map(Offer::rule)
                .orElseThrow(() -> new NoSuchElementException("agreement " + agreement));
    }

    /** What speaks against taking the place of an agreement: it is the customer's, stands, and is taken whole. */
    List<Objection> against(NewOffer wanted) {
        return against(wanted.customerId(), wanted.creditorId(), wanted.debts(), wanted.renegotiates());
    }

    /** The same of some debts alone. */
    List<Objection> against(long customerId, long creditorId, List<Long> debts, @Nullable Long renegotiates) {
        if (renegotiates == null) {
            return List.of();
        }
        var agreement = agreements
                .findById(renegotiates)
                .filter(each -> each.customerId() == customerId && each.creditorId() == creditorId);
        if (agreement.isEmpty() || agreement.get().state() != AgreementState.ACTIVE) {
            return List.of(Objection.of("not_renegotiable"));
        }
        var all = Set.copyOf(rows.debts(renegotiates));
        return all.equals(Set.copyOf(debts)) ? List.of() : List.of(Objection.of("not_all_debts"));
    }
}
