package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One voice: which of the contacts of a night speak, and which are covered by another debt's. */
final class Voices {

    /** A contact that would be taken tonight. */
    record Speaker(Facts.Debt debt, Rung rung) {}

    private record Account(int customer, int creditor) {}

    private static final List<String> WEIGHT = List.of("reminder", "offer", "call");

    private final Facts facts;
    private final Book book;
    private final Map<Integer, Stand> stands;
    private final LocalDate tonight;

    Voices(Facts facts, Book book, Map<Integer, Stand> stands, LocalDate tonight) {
        this.facts = facts;
        this.book = book;
        this.stands = stands;
        this.tonight = tonight;
    }

    /** Why each covered debt's contact is covered; who is not in it speaks. */
    Map<Integer, String> covered(List<Speaker> all) {
        var covered = new HashMap<Integer, String>();
        var accounts = new HashMap<Account, List<Speaker>>();
        for (var speaker : all) {
            if (isSilencedByRecovery(speaker)) {
                covered.put(speaker.debt.id, "in_recovery");
            } else if (anOlderSpoke(speaker.debt)) {
                covered.put(speaker.debt.id, "older_spoke");
            } else {
                accounts.computeIfAbsent(
                                new Account(speaker.debt.customer, speaker.debt.creditor), account -> new ArrayList<>())
                        .add(speaker);
            }
        }
        for (var speakers : accounts.values()) {
            var weightiest = speakers.stream().min(BY_WEIGHT).orElseThrow();
            speakers.stream()
                    .filter(speaker -> speaker.debt.id != weightiest.debt.id)
                    .forEach(speaker -> covered.put(speaker.debt.id, "today"));
        }
        return covered;
    }

    private static final Comparator<Speaker> BY_WEIGHT = Comparator.<Speaker>comparingInt(
                    speaker -> -WEIGHT.indexOf(speaker.rung.kind()))
            .thenComparing(speaker -> speaker.debt.dueOn)
            .thenComparingInt(speaker -> speaker.debt.id);

    private boolean anOlderSpoke(Facts.Debt debt) {
        return facts.account(debt).stream()
                .filter(older -> older.isOlderThan(debt))
                .anyMatch(older ->
                        book.contacts(older.id).stream().anyMatch(contact -> speaksFor(debt, older, contact.on())));
    }

    private boolean speaksFor(Facts.Debt debt, Facts.Debt older, LocalDate on) {
        var isRecent = !on.isBefore(tonight.minusDays(facts.coverDays)) && !on.isAfter(tonight);
        var olderWasLate = on.isAfter(older.adjusted());
        var knewOfThis = !tonight.isAfter(debt.adjusted()) || on.isAfter(debt.adjusted());
        return isRecent && olderWasLate && knewOfThis;
    }

    /** Friendly reminders stop for a customer of whom another debt is with the bureau or beyond. */
    private boolean isSilencedByRecovery(Speaker speaker) {
        return speaker.rung.kind().equals("reminder")
                && !tonight.isAfter(speaker.debt.adjusted())
                && facts.account(speaker.debt).stream()
                        .filter(other -> other != speaker.debt && other.isOpen())
                        .anyMatch(other -> inRecovery(other.id));
    }

    private boolean inRecovery(int debt) {
        var stand = stands.get(debt);
        return stand != null && stand.legal != null && stand.legal.isBefore(tonight);
    }
}
