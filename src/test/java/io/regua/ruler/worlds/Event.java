package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that happens on a day, after the night before it. Replayable by itself: what does not apply (paying a debt
 * that is paid) does nothing, so events can be left out to find the few that matter.
 *
 * @param subject the debt, customer, creditor, ruler or hold it is about; 0 = the whole house
 */
record Event(LocalDate day, String verb, int subject, String value) {

    private static final Pattern LINE = Pattern.compile("([^,]+),([^,]+),(\\d+),(.*)");

    /** As {@link #toString} wrote it. */
    static Event read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no event: " + line);
        }
        return new Event(
                LocalDate.parse(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)), parts.group(4));
    }

    List<String> values() {
        return List.of(value.split(";", -1));
    }

    String value(int index) {
        return values().get(index);
    }

    int number(int index) {
        return Integer.parseInt(value(index));
    }

    @Override
    public String toString() {
        return "%s,%s,%d,%s".formatted(day, verb, subject, value);
    }
}
