package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the house decides: rulers, versions, trials, capacity, who is released to legal; and what becomes of letters.
 */
final class House {

    /** Ids of the world's own rulers begin here: those before are shipped. */
    private static final int OWN = 100;

    private final Facts facts;
    private final Engine engine;
    private final Tables tables;
    private final Predicate<Integer> driving;
    private final RulerRows rows;
    private final Portfolios portfolios;
    private int version = 500;
    private int number = 1;
    private int trial = 100;

    /** @param driving whether a version still drives a debt */
    House(Facts facts, Engine engine, Portfolios portfolios, Predicate<Integer> driving) {
        this.facts = facts;
        this.engine = engine;
        this.tables = engine.tables();
        this.driving = driving;
        this.rows = new RulerRows(tables);
        this.portfolios = portfolios;
    }

    /** The rulers that ship stay behind all others, or are out of the way. */
    void found(boolean withShipped) {
        for (var edition : rows.published()) {
            if (withShipped) {
                facts.editions.put(edition.id(), edition);
                facts.published.add(edition.id());
            } else {
                rows.retire(edition.id());
            }
        }
    }

    void creditor(int id) {
        facts.creditors.add(id);
        tables.write("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (?, ?, ?, ?, ?, 'Rua A, 1', now())""", id, "c" + id, "Casa " + id, "Casa " + id + " Ltda", "%014d".formatted(id));
    }

    void ruler(Event event) {
        var id = OWN + event.subject();
        rows.ruler(id, event.number(1));
        announce(RandomRulers.first(event.number(0), ++version, id, event.number(1), event.number(2)));
    }

    /** The next version; what is on the old one stays, moves, or moves so many a night. */
    void publish(Event event) {
        var before = published(OWN + event.subject(), "champion");
        if (before == null) {
            return;
        }
        var after = RandomRulers.after(before, event.number(0), ++version, ++number, "champion");
        retire(before);
        announce(after);
        if (!event.value(1).equals("stay")) {
            order(after, event.value(1).equals("move") ? null : (Integer) event.number(1), event.day());
        }
    }

    /** All earlier versions of a ruler that still drive debts give way to one. */
    private void order(Edition to, @Nullable Integer perNight, LocalDate on) {
        var from = facts.editions.values().stream()
                .filter(edition -> edition.rulerId() == to.rulerId() && !facts.published.contains(edition.id()))
                .map(Edition::id)
                .toList();
        facts.moves.stream().filter(move -> from.contains(move.from)).forEach(move -> move.done = true);
        from.stream().filter(driving).forEach(id -> facts.moves.add(new Facts.Move(id, to.id(), perNight)));
        engine.order(from, to.id(), perNight, on);
    }

    /** Debts that have not gone to their new version yet stay where they are. */
    void stayPut() {
        facts.moves.forEach(move -> move.done = true);
        tables.write("update ruler.move set done_at = now() where done_at is null");
    }

    /** A second version for some of the customers of a ruler, and a part of them that goes without optional steps. */
    void trial(Event event) {
        var champion = published(OWN + event.subject(), "champion");
        if (champion == null || published(OWN + event.subject(), "challenger") != null) {
            return;
        }
        announce(RandomRulers.after(champion, event.number(0), ++version, ++number, "challenger"));
        var started = new Facts.Trial(++trial, champion.rulerId(), event.number(1), event.number(2));
        facts.trials.put(started.id(), started);
        tables.write(
                "insert into ruler.trial (id, ruler_id, challenger_percent, hold_out_percent, started_on, started_by)"
                        + " values (?, ?, ?, ?, ?, 'ana')",
                started.id(),
                started.rulerId(),
                started.challengerPercent(),
                started.holdOutPercent(),
                event.day());
    }

    void endTrial(Event event) {
        var challenger = published(OWN + event.subject(), "challenger");
        if (challenger != null) {
            retire(challenger);
            facts.trials.values().removeIf(running -> running.rulerId() == challenger.rulerId());
            tables.write(
                    "update ruler.trial set ended_on = ?, ended_by = 'ana' where ruler_id = ? and ended_on is null",
                    event.day(),
                    challenger.rulerId());
        }
    }

    private @Nullable Edition published(int ruler, String role) {
        return facts.published.stream()
                .map(id -> Objects.requireNonNull(facts.editions.get(id)))
                .filter(edition -> edition.rulerId() == ruler && edition.role().equals(role))
                .findFirst()
                .orElse(null);
    }

    private void announce(Edition edition) {
        rows.publish(edition);
        facts.editions.put(edition.id(), edition);
        facts.published.add(edition.id());
        facts.news = true;
    }

    private void retire(Edition edition) {
        rows.retire(edition.id());
        facts.published.remove(edition.id());
    }

    /** Released to legal, at most so many inclusions a night. */
    void legal(int creditor, int inclusions, LocalDate on) {
        if (!facts.creditors.contains(creditor)) {
            return;
        }
        facts.released.put(creditor, inclusions);
        tables.write(
                "insert into ruler.legal_release (creditor_id, inclusions_a_night, released_on, released_by)"
                        + " values (?, ?, ?, 'ana') on conflict (creditor_id) do update"
                        + " set inclusions_a_night = excluded.inclusions_a_night",
                creditor,
                inclusions,
                on);
    }

    void pause(Event event) {
        if (facts.creditors.contains(event.subject()) && facts.paused.add(event.subject())) {
            tables.write(
                    "insert into creditors.pause (id, creditor_id, code, from_on, placed_by, placed_at)"
                            + " values (nextval('creditors.pause_seq'), ?, 'feed_missing', ?, 'ana', now())",
                    event.subject(),
                    event.day());
        }
    }

    void resume(int creditor) {
        if (facts.paused.remove(creditor)) {
            tables.write(
                    "update creditors.pause set lifted_at = now(), lifted_by = 'ana', lifted_code = 'go_on'"
                            + " where creditor_id = ? and lifted_at is null",
                    creditor);
        }
    }

    /** Zero = as many as fall due. */
    void calls(int aNight) {
        facts.callsANight = aNight == 0 ? null : (Integer) aNight;
        tables.write("update ruler.policy set calls_a_day = ?", facts.callsANight);
    }

    void cover(int days) {
        facts.coverDays = days;
        tables.write("update ruler.policy set cover_days = ?", days);
    }

    /** Something became of the debt's newest step. */
    void complete(Event event, Book book) {
        var debt = facts.debts.get(event.subject());
        var deed = debt == null ? null : newest(debt, book);
        if (debt == null || deed == null) {
            return;
        }
        var completion = new Facts.Completion(debt.id, deed.key(), debt.cycle, event.value());
        if (facts.completions.putIfAbsent(completion, event.day()) == null) {
            tables.write(
                    "insert into ruler.completion (customer_id, receivable_id, step_key, cycle, fact, at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    debt.customer,
                    debt.id,
                    deed.key(),
                    debt.cycle,
                    event.value(),
                    event.day());
            portfolios.changed(debt);
        }
    }

    private static Book.@Nullable Deed newest(Facts.Debt debt, Book book) {
        return book.deeds(debt.id, debt.cycle).stream()
                .filter(Book.Deed::wasTaken)
                .max(Comparator.comparing(Book.Deed::on))
                .orElse(null);
    }
}
