package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Journal;
import io.regua.journal.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is said when a hold is placed, extended or released: an entry in the history, and a word to the floors above.
 */
@Component
class HoldWords {

    private final Journal journal;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final BusinessDates dates;

    HoldWords(Journal journal, Changes changes, ApplicationEventPublisher events, BusinessDates dates) {
        this.journal = journal;
        this.changes = changes;
        this.events = events;
        this.dates = dates;
    }

    Instant now() {
        return dates.now();
    }

    LocalDate today() {
        return dates.today();
    }

    void placed(Hold hold, List<Long> debts, Actor actor) {
        write(actor, hold, "hold_placed", facts(hold));
        changed(debts);
    }

    /** The reason may be personal: it stands apart from the facts, where anonymisation can blank it. */
    void extended(Hold hold, Optional<LocalDate> before, String reason, List<Long> debts, Actor actor) {
        var until = new FieldChange("untilOn", text(before), text(hold.untilOn()));
        var because = new FieldChange("reason", "", reason);
        changes.write(actor, subject(hold), "hold_extended", hold.version(), List.of(until, because), facts(hold));
        changed(debts);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    void released(Hold hold, List<Long> debts, Actor actor) {
        write(actor, hold, "hold_released", facts(hold));
        changed(debts);
    }

    private void write(Actor actor, Hold hold, String code, Map<String, ?> facts) {
        var subject = subject(hold);
        journal.write(actor, subject.kind(), subject.id(), subject.customerId(), subject.creditorId(), code, facts);
    }

    private static Subject subject(Hold hold) {
        var creditor = hold.creditorId().isPresent() ? (Long) hold.creditorId().getAsLong() : null;
        return new Subject("hold", hold.id(), hold.customerId(), creditor);
    }

    /** The words of who held stay with the hold: they may be personal. */
    private static Map<String, Object> facts(Hold hold) {
        var facts = new TreeMap<String, Object>();
        facts.put("hold", hold.id());
        facts.put("kind", hold.kind().code());
        facts.put("from", hold.fromOn());
        hold.untilOn().ifPresent(until -> facts.put("until", until));
        hold.contractId().ifPresent(contract -> facts.put("contract", contract));
        hold.receivableId().ifPresent(receivable -> facts.put("receivable", receivable));
        facts.put("chargesRun", hold.chargesRun());
        facts.put("proof", hold.proof().isPresent());
        return facts;
    }

    /** One word is enough: who hears it takes in every change that is written. */
    private void changed(List<Long> debts) {
        debts.stream().findFirst().ifPresent(debt -> events.publishEvent(new ReceivableChanged(debt)));
    }
}
