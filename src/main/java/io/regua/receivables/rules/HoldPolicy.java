package io.regua.receivables.rules;

import io.regua.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a role may make the ruler wait for one kind of reason.
 *
 * @param defaultDays when nobody says until when; null = until a person releases it
 * @param maxDays counted from today; null = no limit
 * @param inBusinessDays how those days are counted; else calendar days
 * @param reviewDays after so many days somebody must look at it; null = when it ends
 * @param prooflessAgainDays without proof only once per debt in so many calendar days; null = as often as needed
 * @param backdateDays how many days before today it may begin
 * @param chargesRun when nobody says whether they do
 * @param mayStopCharges whether the role may let fine and interest stand still
 */
public record HoldPolicy(
        @Nullable Integer defaultDays,
        @Nullable Integer maxDays,
        boolean inBusinessDays,
        @Nullable Integer reviewDays,
        @Nullable Integer prooflessAgainDays,
        int backdateDays,
        boolean chargesRun,
        boolean mayStopCharges) {

    /** The last day when nobody says one; empty = until a person releases it. */
    public Optional<LocalDate> usualEnd(LocalDate today, BusinessCalendar calendar) {
        return Optional.ofNullable(defaultDays).map(days -> after(today, days, calendar));
    }

    /** The latest last day; empty = no limit. */
    public Optional<LocalDate> latestEnd(LocalDate today, BusinessCalendar calendar) {
        return Optional.ofNullable(maxDays).map(days -> after(today, days, calendar));
    }

    /** When somebody must look at it: never later than its end; empty when it neither ends nor is looked at. */
    public Optional<LocalDate> review(LocalDate today, @Nullable LocalDate until, BusinessCalendar calendar) {
        var asked = Optional.ofNullable(reviewDays).map(days -> after(today, days, calendar));
        return until == null ? asked : Optional.of(asked.filter(until::isAfter).orElse(until));
    }

    private LocalDate after(LocalDate today, int days, BusinessCalendar calendar) {
        return inBusinessDays ? calendar.plusBusinessDays(today, days) : today.plusDays(days);
    }
}
