package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.store.PaymentRows.Owner;
import io.regua.receivables.store.PaymentRows.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Money came in: of the named debt, if one was named, else of the payment. */
    void recorded(Actor actor, long id, NewPayment payment, Owner owner, Set<Long> changed) {
        var named = payment.named() instanceof Named.OfReceivable one ? one.receivableId() : null;
        var facts = new HashMap<String, Object>(Map.of(
                "payment", id,
                "amount", payment.amount(),
                "paidOn", payment.paidOn(),
                "method", payment.method().code(),
                "source", payment.source().code()));
        journal.write(
                actor,
                named == null ? "payment" : "receivable",
                named == null ? id : named,
                owner.customerId(),
                owner.creditorId(),
                "payment_recorded",
                facts);
        events.publishEvent(new PaymentRecorded(
                id, owner.customerId(), owner.creditorId(), payment.paidOn(), List.copyOf(changed)));
        changed(changed);
    }

    void reversed(Actor actor, Written payment, String reason, List<Long> changed) {
        written(
                actor,
                payment.customerId(),
                payment.creditorId(),
                "payment",
                payment.id(),
                "payment_reversed",
                Map.of("payment", payment.id(), "reason", reason));
        events.publishEvent(new PaymentReversed(
                payment.id(), payment.customerId(), payment.creditorId(), payment.paidOn(), changed));
        changed(changed);
    }

    /** An entry in the journal about something else than a receivable or a hold. */
    void written(
            Actor actor, long customerId, long creditorId, String subject, long id, String code, Map<String, ?> facts) {
        journal.write(actor, subject, id, customerId, creditorId, code, facts);
    }

    void changed(Collection<Long> receivables) {
        receivables.forEach(this::changed);
    }

    void active(AgreementActive fact) {
        events.publishEvent(fact);
    }

    void changed(long receivableId) {
        events.publishEvent(new ReceivableChanged(receivableId));
    }
}
