package io.regua.receivables;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
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
    private final ApplicationEventPublisher events;
    private final BusinessDates dates;

    HoldWords(Journal journal, ApplicationEventPublisher events, BusinessDates dates) {
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

    void placed(Hold hold, List<Long> debts, Actor actor) {
        write(actor, hold, "hold_placed", facts(hold));
        changed(debts);
    }

    void extended(Hold hold, Optional<LocalDate> before, String reason, List<Long> debts, Actor actor) {
        var facts = facts(hold);
        before.ifPresent(until -> facts.put("before", until));
        facts.put("because", reason);
        write(actor, hold, "hold_extended", facts);
        changed(debts);
    }

    void released(Hold hold, List<Long> debts, Actor actor) {
        write(actor, hold, "hold_released", facts(hold));
        changed(debts);
    }

    private void write(Actor actor, Hold hold, String code, Map<String, ?> facts) {
        var creditor = hold.creditorId().isPresent() ? (Long) hold.creditorId().getAsLong() : null;
        journal.write(actor, "hold", hold.id(), hold.customerId(), creditor, code, facts);
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
