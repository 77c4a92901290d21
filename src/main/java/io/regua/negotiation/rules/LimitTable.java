package io.regua.negotiation.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All rows of a version of the limits. Of the rows that are for a situation the most specific wins, and of those alike
 * in that the one with the lowest priority number; a version in which two could still tie is not published.
 *
 * @param rows in the order in which they win
 */
public record LimitTable(List<LimitRow> rows) {

    private static final Comparator<LimitRow> WINS = Comparator.comparingInt(
                    (LimitRow row) -> -row.scope().specificity())
            .thenComparingInt(LimitRow::priority)
            .thenComparing(LimitRow::key);

    /** Two rows that could both decide, with nothing to say which. */
    public record Tie(LimitRow one, LimitRow other) {}

    /**
     * One row, and what became of it for a situation.
     *
     * @param against the criteria that do not hold; empty for a row that decides, or that a stronger one overrules
     */
    public record Tried(LimitRow row, List<String> against, boolean decides) {}

    public LimitTable {
        rows = rows.stream().sorted(WINS).toList();
    }

    /** The row that decides; empty when none is for the situation, so that nothing may be agreed. */
    public Optional<LimitRow> deciding(Situation situation) {
        return rows.stream()
                .filter(row -> row.scope().against(situation).isEmpty())
                .findFirst();
    }

    /** Every row, in the order in which they win, with why it decides or does not. */
    public List<Tried> tried(Situation situation) {
        var deciding = deciding(situation);
        return rows.stream()
                .map(row -> new Tried(
                        row,
                        row.scope().against(situation),
                        deciding.filter(row::equals).isPresent()))
                .toList();
    }

    /** Pairs of rows between which nothing decides. */
    public List<Tie> ties() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(one -> rows.subList(one + 1, rows.size()).stream().flatMap(other -> tie(rows.get(one), other)))
                .toList();
    }

    private static Stream<Tie> tie(LimitRow one, LimitRow other) {
        return one.scope().specificity() == other.scope().specificity()
                        && one.priority() == other.priority()
                        && one.scope().meets(other.scope())
                ? Stream.of(new Tie(one, other))
                : Stream.empty();
    }
}
