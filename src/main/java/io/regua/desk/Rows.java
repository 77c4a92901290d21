package io.regua.desk;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page counts from 0
 * @param more whether another page follows
 */
public record Rows<T>(List<T> rows, int page, boolean more) {

    public Rows {
        rows = List.copyOf(rows);
    }

    /** Cuts the row off that was read only to know whether there are more. */
    public static <T> Rows<T> cut(List<T> oneMore, int page, int size) {
        return new Rows<>(oneMore.subList(0, Math.min(size, oneMore.size())), page, oneMore.size() > size);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean first() {
        return page == 0;
    }
}
