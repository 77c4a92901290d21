package io.regua.receivables.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days on which nothing is charged, because a hold says so. What would fall due on such a day never does: interest
 * for the day, the fine when it is the first late day, the price index that counts from the day.
 *
 * @param spans in order, without overlaps
 */
public record Stops(List<Span> spans) {

    public static final Stops NONE = new Stops(List.of());

    /** A stretch of days, both included; {@link LocalDate#MAX} when nobody has ended it. */
    public record Span(LocalDate from, LocalDate until) {}

    /** Any spans, in any order, overlapping or not. */
    public Stops {
        spans = merged(spans);
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.until().isBefore(span.from())) {
                merged.add(span);
            } else if (last.until().isBefore(span.until())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.until()));
            }
        }
        return List.copyOf(merged);
    }

    public boolean cover(LocalDate day) {
        return spans.stream().anyMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.until()));
    }

    /** The day itself, or the first one after it that is not covered; {@link LocalDate#MAX} when there is none. */
    public LocalDate firstRunning(LocalDate day) {
        var running = day;
        for (var span : spans) {
            if (!running.isBefore(span.from()) && !running.isAfter(span.until())) {
                running = span.until().equals(LocalDate.MAX)
                        ? LocalDate.MAX
                        : span.until().plusDays(1);
            }
        }
        return running;
    }

    /** How many days are covered after one day and until another, which counts. */
    public int daysBetween(LocalDate after, LocalDate until) {
        return spans.stream().mapToInt(span -> covered(span, after, until)).sum();
    }

    private static int covered(Span span, LocalDate after, LocalDate until) {
        var first = span.from().isAfter(after) ? span.from() : after.plusDays(1);
        var last = span.until().isBefore(until) ? span.until() : until;
        return Math.max(0, (int) DAYS.between(first, last) + 1);
    }
}
