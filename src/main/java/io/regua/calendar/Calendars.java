package io.regua.calendar;

import io.regua.calendar.CalendarChange.Done;
import io.regua.calendar.CalendarChange.Objection;
import io.regua.calendar.CalendarChange.Refused;
import io.regua.calendar.rules.BankingCalendar;
import io.regua.calendar.store.CalendarRows;
import io.regua.calendar.store.CalendarRows.Day;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars by which days are counted: the country's, and those of states and towns that build on it. */
@Service
@Transactional
public class Calendars {

    /** Brazil's banking calendar, which every creditor starts with. */
    public static final long BRAZIL = 1;

    private static final String SUBJECT = "calendar";

    private final CalendarRows rows;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessDates dates;
    private final ApplicationEventPublisher facts;

    Calendars(
            CalendarRows rows, JdbcClient jdbc, Journal journal, BusinessDates dates, ApplicationEventPublisher facts) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.journal = journal;
        this.dates = dates;
        this.facts = facts;
    }

    /**
     * The banking calendar with the days off that operators added to this calendar and to those it builds on.
     *
     * @throws NoSuchElementException when there is no such calendar
     */
    @Transactional(readOnly = true)
    public BusinessCalendar byId(long calendar) {
        return BusinessCalendar.banking().and(rows.daysOff(entry(calendar).id()));
    }

    /** All of them: the country's, then states, then towns, by name. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> all() {
        return rows.all();
    }

    /**
     * One calendar.
     *
     * @throws NoSuchElementException when there is no such calendar
     */
    @Transactional(readOnly = true)
    public CalendarEntry entry(long calendar) {
        return rows.byId(calendar).orElseThrow(() -> new NoSuchElementException("calendar " + calendar));
    }

    /** The days off that operators added, of a calendar and of those it builds on, in one year and in order. */
    @Transactional(readOnly = true)
    public List<Holiday> holidays(long calendar, int year) {
        return rows.holidays(calendar, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The days off by rule in one year, which every calendar has; some of them fall on a weekend. */
    public List<LocalDate> byRule(int year) {
        return BankingCalendar.daysOff(year).toList();
    }

    /** Adds a calendar of a state or a town, with all days off of the one it builds on. */
    public CalendarChange add(NewCalendar wanted, Actor actor) {
        rows.lock();
        var objections = objectionsTo(wanted);
        if (!objections.isEmpty()) {
            return new Refused(objections, dates.today());
        }
        var calendar = rows.add(wanted, actor.name(), dates.now());
        DayTable.write(jdbc, calendar);
        journal.write(
                actor,
                SUBJECT,
                calendar,
                Journal.NO_CUSTOMER,
                null,
                "calendar_added",
                Map.of("name", wanted.name(), "kind", wanted.kind().code(), "parent", wanted.parentId()));
        return new Done(calendar, 0);
    }

    private Set<Objection> objectionsTo(NewCalendar wanted) {
        var objections = EnumSet.noneOf(Objection.class);
        if (rows.nameTaken(wanted.name())) {
            objections.add(Objection.NAME_TAKEN);
        }
        var fits = rows.byId(wanted.parentId())
                .filter(parent -> parent.kind().compareTo(wanted.kind()) < 0)
                .filter(parent -> parent.state() == null || parent.state().equals(wanted.state()));
        if (fits.isEmpty()) {
            objections.add(Objection.WRONG_PARENT);
        }
        return objections;
    }

    /**
     * Adds a day off, once or every year until a year, and counts the business days anew, also of the calendars that
     * build on this one. The same day again renames it.
     *
     * @throws NoSuchElementException when there is no such calendar
     */
    public CalendarChange addHoliday(NewHoliday wanted, Actor actor) {
        rows.lock();
        var calendar = entry(wanted.calendarId());
        var days = wanted.dates().toList();
        var objections = objectionsTo(days, wanted.pastConfirmed());
        if (!objections.isEmpty()) {
            return new Refused(objections, wanted.date());
        }
        return change(calendar, days, () -> {
            days.forEach(day -> rows.put(calendar.id(), day, wanted.name(), actor.name(), dates.now()));
            days.forEach(day -> note(actor, calendar, day, wanted.name(), "holiday_added"));
        });
    }

    /**
     * Takes a day off out of the calendar that has it; see {@link #addHoliday}.
     *
     * @throws NoSuchElementException when there is no such calendar
     */
    public CalendarChange removeHoliday(long calendarId, LocalDate date, boolean pastConfirmed, Actor actor) {
        rows.lock();
        var calendar = entry(calendarId);
        var objections = objectionsTo(List.of(date), pastConfirmed);
        if (rows.holidays(calendarId, date, date).stream().noneMatch(day -> day.calendarId() == calendarId)) {
            objections.add(Objection.NOT_THERE);
        }
        if (!objections.isEmpty()) {
            return new Refused(objections, date);
        }
        return change(
                calendar,
                List.of(date),
                () -> rows.remove(calendarId, date)
                        .ifPresent(name -> note(actor, calendar, date, name, "holiday_removed")));
    }

    private Set<Objection> objectionsTo(List<LocalDate> days, boolean pastConfirmed) {
        var objections = EnumSet.noneOf(Objection.class);
        if (days.stream().anyMatch(day -> !day.isAfter(dates.today())) && !pastConfirmed) {
            objections.add(Objection.TOUCHES_THE_PAST);
        }
        if (days.stream().anyMatch(day -> day.isBefore(DayTable.FIRST) || !day.isBefore(DayTable.LAST))) {
            objections.add(Objection.OUTSIDE_CALENDAR);
        }
        return objections;
    }

    private Done change(CalendarEntry calendar, List<LocalDate> days, Runnable move) {
        var family = rows.descent(calendar.id());
        var before = rows.businessDays(family, days);
        move.run();
        family.forEach(this::rebuild);
        var after = rows.businessDays(family, days);
        before.stream().filter(day -> !after.contains(day)).forEach(this::nowOff);
        after.stream().filter(day -> !before.contains(day)).forEach(this::nowBusiness);
        return new Done(calendar.id(), Math.abs(before.size() - after.size()));
    }

    private void nowOff(Day day) {
        facts.publishEvent(new HolidayAdded(day.calendarId(), day.date()));
    }

    private void nowBusiness(Day day) {
        facts.publishEvent(new HolidayRemoved(day.calendarId(), day.date()));
    }

    private void note(Actor actor, CalendarEntry calendar, LocalDate date, String name, String code) {
        journal.write(
                actor,
                SUBJECT,
                calendar.id(),
                Journal.NO_CUSTOMER,
                null,
                code,
                Map.of("calendar", calendar.name(), "date", date, "name", name));
    }

    /** Writes the days of a calendar anew. */
    public void rebuild(long calendar) {
        DayTable.write(jdbc, calendar);
    }
}
