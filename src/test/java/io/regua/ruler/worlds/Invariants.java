package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds whatever the rulers say, read off the engine's rows alone. */
final class Invariants {

    private record Account(int customer, int creditor) {}

    private final Facts facts;
    private final Model model;
    private final Engine engine;

    Invariants(Facts facts, Model model, Engine engine) {
        this.facts = facts;
        this.model = model;
        this.engine = engine;
    }

    /** Of one night, on the facts of that night. */
    void of(LocalDate night) {
        var deeds = engine.deeds(night);
        var taken = deeds.stream().filter(Book.Deed::wasTaken).toList();
        once(night, "more than one step of a debt", taken, Book.Deed::debt, 1);
        once(
                night,
                "more than one contact of an account",
                deeds.stream().filter(Book.Deed::spoke).toList(),
                deed -> account(deed.debt()),
                1);
        if (facts.callsANight != null) {
            once(
                    night,
                    "more calls than the team can make",
                    deeds.stream()
                            .filter(deed -> deed.spoke() && deed.kind().equals("call"))
                            .toList(),
                    deed -> "calls",
                    facts.callsANight);
        }
        facts.released.forEach((creditor, inclusions) -> once(
                night,
                "more inclusions than the creditor may have",
                taken.stream()
                        .filter(deed -> deed.kind().equals("registry") && facts.debt(deed.debt()).creditor == creditor)
                        .toList(),
                deed -> creditor,
                inclusions));
        deeds.forEach(deed -> wasAllowed(night, deed));
        taken.stream().filter(Invariants::isLegal).forEach(deed -> wasTold(night, deed));
        areCovered(night, deeds);
    }

    private <K> void once(LocalDate night, String what, List<Book.Deed> deeds, Function<Book.Deed, K> by, int most) {
        deeds.stream()
                .collect(Collectors.groupingBy(by))
                .values()
                .forEach(same -> holds(night, same.size() <= most, what, same));
    }

    private void wasAllowed(LocalDate night, Book.Deed deed) {
        var debt = facts.debt(deed.debt());
        holds(night, debt.isOpen(), "a step on a debt that is not open", deed);
        holds(night, !facts.held(debt, night), "a step on a held debt", deed);
        holds(night, !facts.paused.contains(debt.creditor), "a step for a paused creditor", deed);
        holds(night, deed.cycle() == debt.cycle, "a step of another cycle", deed);
        holds(night, !Facts.isBarred(debt, night), "a step on a time-barred debt", deed);
    }

    private void wasTold(LocalDate night, Book.Deed legal) {
        var debt = facts.debt(legal.debt());
        var gap = Math.max(rung(legal).gap(), 0);
        var told = model.book.deeds(debt.id, debt.cycle).stream()
                .filter(deed -> deed.wasTaken() && Rung.CONTACTS.contains(deed.kind()))
                .filter(deed -> deed.on().isAfter(debt.adjusted()))
                .anyMatch(deed -> !Days.plus(deed.on(), gap == 0 ? 2 : gap).isAfter(night));
        holds(night, told, "a legal step that nobody was told about", legal);
        holds(night, !debt.ofAgreement, "a legal step on an installment of an agreement", legal);
        holds(night, facts.released.containsKey(debt.creditor), "a legal step for a creditor not released", legal);
    }

    /** Whoever is said to speak for a covered debt did. */
    private void areCovered(LocalDate night, Collection<Book.Deed> deeds) {
        var speakers = engine.speakers(night);
        for (var deed : deeds) {
            var by = speakers.get(deed.debt());
            if (deed.outcome().equals("covered") && by != null && !deed.reason().equals("in_recovery")) {
                var since = deed.reason().equals("today") ? night : night.minusDays(facts.coverDays);
                var spoke = model.book.contacts(by).stream()
                        .anyMatch(contact -> !contact.on().isBefore(since));
                holds(night, spoke && account(by).equals(account(deed.debt())), "nobody spoke for it", deed);
            }
            holds(
                    night,
                    !deed.outcome().equals("covered")
                            || by != null
                            || deed.reason().equals("in_recovery"),
                    "it is not said who spoke",
                    deed);
        }
    }

    /** No step is lost: before the next one each has become something, unless another version was skipped into. */
    void atTheEnd(LocalDate end) {
        var actions = new HashMap<Integer, Set<String>>();
        var mixed = new HashSet<Integer>();
        engine.jdbc
                .sql("select a.receivable_id, a.step_key, a.version_id from ruler.action as a"
                        + " join ruler.position as p using (receivable_id, customer_id, cycle)")
                .query(row -> {
                    var debt = row.getInt("receivable_id");
                    actions.computeIfAbsent(debt, id -> new HashSet<>()).add(row.getString("step_key"));
                    if (row.getInt("version_id") != stand(debt).edition) {
                        mixed.add(debt);
                    }
                });
        model.stands.forEach((debt, stand) -> {
            if (!mixed.contains(debt)) {
                edition(stand.edition).rungs().stream()
                        .filter(rung -> rung.seq() < stand.next)
                        .forEach(rung -> holds(
                                end,
                                actions.getOrDefault(debt, Set.of()).contains(rung.key()),
                                "a step was lost",
                                debt + " " + rung.key()));
            }
        });
    }

    private static boolean isLegal(Book.Deed deed) {
        return !Rung.CONTACTS.contains(deed.kind()) && !deed.kind().equals("task");
    }

    private Account account(int debt) {
        return new Account(facts.debt(debt).customer, facts.debt(debt).creditor);
    }

    private Rung rung(Book.Deed deed) {
        return Objects.requireNonNull(edition(deed.edition()).rung(deed.seq()));
    }

    private Edition edition(int id) {
        return Objects.requireNonNull(facts.editions.get(id));
    }

    private Stand stand(int debt) {
        return Objects.requireNonNull(model.stands.get(debt));
    }

    private static void holds(LocalDate night, boolean what, String otherwise, Object where) {
        if (!what) {
            throw new Difference(night, otherwise + ": " + where);
        }
    }
}
