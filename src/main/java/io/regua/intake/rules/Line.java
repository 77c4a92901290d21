package io.regua.intake.rules;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One line of a file as it stands there. */
public final class Line {

    private final long number;
    private final String[] values;
    private final @Nullable BitSet numbers;

    /**
     * @param number as an editor counts lines: the header is 1
     * @param numbers the columns that a workbook holds as numbers, written here with a decimal point; null for none
     */
    public Line(long number, String[] values, @Nullable BitSet numbers) {
        this.number = number;
        this.values = values;
        this.numbers = numbers;
    }

    public Line(long number, String... values) {
        this(number, values, null);
    }

    public long number() {
        return number;
    }

    public int width() {
        return values.length;
    }

    /** Without blanks around it; empty beyond the last value. */
    public String value(int column) {
        return column < values.length ? values[column].strip() : "";
    }

    public boolean isNumber(int column) {
        return numbers != null && numbers.get(column);
    }

    /** Whether nothing is written on it. */
    public boolean isBlank() {
        for (var value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }

    boolean saysTheSame(Line other, int[] columns) {
        for (var column : columns) {
            if (!value(column).equals(other.value(column))) {
                return false;
            }
        }
        return true;
    }
}
