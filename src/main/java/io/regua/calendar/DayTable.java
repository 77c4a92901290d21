package io.regua.calendar;

import io.regua.calendar.rules.BankingCalendar;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendars written out day by day, so that SQL can count business days. */
public final class DayTable {

    public static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2080, 12, 31);

    private DayTable() {}

    /** Writes the days of every calendar that has none yet. */
    public static void fill(DataSource database) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("select id from calendar.calendar as c"
                        + " where not exists (select from calendar.day as d where d.calendar_id = c.id)")
                .query(Long.class)
                .list()
                .forEach(calendar -> write(jdbc, calendar));
    }

    /** Writes all days of one calendar anew from the banking rule and the holidays that were added to it. */
    static void write(JdbcClient jdbc, long calendar) {
        jdbc.sql("delete from calendar.day where calendar_id = :calendar")
                .param("calendar", calendar)
                .update();
        jdbc.sql(Sql.of("calendar/days"))
                .param("calendar", calendar)
                .param("first", FIRST)
                .param("last", LAST)
                .param("daysOff", daysOff(jdbc, calendar))
                .update();
    }

    /** In ISO form: the driver knows arrays of text, but none of dates. */
    private static String[] daysOff(JdbcClient jdbc, long calendar) {
        var added = jdbc.sql("select h.date::text from calendar.ancestry(?) as a (id)"
                        + " join calendar.holiday as h on h.calendar_id = a.id")
                .param(calendar)
                .query((row, no) -> row.getString(1))
                .list();
        return Stream.concat(bankingDaysOff(), added.stream()).toArray(String[]::new);
    }

    private static Stream<String> bankingDaysOff() {
        return IntStream.rangeClosed(FIRST.getYear(), LAST.getYear())
                .boxed()
                .flatMap(BankingCalendar::daysOff)
                .map(LocalDate::toString);
    }
}
