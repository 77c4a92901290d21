package io.regua.intake.web;

import io.regua.intake.NewFeed;
import io.regua.intake.rules.Expectation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file to be expected, as it was typed.
 *
 * @param days {@code business} for the business days of the creditor, anything else for those that are ticked
 * @param by hour and minute
 */
record FeedForm(
        @Nullable Long creditor,
        @Nullable String name,
        @Nullable String mapping,
        @Nullable String pattern,
        @Nullable String days,
        @Nullable List<Integer> weekday,
        @Nullable String by) {

    static final FeedForm EMPTY = new FeedForm(null, "", "", "", "business", List.of(), "08:00");
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** What cannot be read at all, by code. */
    List<String> objections() {
        var wrong = new ArrayList<String>();
        if (creditor == null) {
            wrong.add("creditor_missing");
        }
        if (hour() == null) {
            wrong.add("hour_unreadable");
        }
        return wrong;
    }

    /** Only when there is no objection. */
    NewFeed feed(LocalDate from) {
        if (creditor == null) {
            throw new IllegalStateException("no creditor");
        }
        var at = hour();
        return new NewFeed(
                creditor,
                text(name),
                textOrNull(mapping),
                textOrNull(pattern),
                new Expectation(weekdays(), isBusiness(), at == null ? LocalTime.MIDNIGHT : at, from));
    }

    public boolean isBusiness() {
        return !"weekdays".equals(days);
    }

    private Set<DayOfWeek> weekdays() {
        if (isBusiness()) {
            return WORKING;
        }
        var chosen = EnumSet.noneOf(DayOfWeek.class);
        if (weekday != null) {
            weekday.stream()
                    .filter(day -> day >= 1 && day <= 7)
                    .map(DayOfWeek::of)
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private @Nullable LocalTime hour() {
        try {
            return LocalTime.parse(text(by));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String textOrNull(@Nullable String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }
}
