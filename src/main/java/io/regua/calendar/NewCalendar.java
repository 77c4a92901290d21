package io.regua.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A calendar of a state or a town.
 *
 * @param parentId the calendar it builds on: the country's, or for a town also its state's
 * @param state two letters
 * @param city null for a state
 */
public record NewCalendar(
        String name,
        CalendarKind kind,
        long parentId,
        String state,
        @Nullable String city) {}
