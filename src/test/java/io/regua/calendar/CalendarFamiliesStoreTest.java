package io.regua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.calendar.CalendarChange.Done;
import io.regua.calendar.CalendarChange.Objection;
import io.regua.calendar.CalendarChange.Refused;
import io.regua.journal.Actor;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The slice's clock stands on 22 November 2026. */
@StoreSlice
@RecordApplicationEvents
class CalendarFamiliesStoreTest {

    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);
    private static final LocalDate WED_2026_12_09 = LocalDate.of(2026, 12, 9);
    private static final LocalDate SAT_2026_12_12 = LocalDate.of(2026, 12, 12);
    private static final LocalDate MON_2026_11_16 = LocalDate.of(2026, 11, 16);
    private static final Actor ANA = new Actor("ana", "10.0.0.7");
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    private Calendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private long state;
    private long town;

    @BeforeEach
    void aStateAndItsTown() {
        var no = NAMES.incrementAndGet();
        state = added(new NewCalendar("Paraná " + no, CalendarKind.STATE, Calendars.BRAZIL, "PR", null));
        town = added(new NewCalendar("Curitiba " + no, CalendarKind.MUNICIPAL, state, "PR", "Curitiba"));
    }

    private long added(NewCalendar wanted) {
        return ((Done) calendars.add(wanted, ANA)).calendarId();
    }

    private CalendarChange off(long calendar, LocalDate date, int until, boolean confirmed) {
        return calendars.addHoliday(new NewHoliday(calendar, date, "Padroeira", until, confirmed), ANA);
    }

    private LocalDate nextInSql(long calendar, LocalDate date) {
        return jdbc.sql("select calendar.next_business_day(?, ?)")
                .params(calendar, date)
                .query((row, no) -> row.getObject(1, LocalDate.class))
                .single();
    }

    @Test
    void aTownHasTheDaysOffOfItsState() {
        assertThat(off(state, TUE_2026_12_08, 2026, false)).isEqualTo(new Done(state, 2));

        assertThat(nextInSql(town, TUE_2026_12_08)).isEqualTo(WED_2026_12_09);
        assertThat(calendars.byId(town).nextBusinessDay(TUE_2026_12_08)).isEqualTo(WED_2026_12_09);
        assertThat(nextInSql(Calendars.BRAZIL, TUE_2026_12_08)).isEqualTo(TUE_2026_12_08);
        assertThat(events.stream(HolidayAdded.class))
                .containsExactlyInAnyOrder(
                        new HolidayAdded(state, TUE_2026_12_08), new HolidayAdded(town, TUE_2026_12_08));
    }

    @Test
    void aStateHasNotTheDaysOffOfItsTown() {
        off(town, TUE_2026_12_08, 2026, false);

        assertThat(nextInSql(state, TUE_2026_12_08)).isEqualTo(TUE_2026_12_08);
        assertThat(calendars.holidays(town, 2026)).hasSize(1);
        assertThat(calendars.holidays(state, 2026)).isEmpty();
    }

    @Test
    void addsADayOffForYearsAndTellsOnlyOfBusinessDays() {
        assertThat(off(town, TUE_2026_12_08, 2030, false)).isEqualTo(new Done(town, 3));

        assertThat(events.stream(HolidayAdded.class).map(HolidayAdded::date))
                .as("in 2029 and 2030 it is a weekend")
                .containsExactlyInAnyOrder(TUE_2026_12_08, LocalDate.of(2027, 12, 8), LocalDate.of(2028, 12, 8));
        assertThat(calendars.holidays(town, 2030)).hasSize(1);
    }

    @Test
    void saysNothingOfADayThatWasOffAlready() {
        assertThat(off(town, SAT_2026_12_12, 2026, false)).isEqualTo(new Done(town, 0));
        assertThat(events.stream(HolidayAdded.class)).isEmpty();
    }

    @Test
    void takesADayOffBackAndSaysSo() {
        off(town, TUE_2026_12_08, 2026, false);

        assertThat(calendars.removeHoliday(town, TUE_2026_12_08, false, ANA)).isEqualTo(new Done(town, 1));

        assertThat(nextInSql(town, TUE_2026_12_08)).isEqualTo(TUE_2026_12_08);
        assertThat(events.stream(HolidayRemoved.class)).containsExactly(new HolidayRemoved(town, TUE_2026_12_08));
        assertThat(refused(calendars.removeHoliday(town, TUE_2026_12_08, false, ANA)))
                .containsExactly(Objection.NOT_THERE);
    }

    @Test
    void touchesThePastOnlyWhenConfirmed() {
        assertThat(refused(off(town, MON_2026_11_16, 2026, false))).containsExactly(Objection.TOUCHES_THE_PAST);
        assertThat(nextInSql(town, MON_2026_11_16)).isEqualTo(MON_2026_11_16);

        assertThat(off(town, MON_2026_11_16, 2026, true)).isEqualTo(new Done(town, 1));
        assertThat(nextInSql(town, MON_2026_11_16)).isEqualTo(MON_2026_11_16.plusDays(1));
    }

    @Test
    void refusesAFamilyThatCannotBe() {
        var twice = new NewCalendar(
                calendars.entry(town).name().toUpperCase(java.util.Locale.ROOT), CalendarKind.STATE, town, "PR", null);
        assertThat(refused(calendars.add(twice, ANA))).containsExactly(Objection.NAME_TAKEN, Objection.WRONG_PARENT);
        var elsewhere = new NewCalendar("Santos", CalendarKind.MUNICIPAL, state, "SP", "Santos");
        assertThat(refused(calendars.add(elsewhere, ANA))).containsExactly(Objection.WRONG_PARENT);
    }

    @Test
    void refusesADayOutsideTheCalendars() {
        assertThat(refused(off(town, LocalDate.of(2080, 12, 31), 2080, false)))
                .containsExactly(Objection.OUTSIDE_CALENDAR);
    }

    @Test
    void keepsWhoAddedADayOff() {
        off(town, TUE_2026_12_08, 2026, false);

        assertThat(jdbc.sql("select actor || ' ' || origin || ' ' || (facts ->> 'date') from journal.entry"
                                + " where subject = 'calendar' and subject_id = ? and code = 'holiday_added'")
                        .param(town)
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactly("ana 10.0.0.7 2026-12-08");
    }

    @Test
    void refusesAnUnknownCalendar() {
        assertThatThrownBy(() -> calendars.byId(99)).isInstanceOf(NoSuchElementException.class);
    }

    private static java.util.Set<Objection> refused(CalendarChange change) {
        return ((Refused) change).objections();
    }
}
