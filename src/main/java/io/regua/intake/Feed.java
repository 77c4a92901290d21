package io.regua.intake;

import io.regua.intake.rules.Expectation;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a creditor sends again and again.
 *
 * @param mapping by which its files are read; null = any
 * @param namePattern how its files are called, {@code *} for any letters and {@code ?} for one; null = any. At least
 *     one of mapping and pattern is there
 * @param active whether it is expected at present
 */
public record Feed(
        long id,
        long creditorId,
        String name,
        @Nullable String mapping,
        @Nullable String namePattern,
        Expectation expectation,
        boolean active) {

    /** On which days of the week it is expected, Monday first. */
    public List<DayOfWeek> weekdays() {
        return expectation.weekdays().stream().sorted().toList();
    }

    /** Whether it is not expected on a day off of the creditor's calendar. */
    public boolean businessDaysOnly() {
        return expectation.businessOnly();
    }

    /** The hour by which it has to be there on its day. */
    public LocalTime byAt() {
        return expectation.byAt();
    }
}
