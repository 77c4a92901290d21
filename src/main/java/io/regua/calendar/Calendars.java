package io.regua.calendar;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars by which days are counted. */
@Service
@Transactional
public class Calendars {

    /** Brazil's banking calendar, which every creditor starts with. */
    public static final long BRAZIL = 1;

    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The banking calendar with the days off that an operator added.
     *
     * @throws NoSuchElementException when there is no such calendar
     */
    @Transactional(readOnly = true)
    public BusinessCalendar byId(long calendar) {
        refuseUnknown(calendar);
        return BusinessCalendar.banking().and(furtherDaysOff(calendar));
    }

    /**
     * Adds a day off to a calendar (state, municipal, once) and counts its business days anew. The same day again
     * renames it.
     *
     * @throws NoSuchElementException when there is no such calendar
     */
    public void addHoliday(long calendar, LocalDate date, String name) {
        refuseUnknown(calendar);
        jdbc.sql("insert into calendar.holiday (calendar_id, date, name) values (?, ?, ?)"
                        + " on conflict (calendar_id, date) do update set name = excluded.name")
                .params(calendar, date, name)
                .update();
        rebuild(calendar);
    }

    /** Writes the days of a calendar anew. */
    public void rebuild(long calendar) {
        DayTable.write(jdbc, calendar);
    }

    private void refuseUnknown(long calendar) {
        var known = jdbc.sql("select exists (select from calendar.calendar where id = ?)")
                .param(calendar)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NoSuchElementException("calendar " + calendar);
        }
    }

    private Set<LocalDate> furtherDaysOff(long calendar) {
        return jdbc.sql("select date from calendar.holiday where calendar_id = ?")
                .param(calendar)
                .query((row, no) -> row.getObject(1, LocalDate.class))
                .set();
    }
}
