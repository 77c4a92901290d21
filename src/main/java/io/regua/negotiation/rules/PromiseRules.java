package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.NewPromise;
import io.regua.negotiation.PromiseTerms;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a customer's word can be taken as a promise. A dispute or another hold does not stand in its way. */
public final class PromiseRules {

    /** Debts that one promise covers at most. */
    public static final int MOST_DEBTS = 100;

    /** Letters of a note. */
    public static final int LONGEST_NOTE = 300;

    private PromiseRules() {}

    /** Where a debt of this customer at this creditor stands. */
    public enum Owed {
        OWED,
        IN_AGREEMENT,
        NOT_OWED
    }

    /**
     * A debt as it is known.
     *
     * @param promise the open one that covers it; null = none
     */
    public record Debt(Owed owed, @Nullable Long promise) {}

    /**
     * What is known when a promise is to be taken.
     *
     * @param debts those of this customer at this creditor, by their number
     * @param open his promises at this creditor that are open
     * @param due what pays off the debts on the last date; null when that is not known
     */
    public record Known(
            LocalDate today,
            Map<Long, Debt> debts,
            long open,
            @Nullable Money due) {}

    /** All that speaks against it; facts {@code part} count from 1. */
    public static List<Objection> against(NewPromise wanted, Known known, PromiseTerms terms) {
        var objections = new ArrayList<Objection>();
        debts(wanted, known, objections);
        parts(wanted, known, terms, objections);
        if (known.due() != null && wanted.amount().compareTo(known.due()) > 0) {
            objections.add(new Objection(
                    "more_than_due",
                    Map.of("limit", known.due(), "on", wanted.lastDueOn().orElse(known.today()))));
        }
        if (known.open() >= terms.mostOpen()) {
            objections.add(Objection.of("too_many_open", "limit", terms.mostOpen()));
        }
        if (wanted.note().length() > LONGEST_NOTE) {
            objections.add(Objection.of("note_too_long", "limit", LONGEST_NOTE));
        }
        return List.copyOf(objections);
    }

    private static void debts(NewPromise wanted, Known known, List<Objection> objections) {
        if (wanted.debts().isEmpty()) {
            objections.add(Objection.of("no_debts"));
        }
        if (wanted.debts().size() > MOST_DEBTS) {
            objections.add(Objection.of("too_many_debts", "limit", MOST_DEBTS));
        }
        wanted.debts().stream()
                .map(id -> against(id, known.debts().get(id)))
                .filter(Objects::nonNull)
                .forEach(objections::add);
    }

    private static @Nullable Objection against(long id, @Nullable Debt debt) {
        if (debt == null) {
            return Objection.of("debt_unknown", "receivable", id);
        }
        return switch (debt.owed()) {
            case NOT_OWED -> Objection.of("debt_not_owed", "receivable", id);
            case IN_AGREEMENT -> Objection.of("debt_in_agreement", "receivable", id);
            case OWED ->
                debt.promise() == null
                        ? null
                        : new Objection("debt_promised", Map.of("receivable", id, "promise", debt.promise()));
        };
    }

    private static void parts(NewPromise wanted, Known known, PromiseTerms terms, List<Objection> objections) {
        if (wanted.parts().isEmpty()) {
            objections.add(Objection.of("no_parts"));
        }
        if (wanted.parts().size() > terms.mostParts()) {
            objections.add(Objection.of("too_many_parts", "limit", terms.mostParts()));
        }
        var latest = known.today().plusDays(terms.mostDays());
        LocalDate before = null;
        for (var i = 0; i < wanted.parts().size(); i++) {
            var part = wanted.parts().get(i);
            if (part.dueOn().isBefore(known.today())) {
                objections.add(new Objection("date_in_past", Map.of("part", i + 1, "first", known.today())));
            }
            if (part.dueOn().isAfter(latest)) {
                objections.add(new Objection("date_too_far", Map.of("part", i + 1, "latest", latest)));
            }
            if (before != null && !part.dueOn().isAfter(before)) {
                objections.add(new Objection("date_not_after", Map.of("part", i + 1, "before", before)));
            }
            if (!part.amount().isPositive()) {
                objections.add(Objection.of("no_amount", "part", i + 1));
            }
            before = part.dueOn();
        }
    }
}
