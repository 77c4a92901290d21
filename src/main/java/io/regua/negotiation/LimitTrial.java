package io.regua.negotiation;

import io.regua.receivables.Objection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What limits say of a case. */
public sealed interface LimitTrial {

    /**
     * A version was asked.
     *
     * @param rows all of them, in the order in which they win
     * @param campaign what widens the deciding row that day; null = nothing does
     */
    record Answered(
            LimitCase of,
            long policyId,
            int number,
            boolean draft,
            List<Row> rows,
            @Nullable String campaign) implements LimitTrial {

        public Answered {
            rows = List.copyOf(rows);
        }

        /** The row that decides; empty when none is for the case, so that nothing may be agreed. */
        public Optional<Row> deciding() {
            return rows.stream().filter(Row::decides).findFirst();
        }
    }

    /**
     * There is no case.
     *
     * @param objections as when a negotiation begins, and {@code no_limits} when no version decides
     */
    record Shut(List<Objection> objections) implements LimitTrial {

        public Shut {
            objections = List.copyOf(objections);
        }
    }

    /**
     * One row, and what became of it.
     *
     * @param against the criteria that do not hold; empty for the row that decides, or that a stronger one overrules
     * @param levels what each may do, the least powerful first: opening, target and the levels of {@link Authority}; of
     *     the row that decides with what a campaign adds
     */
    record Row(
            String key, int priority, boolean decides, List<String> against, SequencedMap<String, Allowance> levels) {

        public Row {
            against = List.copyOf(against);
        }
    }
}
