package io.regua.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A calendar to count days by.
 *
 * @param parentId the calendar whose days off it has too; null for the country's
 * @param state two letters, for those of a state or a town
 */
public record CalendarEntry(
        long id,
        String code,
        String name,
        CalendarKind kind,
        @Nullable Long parentId,
        @Nullable String state,
        @Nullable String city) {}
