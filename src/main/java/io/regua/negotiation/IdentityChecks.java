package io.regua.negotiation;

import io.regua.customers.Customer;
import io.regua.customers.Customers;
import io.regua.customers.TaxId;
import io.regua.journal.Actor;
import io.regua.negotiation.rules.SaidIdentity;
import io.regua.negotiation.store.LinkRows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Before somebody with a link is told of a debt he says who he is (L18). */
@Service
@Transactional
public class IdentityChecks {

    /** So many wrong answers for an offer and day, and nobody is asked again before the next. */
    public static final int MOST = 5;

    private final Customers customers;
    private final LinkRows rows;
    private final Told told;

    IdentityChecks(Customers customers, LinkRows rows, Told told) {
        this.customers = customers;
        this.rows = rows;
        this.told = told;
    }

    /** What the customer of an offer is asked for: what is known of him. */
    public record Asked(boolean taxId, boolean birthDate) {

        /** Whether he can be recognised at all. */
        public boolean anything() {
            return taxId || birthDate;
        }
    }

    /** What became of what somebody said. */
    public enum Answer {
        MATCH,
        NO_MATCH,
        /** Too much was wrong today, this answer perhaps included. */
        SHUT
    }

    @Transactional(readOnly = true)
    public Asked asked(Offer offer) {
        var customer = customers.byId(offer.customerId());
        return new Asked(customer.taxId().isPresent(), customer.birthDate().isPresent());
    }

    /** Whether nobody is asked any more today. */
    @Transactional(readOnly = true)
    public boolean isShut(Offer offer) {
        return rows.wrong(offer.id(), told.today()) >= MOST;
    }

    /** Compares what somebody said. Attempts for one offer are looked at one after the other. */
    public Answer check(Offer offer, SaidIdentity said, Actor actor) {
        var wrong = rows.takeAttempt(offer.id(), offer.customerId(), told.today(), MOST);
        if (wrong.isEmpty()) {
            return Answer.SHUT;
        }
        if (fits(customers.byId(offer.customerId()), said)) {
            rows.giveBackAttempt(offer.id(), told.today());
            told.tell(actor, offer, "link_opened", Map.of());
            return Answer.MATCH;
        }
        if (wrong.getAsInt() < MOST) {
            return Answer.NO_MATCH;
        }
        told.tell(actor, offer, "link_shut", Map.of("wrong", MOST));
        return Answer.SHUT;
    }

    private static boolean fits(Customer customer, SaidIdentity said) {
        return said.fits(
                customer.taxId().map(TaxId::value).orElse(null),
                customer.birthDate().orElse(null));
    }
}
