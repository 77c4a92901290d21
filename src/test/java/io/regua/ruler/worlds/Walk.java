package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one debt goes along its ruler on one night, before other debts of the customer have a say. */
final class Walk {

    /** A step passed by, and why. */
    record Passed(Rung rung, String outcome, String reason) {}

    /**
     * @param taken the step taken; null = none
     * @param late the step taken was due before tonight
     * @param waits why the step met last could not be taken; null = nothing speaks against it
     * @param next the step that is next afterwards
     */
    record Walked(
            List<Passed> passed,
            @Nullable Rung taken,
            boolean late,
            @Nullable String waits,
            int next) {}

    private final Facts facts;
    private final Book book;
    private final Dates dates;
    private final Facts.Debt debt;
    private final Stand stand;
    private final Edition edition;
    private final LocalDate tonight;

    private final List<Passed> passed = new ArrayList<>();
    private final Map<Integer, String> became = new HashMap<>();
    private @Nullable Rung contact;
    private boolean contactIsLate;

    Walk(Facts facts, Book book, Facts.Debt debt, Stand stand, LocalDate tonight) {
        this.facts = facts;
        this.book = book;
        this.dates = new Dates(facts, book);
        this.debt = debt;
        this.stand = stand;
        this.edition = java.util.Objects.requireNonNull(facts.editions.get(stand.edition));
        this.tonight = tonight;
    }

    Walked walked() {
        if (Facts.isBarred(debt, tonight)) {
            return new Walked(List.of(), null, false, "time_barred", stand.next);
        }
        if (facts.held(debt, tonight)) {
            return new Walked(List.of(), null, false, "held", stand.next);
        }
        var next = stand.next;
        for (var rung = edition.rung(next); rung != null; rung = edition.rung(++next)) {
            var due = dates.due(debt, stand, rung);
            if (due == null || due.isAfter(tonight) || (contact != null && !rung.isContact())) {
                break;
            }
            var why = passedBy(rung, due);
            if (why.isPresent()) {
                pass(why.get());
            } else if (rung.isContact()) {
                remember(rung, due);
            } else {
                return ended(rung, due);
            }
        }
        return new Walked(passed, contact, contactIsLate, null, next);
    }

    private void pass(Passed step) {
        passed.add(step);
        became.put(step.rung().seq(), "not_taken");
    }

    /** The newer contact speaks instead of the one before it. */
    private void remember(Rung rung, LocalDate due) {
        if (contact != null) {
            pass(new Passed(contact, "superseded", "overtaken"));
        }
        contact = rung;
        contactIsLate = due.isBefore(tonight);
        became.put(rung.seq(), "taken");
    }

    /** A legal or inner step is the last of a night, taken or not. */
    private Walked ended(Rung rung, LocalDate due) {
        return gate(rung)
                .map(waits -> new Walked(passed, null, false, waits, rung.seq()))
                .orElseGet(() -> new Walked(passed, rung, due.isBefore(tonight), null, rung.seq() + 1));
    }

    private Optional<Passed> passedBy(Rung rung, LocalDate due) {
        if (rung.anchor() == null && rung.offset() < 0 && tonight.isAfter(debt.adjusted())) {
            return Optional.of(new Passed(rung, "superseded", "after_due_date"));
        }
        if (rung.supersedeLate() && due.isBefore(tonight)) {
            return Optional.of(new Passed(rung, "superseded", "met_late"));
        }
        return failing(rung).map(reason -> new Passed(rung, "skipped", reason));
    }

    /** The first condition that fails. */
    private Optional<String> failing(Rung rung) {
        var needs = rung.needs();
        if (rung.optional() && stand.heldOutIn != null) {
            return Optional.of("hold_out");
        }
        if (needs.cents() != null && amount(needs) < needs.cents()) {
            return Optional.of("amount");
        }
        var late = debt.adjusted().until(tonight, java.time.temporal.ChronoUnit.DAYS);
        if ((needs.minDays() != null && late < needs.minDays())
                || (needs.maxDays() != null && late > needs.maxDays())) {
            return Optional.of("days");
        }
        if (!lets(needs.profiles(), Set.of(facts.profile(debt, tonight)))) {
            return Optional.of("profile");
        }
        if (!lets(needs.kinds(), Set.of(facts.customer(debt).kind()))) {
            return Optional.of("kind");
        }
        if (!lets(needs.channels(), facts.customer(debt).channels())) {
            return Optional.of("channel");
        }
        if (needs.after() != null && !needs.after().equals(before(rung))) {
            return Optional.of("previous");
        }
        if (debt.ofAgreement && rung.isLegal()) {
            return Optional.of("of_agreement");
        }
        return rung.kind().equals("registry")
                        && debt.dueOn.plusMonths(Facts.BUREAU_REFUSED_MONTHS).isBefore(tonight)
                ? Optional.of("too_old")
                : Optional.empty();
    }

    /** The debt itself counts before it is late, too. */
    private long amount(Rung.Needs needs) {
        var own = tonight.isAfter(debt.adjusted()) ? 0 : debt.open;
        return needs.ofDebt() ? debt.open : facts.overdue(debt, tonight) + own;
    }

    private static boolean lets(Set<String> wanted, Set<String> there) {
        return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
    }

    /** What became of the step before: the contact that is about to be taken tonight counts as taken. */
    private String before(Rung rung) {
        var tonights = became.get(rung.seq() - 1);
        if (tonights != null) {
            return tonights;
        }
        var step = edition.rung(rung.seq() - 1);
        var deed = step == null ? null : book.deed(debt.id, debt.cycle, step.key());
        return deed != null && deed.wasTaken() ? "taken" : "not_taken";
    }

    /** Why a step that is due must wait. */
    private Optional<String> gate(Rung rung) {
        if (!rung.isLegal()) {
            return Optional.empty();
        }
        if (stand.told == null) {
            return Optional.of("nobody_told");
        }
        if (!facts.released.containsKey(debt.creditor)) {
            return Optional.of("not_released");
        }
        if (rung.kind().equals("registry") && facts.registryStops(debt.customer, tonight)) {
            return Optional.of("stopped");
        }
        return hasWhatItRequires(rung) ? Optional.empty() : Optional.of("prerequisite");
    }

    private boolean hasWhatItRequires(Rung rung) {
        if (rung.needs().requires() == null) {
            return true;
        }
        var deed = book.deed(debt.id, debt.cycle, rung.needs().requires());
        var days = rung.needs().requiresDays();
        return deed != null
                && deed.wasTaken()
                && (days == null || !deed.on().plusDays(days).isBefore(tonight));
    }
}
