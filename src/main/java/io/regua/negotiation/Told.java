package io.regua.negotiation;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When something about an offer or an agreement happens, and its entry in the journal. */
@Component
class Told {

    private final Journal journal;
    private final BusinessDates dates;

    Told(Journal journal, BusinessDates dates) {
        this.journal = journal;
        this.dates = dates;
    }

    Instant now() {
        return dates.now();
    }

    LocalDate today() {
        return dates.today();
    }

    void tell(Actor actor, Offer offer, String code, Map<String, ?> facts) {
        journal.write(
                actor, "offer", offer.id(), offer.customerId(), offer.creditorId(), code, with(facts, offer.number()));
    }

    void tell(Actor actor, Agreement agreement, String code, Map<String, ?> facts) {
        journal.write(
                actor,
                "agreement",
                agreement.id(),
                agreement.customerId(),
                agreement.creditorId(),
                code,
                with(facts, agreement.number()));
    }

    private static Map<String, Object> with(Map<String, ?> facts, String number) {
        var told = new HashMap<String, Object>(facts);
        told.put("number", number);
        return told;
    }
}
