package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a step falls due. */
final class Dates {

    private final Facts facts;
    private final Book book;

    Dates(Facts facts, Book book) {
        this.facts = facts;
        this.book = book;
    }

    /**
     * The later of its own date and the step taken before plus the gap; a legal step also waits after the first
     * contact. Contacts and inner steps move to a business day.
     *
     * @return null when what it counts from has not come
     */
    @Nullable LocalDate due(Facts.Debt debt, Stand stand, Rung rung) {
        var anchor = anchor(debt, rung);
        if (anchor == null) {
            return null;
        }
        var own = rung.inBusinessDays() ? Days.plus(anchor, rung.offset()) : anchor.plusDays(rung.offset());
        var due = Stream.of(own, dayAfterTheLast(stand), afterTheLast(stand, rung), afterTheFirstContact(stand, rung))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return rung.isLegal() ? due : Days.next(due);
    }

    /** Whether what the step counts from can no longer come. */
    boolean cannotCome(Facts.Debt debt, Rung rung) {
        return rung.anchor() != null
                && !rung.fact().equals("taken")
                && facts.completions.containsKey(new Facts.Completion(debt.id, rung.anchor(), debt.cycle, "failed"));
    }

    private @Nullable LocalDate anchor(Facts.Debt debt, Rung rung) {
        if (rung.anchor() == null) {
            return debt.adjusted();
        }
        if (!rung.fact().equals("taken")) {
            return facts.completions.get(new Facts.Completion(debt.id, rung.anchor(), debt.cycle, rung.fact()));
        }
        var deed = book.deed(debt.id, debt.cycle, rung.anchor());
        return deed != null && deed.wasTaken() ? deed.on() : null;
    }

    private static @Nullable LocalDate dayAfterTheLast(Stand stand) {
        return stand.lastTaken == null ? null : stand.lastTaken.plusDays(1);
    }

    private static @Nullable LocalDate afterTheLast(Stand stand, Rung rung) {
        return rung.gap() > 0 && stand.lastTaken != null ? Days.plus(stand.lastTaken, rung.gap()) : null;
    }

    private static @Nullable LocalDate afterTheFirstContact(Stand stand, Rung rung) {
        return rung.isLegal() && stand.told != null ? Days.plus(stand.told, rung.gap() == 0 ? 2 : rung.gap()) : null;
    }
}
