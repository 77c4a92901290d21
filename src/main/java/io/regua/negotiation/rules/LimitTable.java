package io.regua.negotiation.rules;

import java.util.ArrayList;
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

    /** Between the priorities of rows that are numbered anew. */
    private static final int STEP = 10;

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

    /** A row by its key. */
    public Optional<LimitRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** With a row that is new, or said anew. */
    public LimitTable with(LimitRow row) {
        return new LimitTable(
                Stream.concat(without(row.key()).rows.stream(), Stream.of(row)).toList());
    }

    /** Without the row of a key. */
    public LimitTable without(String key) {
        return new LimitTable(
                rows.stream().filter(row -> !row.key().equals(key)).toList());
    }

    /** The rows that only the priority puts in order: those as specific as the one of a key, it among them. */
    public List<LimitRow> alike(String key) {
        return row(key).map(row -> rows.stream()
                        .filter(other ->
                                other.scope().specificity() == row.scope().specificity())
                        .toList())
                .orElse(List.of());
    }

    /**
     * With a row some places further down among those alike, or up for less than zero; the same table where there is no
     * such place. Neighbours change their priorities, and all alike are numbered anew where those are the same.
     */
    public LimitTable moved(String key, int by) {
        var order = new ArrayList<>(alike(key));
        var from = order.stream().map(LimitRow::key).toList().indexOf(key);
        var to = from + by;
        if (from < 0 || to < 0 || to >= order.size()) {
            return this;
        }
        order.add(to, order.remove(from));
        var numbers = alike(key).stream().map(LimitRow::priority).toList();
        var distinct = numbers.stream().distinct().count() == numbers.size();
        var table = this;
        for (var place = 0; place < order.size(); place++) {
            table = table.with(order.get(place).withPriority(distinct ? numbers.get(place) : STEP * (place + 1)));
        }
        return table;
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
