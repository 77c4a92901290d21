package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ruler told a second time: debt by debt, without a database, as its rules are written. */
final class Model {

    private record Tonight(Facts.Debt debt, Stand stand, Walk.Walked walked) {

        boolean speaks() {
            return walked.taken() != null && walked.taken().isContact();
        }

        boolean takes(String kind) {
            return walked.taken() != null && walked.taken().kind().equals(kind);
        }
    }

    private static final Comparator<Tonight> OLDEST =
            Comparator.<Tonight, LocalDate>comparing(walk -> walk.debt.dueOn).thenComparingInt(walk -> walk.debt.id);

    final Book book = new Book();
    final Map<Integer, Stand> stands = new TreeMap<>();
    private final Facts facts;
    private final Choice choice;
    private final Dates dates;

    Model(Facts facts) {
        this.facts = facts;
        this.choice = new Choice(facts);
        this.dates = new Dates(facts, book);
    }

    /** Takes in every debt that changed: enrols, closes, moves and wakes. */
    void refresh(LocalDate today) {
        stands.forEach((debt, stand) -> {
            if (mayGoOn(facts.debt(debt), stand, today)) {
                facts.changed.add(debt);
            }
        });
        for (var id : List.copyOf(facts.changed)) {
            enrol(facts.debt(id), today);
        }
        facts.changed.clear();
    }

    /** What it waited for is there, though nothing of the debt changed: a release, or the end of a mark. */
    private boolean mayGoOn(Facts.Debt debt, Stand stand, LocalDate today) {
        return ("not_released".equals(stand.waiting) && facts.released.containsKey(debt.creditor))
                || ("stopped".equals(stand.waiting) && !facts.registryStops(debt.customer, today));
    }

    private void enrol(Facts.Debt debt, LocalDate today) {
        var before = stands.get(debt.id);
        var same = before != null && before.cycle == debt.cycle ? heard(debt, before) : left(debt);
        var chosen = debt.isOpen() ? choice.of(debt, same, today) : java.util.Optional.<Choice.Chosen>empty();
        if (chosen.isEmpty()) {
            stands.remove(debt.id);
            return;
        }
        var stand = placed(debt, chosen.get());
        if (before != null
                && "held".equals(before.waiting)
                && facts.held(debt, today)
                && !Facts.isBarred(debt, today)) {
            stand.waits("held");
        }
        stands.put(debt.id, stand);
    }

    /** Where a debt stood in this cycle before it was closed; null = it never stood anywhere. */
    private @Nullable Stand left(Facts.Debt debt) {
        return book.deeds(debt.id, debt.cycle).stream()
                .max(Comparator.comparing(Book.Deed::on).thenComparingInt(Book.Deed::seq))
                .map(last -> backOn(debt, last.edition()))
                .orElse(null);
    }

    private Stand backOn(Facts.Debt debt, int edition) {
        var stand = placed(debt, choice.on(edition));
        stand.heldOutIn = choice.again(debt, stand);
        return stand;
    }

    /** Behind the highest step of the version of which something became in this cycle. */
    private Stand placed(Facts.Debt debt, Choice.Chosen chosen) {
        var edition = chosen.edition();
        var stand = new Stand(edition.id(), debt.cycle, chosen.heldOutIn());
        var keys = book.deeds(debt.id, debt.cycle).stream().map(Book.Deed::key).toList();
        stand.next = 1
                + edition.rungs().stream()
                        .filter(rung -> keys.contains(rung.key()))
                        .mapToInt(Rung::seq)
                        .max()
                        .orElse(0);
        plan(debt, heard(debt, stand));
        return stand;
    }

    /** With all that was taken in this cycle; whether he was told counts from the due date as it is now. */
    private Stand heard(Facts.Debt debt, Stand stand) {
        stand.told = null;
        book.deeds(debt.id, debt.cycle).stream()
                .filter(Book.Deed::wasTaken)
                .forEach(deed -> remember(debt, stand, deed));
        return stand;
    }

    private static void remember(Facts.Debt debt, Stand stand, Book.Deed deed) {
        stand.lastTaken = Stand.latest(stand.lastTaken, deed.on());
        if (Rung.CONTACTS.contains(deed.kind())) {
            if (deed.on().isAfter(debt.adjusted())) {
                stand.told = Stand.earliest(stand.told, deed.on());
            }
        } else if (!deed.kind().equals("task")) {
            stand.legal = Stand.earliest(stand.legal, deed.on());
        }
    }

    private void plan(Facts.Debt debt, Stand stand) {
        var rung = edition(stand).rung(stand.next);
        if (rung == null) {
            stand.waits("finished");
            return;
        }
        var due = dates.due(debt, stand, rung);
        if (due != null) {
            stand.due(due);
        } else {
            stand.waits(dates.cannotCome(debt, rung) ? "cannot_come" : "anchor");
        }
    }

    /** One night: debts that go to another version, what changed, and every step that is due. */
    void night(LocalDate tonight) {
        move(tonight);
        refresh(tonight);
        var walks = new ArrayList<Tonight>();
        for (var id : List.copyOf(stands.keySet())) {
            var stand = looked(facts.debt(id), tonight);
            if (stand != null) {
                var debt = facts.debt(id);
                walks.add(new Tonight(debt, stand, new Walk(facts, book, debt, stand, tonight).walked()));
            }
        }
        settle(walks, tonight);
    }

    /** The stand of a debt whose next step is due tonight on the ruler that is right for it tonight. */
    private @Nullable Stand looked(Facts.Debt debt, LocalDate tonight) {
        var stand = Objects.requireNonNull(stands.get(debt.id));
        if (!stand.isDue(tonight) || facts.paused.contains(debt.creditor)) {
            return null;
        }
        var chosen = choice.of(debt, stand, tonight);
        if (chosen.isEmpty()) {
            stands.remove(debt.id);
            return null;
        }
        if (chosen.get().edition().id() != stand.edition) {
            stand = placed(debt, chosen.get());
            stands.put(debt.id, stand);
        }
        stand.heldOutIn = chosen.get().heldOutIn();
        return stand.isDue(tonight) ? stand : null;
    }

    private void settle(List<Tonight> walks, LocalDate tonight) {
        var covered = new Voices(facts, book, stands, tonight)
                .covered(walks.stream()
                        .filter(Tonight::speaks)
                        .map(walk -> new Voices.Speaker(walk.debt, Objects.requireNonNull(walk.walked.taken())))
                        .toList());
        var fallbacks = fallbacks(walks, covered.keySet(), tonight);
        var putOff = putOff(walks, tonight);
        for (var walk : walks) {
            var until = putOff.get(walk.debt.id);
            if (until != null) {
                postpone(walk, until, tonight);
            } else {
                record(walk, covered.get(walk.debt.id), fallbacks.get(walk.debt.id), tonight);
            }
        }
    }

    /** Calls that nobody can make become reminders: marks first, then all beyond the team's capacity. */
    private Map<Integer, String> fallbacks(List<Tonight> walks, Set<Integer> covered, LocalDate tonight) {
        var fallbacks = new HashMap<Integer, String>();
        var calls = new ArrayList<Tonight>();
        for (var walk : walks) {
            if (walk.takes("call") && !covered.contains(walk.debt.id)) {
                if (facts.callsStop(walk.debt.customer, tonight)) {
                    fallbacks.put(walk.debt.id, "do_not_call");
                } else {
                    calls.add(walk);
                }
            }
        }
        if (facts.callsANight != null) {
            calls.sort(Comparator.<Tonight>comparingLong(walk -> -facts.overdue(walk.debt, tonight))
                    .thenComparing(OLDEST));
            calls.stream().skip(facts.callsANight).forEach(walk -> fallbacks.put(walk.debt.id, "capacity"));
        }
        return fallbacks;
    }

    /** Inclusions beyond what a creditor may have in a night, and the night they are put off to. */
    private Map<Integer, LocalDate> putOff(List<Tonight> walks, LocalDate tonight) {
        var places = new HashMap<Integer, Integer>();
        var putOff = new HashMap<Integer, LocalDate>();
        walks.stream().filter(walk -> walk.takes("registry")).sorted(OLDEST).forEach(walk -> {
            var place = places.merge(walk.debt.creditor, 1, Integer::sum);
            var aNight = Objects.requireNonNull(facts.released.get(walk.debt.creditor));
            if (place > aNight) {
                putOff.put(walk.debt.id, tonight.plusDays((place - 1) / aNight));
            }
        });
        return putOff;
    }

    private void postpone(Tonight walk, LocalDate until, LocalDate tonight) {
        passBy(walk, tonight);
        walk.stand.next = Objects.requireNonNull(walk.walked.taken()).seq();
        walk.stand.due(until);
        waits(walk, "cap", tonight);
    }

    private void record(Tonight walk, @Nullable String coveredBy, @Nullable String fallback, LocalDate tonight) {
        passBy(walk, tonight);
        walk.stand.next = walk.walked.next();
        var taken = walk.walked.taken();
        if (walk.walked.waits() != null) {
            walk.stand.waits(walk.walked.waits());
            waits(walk, walk.walked.waits(), tonight);
            return;
        }
        if (taken != null) {
            var outcome = coveredBy != null ? "covered" : "taken";
            var reason =
                    coveredBy != null ? coveredBy : fallback != null ? fallback : walk.walked.late() ? "late" : "due";
            var kind = fallback != null ? "reminder" : taken.kind();
            var deed = deed(walk, taken, kind, outcome, reason, tonight);
            book.add(deed);
            remember(walk.debt, walk.stand, deed);
        }
        planAhead(walk, tonight);
    }

    private void planAhead(Tonight walk, LocalDate tonight) {
        plan(walk.debt, walk.stand);
        if ("cannot_come".equals(walk.stand.waiting)) {
            waits(walk, "cannot_come", tonight);
        }
    }

    private void passBy(Tonight walk, LocalDate tonight) {
        walk.walked
                .passed()
                .forEach(step ->
                        book.add(deed(walk, step.rung(), step.rung().kind(), step.outcome(), step.reason(), tonight)));
    }

    private static Book.Deed deed(
            Tonight walk, Rung rung, String kind, String outcome, String reason, LocalDate tonight) {
        return new Book.Deed(
                walk.debt.id,
                rung.key(),
                walk.debt.cycle,
                walk.stand.edition,
                rung.seq(),
                kind,
                tonight,
                outcome,
                reason);
    }

    private void waits(Tonight walk, String why, LocalDate tonight) {
        var rung = edition(walk.stand).rung(walk.stand.next);
        if (rung != null) {
            book.add(new Book.Wait(walk.debt.id, rung.key(), walk.debt.cycle, tonight, why));
        }
    }

    /** Debts on a version that was replaced go to the one after it, all at once or so many a night. */
    private void move(LocalDate night) {
        for (var move : facts.moves) {
            if (!move.done && !(move.perNight != null && night.equals(move.lastNight))) {
                move(move, night);
            }
        }
    }

    private void move(Facts.Move move, LocalDate night) {
        var ahead = stands.entrySet().stream()
                .filter(entry -> entry.getValue().edition == move.from)
                .map(entry -> facts.debt(entry.getKey()))
                .filter(debt -> debt.customer > move.reachedCustomer
                        || (debt.customer == move.reachedCustomer && debt.id > move.reachedDebt))
                .sorted(Comparator.<Facts.Debt>comparingInt(debt -> debt.customer)
                        .thenComparingInt(debt -> debt.id))
                .limit(move.perNight == null ? Integer.MAX_VALUE : move.perNight)
                .toList();
        for (var debt : ahead) {
            moveTo(debt, move.to);
            move.reachedCustomer = debt.customer;
            move.reachedDebt = debt.id;
            move.lastNight = night;
        }
        move.done = move.perNight == null || ahead.size() < move.perNight;
    }

    /** After a publishing: debts on no ruler look for one, and moves that wait for no night are made. */
    void published(LocalDate today) {
        if (facts.news) {
            facts.news = false;
            var unplaced = facts.debts.values().stream()
                    .filter(debt -> debt.isOpen() && !stands.containsKey(debt.id))
                    .map(debt -> debt.id)
                    .toList();
            facts.changed.addAll(unplaced);
            if (!unplaced.isEmpty()) {
                refresh(today);
            }
        }
        facts.moves.stream().filter(move -> !move.done && move.perNight == null).forEach(move -> move(move, today));
    }

    private void moveTo(Facts.Debt debt, int to) {
        var before = Objects.requireNonNull(stands.get(debt.id));
        var edition = Objects.requireNonNull(facts.editions.get(to));
        var after = placed(debt, new Choice.Chosen(edition, before.heldOutIn));
        if (before.waiting != null && List.of("held", "time_barred").contains(before.waiting)) {
            after.waits(before.waiting);
        }
        stands.put(debt.id, after);
    }

    private Edition edition(Stand stand) {
        return Objects.requireNonNull(facts.editions.get(stand.edition));
    }
}
