package io.regua.intake;

import io.regua.intake.rules.Expectation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** A file to be expected from now on; see {@link Feed}. */
public record NewFeed(
        long creditorId,
        String name,
        @Nullable String mapping,
        @Nullable String namePattern,
        Expectation expectation) {

    /**
     * A file known by its name, on every day of the week.
     *
     * @param businessDaysOnly not on a day off of the creditor's calendar
     */
    public static NewFeed everyDay(
            long creditorId,
            String name,
            String namePattern,
            boolean businessDaysOnly,
            LocalTime byAt,
            LocalDate fromOn) {
        var expectation = new Expectation(EnumSet.allOf(DayOfWeek.class), businessDaysOnly, byAt, fromOn);
        return new NewFeed(creditorId, name, null, namePattern, expectation);
    }
}
