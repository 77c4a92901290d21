package io.regua.calendar.store;

import io.regua.calendar.CalendarEntry;
import io.regua.calendar.CalendarKind;
import io.regua.calendar.Holiday;
import io.regua.calendar.NewCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars and the days off that operators added, as rows. */
@Component
public class CalendarRows {

    private static final String COLUMNS = "select id, code, name, kind, parent_id, state, city from calendar.calendar";

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A calendar and a day of it. */
    public record Day(long calendarId, LocalDate date) {}

    /** One change of calendars at a time: their days are written anew. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calendar.change', 0))")
                .query((row, no) -> no)
                .list();
    }

    public List<CalendarEntry> all() {
        return jdbc.sql(COLUMNS + " order by case kind when 'national' then 0 when 'state' then 1 else 2 end, name")
                .query(CalendarRows::entry)
                .list();
    }

    public Optional<CalendarEntry> byId(long calendar) {
        return jdbc.sql(COLUMNS + " where id = ?")
                .param(calendar)
                .query(CalendarRows::entry)
                .optional();
    }

    public boolean nameTaken(String name) {
        return jdbc.sql("select exists (select from calendar.calendar where lower(name) = lower(?))")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    public long add(NewCalendar wanted, String by, Instant at) {
        return jdbc.sql("""
                        insert into calendar.calendar
                          (id, code, name, kind, parent_id, state, city, created_by, created_at)
                        select id, 'C' || id, :name, :kind, :parent, :state, :city, :by, :at
                        from nextval('calendar.calendar_seq') as id
                        returning id""")
                .param("name", wanted.name())
                .param("kind", wanted.kind().code())
                .param("parent", wanted.parentId())
                .param("state", wanted.state())
                .param("city", wanted.city())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The calendar itself and all that build on it, it first. */
    public List<Long> descent(long calendar) {
        return jdbc.sql("select id from calendar.descent(?) as d (id)")
                .param(calendar)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** The days off of a calendar and of those it builds on, from a day until another, that one included. */
    public List<Holiday> holidays(long calendar, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select h.calendar_id, c.name as calendar, h.date, h.name
                        from calendar.holiday as h
                        join calendar.calendar as c on c.id = h.calendar_id
                        where h.calendar_id in (select a.id from calendar.ancestry(:calendar) as a (id))
                          and h.date between :from and :until
                        order by h.date, h.calendar_id desc""")
                .param("calendar", calendar)
                .param("from", from)
                .param("until", until)
                .query((row, no) -> new Holiday(
                        row.getLong("calendar_id"),
                        row.getString("calendar"),
                        row.getObject("date", LocalDate.class),
                        row.getString("name")))
                .list();
    }

    /** The same day again is renamed. */
    public void put(long calendar, LocalDate date, String name, String by, Instant at) {
        jdbc.sql("insert into calendar.holiday (calendar_id, date, name, added_by, added_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (calendar_id, date) do update set name = excluded.name")
                .params(calendar, date, name, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The name of the day off that went; empty when there was none. */
    public Optional<String> remove(long calendar, LocalDate date) {
        return jdbc.sql("delete from calendar.holiday where calendar_id = ? and date = ? returning name")
                .params(calendar, date)
                .query((row, no) -> row.getString(1))
                .optional();
    }

    /** Which of the days are business days. */
    public Set<Day> businessDays(Collection<Long> calendars, Collection<LocalDate> dates) {
        return jdbc.sql("""
                        select calendar_id, date from calendar.day
                        where calendar_id = any(:calendars) and date = any(cast(:dates as date[])) and is_business""")
                .param("calendars", calendars.toArray(Long[]::new))
                .param("dates", dates.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, no) -> new Day(row.getLong(1), row.getObject(2, LocalDate.class)))
                .set();
    }

    public Set<LocalDate> daysOff(long calendar) {
        return jdbc.sql("select h.date from calendar.holiday as h"
                        + " where h.calendar_id in (select a.id from calendar.ancestry(?) as a (id))")
                .param(calendar)
                .query((row, no) -> row.getObject(1, LocalDate.class))
                .set();
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                CalendarKind.of(row.getString("kind")),
                row.getObject("parent_id", Long.class),
                row.getString("state"),
                row.getString("city"));
    }
}
