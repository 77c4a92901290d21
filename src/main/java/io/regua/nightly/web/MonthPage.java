package io.regua.nightly.web;

import io.regua.nightly.NightDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A month of nights, week by week.
 *
 * @param weeks seven places each; null outside the month
 * @param missed dates that no night ran on and that catching up would cover
 */
record MonthPage(
        YearMonth month, List<List<@Nullable NightDay>> weeks, List<LocalDate> missed, LocalDate today, Locale locale) {

    /** A weekday at the head of its column. */
    record Head(String shortName, String name) {}

    static MonthPage of(YearMonth month, List<NightDay> days, List<LocalDate> missed, LocalDate today, Locale locale) {
        var places = new ArrayList<@Nullable NightDay>();
        var before = (month.atDay(1).getDayOfWeek().getValue() - first(locale).getValue() + 7) % 7;
        places.addAll(Collections.nCopies(before, null));
        places.addAll(days);
        places.addAll(Collections.nCopies((7 - places.size() % 7) % 7, null));
        var weeks = new ArrayList<List<@Nullable NightDay>>();
        for (var from = 0; from < places.size(); from += 7) {
            weeks.add(places.subList(from, from + 7));
        }
        return new MonthPage(month, weeks, missed, today, locale);
    }

    /** Sunday in Brazil, Monday elsewhere. */
    private static DayOfWeek first(Locale locale) {
        return WeekFields.of(locale).getFirstDayOfWeek();
    }

    public List<Head> heads() {
        return IntStream.range(0, 7)
                .mapToObj(first(locale)::plus)
                .map(day -> new Head(
                        day.getDisplayName(TextStyle.SHORT, locale), day.getDisplayName(TextStyle.FULL, locale)))
                .toList();
    }

    public boolean ahead(NightDay day) {
        return day.date().isAfter(today) && day.runs() == 0;
    }

    public boolean isToday(NightDay day) {
        return day.date().equals(today);
    }

    public String previous() {
        return "/nights?month=" + month.minusMonths(1);
    }

    public String next() {
        return "/nights?month=" + month.plusMonths(1);
    }

    public boolean hasNext() {
        return month.isBefore(YearMonth.from(today));
    }
}
