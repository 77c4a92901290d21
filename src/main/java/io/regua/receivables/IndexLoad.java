package io.regua.receivables;

import java.util.List;

/** What became of a table of price indices. */
public sealed interface IndexLoad {

    /**
     * It is in.
     *
     * @param values how many values the table had
     * @param changed how many of them are new or other than before
     * @param resettled how many accounts had payments that settle something else now
     */
    record Done(int values, int changed, int resettled) implements IndexLoad {}

    /** Nothing is in, because of these lines. */
    record Refused(List<WrongLine> lines) implements IndexLoad {
        public Refused {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that cannot be read.
     *
     * @param code {@code columns_missing}, {@code empty}, {@code index_wrong}, {@code month_wrong},
     *     {@code percent_wrong}, {@code twice} (with another value)
     * @param value what stands there
     */
    record WrongLine(long line, String code, String value) {}
}
