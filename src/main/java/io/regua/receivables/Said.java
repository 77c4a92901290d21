package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a single move says: an entry in the journal, and to the floors above that a debt has changed. */
@Component
class Said {

    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final BusinessDates dates;

    Said(Journal journal, ApplicationEventPublisher events, BusinessDates dates) {
        this.journal = journal;
        this.events = events;
        this.dates = dates;
    }

    Instant now() {
        return dates.now();
    }

    LocalDate today() {
        return dates.today();
    }

    void changed(Actor actor, Receivable receivable, String code, Map<String, ?> facts) {
        journal.write(
                actor, "receivable", receivable.id(), receivable.customerId(), receivable.creditorId(), code, facts);
        changed(receivable.id());
    }

    void changed(Actor actor, Hold hold, String code, Map<String, ?> facts) {
        journal.write(actor, "hold", hold.id(), hold.customerId(), hold.creditorId(), code, facts);
        hold.receivableId().ifPresent(this::changed);
    }

    void changed(long receivableId) {
        events.publishEvent(new ReceivableChanged(receivableId));
    }
}
