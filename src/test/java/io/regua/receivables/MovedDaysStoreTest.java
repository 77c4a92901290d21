package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.CalendarChange;
import io.regua.calendar.CalendarKind;
import io.regua.calendar.Calendars;
import io.regua.calendar.NewCalendar;
import io.regua.calendar.NewHoliday;
import io.regua.creditors.CalendarChosen;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A debt of 1.000,00 was due on a Tuesday and paid a day late: 20,00 of fine and 0,33 of interest were owed. */
@StoreSlice
class MovedDaysStoreTest {

    private static final LocalDate TUE_2026_11_10 = LocalDate.of(2026, 11, 10);
    private static final LocalDate WED_2026_11_11 = LocalDate.of(2026, 11, 11);

    @Autowired
    private Calendars calendars;

    @Autowired
    private Receivables receivables;

    @Autowired
    private ApplicationEventPublisher facts;

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private long debt;
    private long town;

    @BeforeEach
    void aDebtPaidADayLate() {
        given = new Given(jdbc);
        debt = given.receivable(given.contract(given.consumer(), "2", "1"), 1, TUE_2026_11_10, "1000.00");
        town = ((CalendarChange.Done) calendars.add(
                        new NewCalendar("Town of " + debt, CalendarKind.MUNICIPAL, Calendars.BRAZIL, "PR", "Town"),
                        Actor.SYSTEM))
                .calendarId();
        jdbc.sql("delete from receivables.inbox_changed").update();
        receivables.recordPayment(
                NewPayment.ofReceivable(debt, Money.of("1000.00"), WED_2026_11_11, "M-" + debt, PaymentMethod.PIX),
                Actor.SYSTEM);
    }

    private void count(long calendar) {
        jdbc.sql("update creditors.creditor set calendar_id = ? where id = ?")
                .params(calendar, given.creditor())
                .update();
        facts.publishEvent(new CalendarChosen(given.creditor(), calendar));
    }

    private void holiday() {
        calendars.addHoliday(new NewHoliday(town, TUE_2026_11_10, "Padroeira", 2026, true), Actor.SYSTEM);
    }

    private ReceivableState state() {
        return receivables.byId(debt).state();
    }

    @Test
    void anotherCalendarCountsTheDaysAnew() {
        assertThat(state()).isEqualTo(ReceivableState.OPEN);
        holiday();
        assertThat(state()).as("the creditor counts by the country's days").isEqualTo(ReceivableState.OPEN);

        count(town);
        assertThat(state()).as("due on a day off, paid on the next").isEqualTo(ReceivableState.SETTLED);

        count(Calendars.BRAZIL);
        assertThat(state()).isEqualTo(ReceivableState.OPEN);
    }

    @Test
    void aDayOffOfTheTownCountsTheDaysAnew() {
        count(town);
        assertThat(state()).isEqualTo(ReceivableState.OPEN);

        holiday();
        assertThat(state()).isEqualTo(ReceivableState.SETTLED);
        calendars.removeHoliday(town, TUE_2026_11_10, true, Actor.SYSTEM);
        assertThat(state()).isEqualTo(ReceivableState.OPEN);
    }

    @Test
    void anotherCalendarIsSaidToTheRuler() {
        jdbc.sql("delete from receivables.inbox_changed").update();

        count(town);

        assertThat(jdbc.sql("select count(*) from receivables.inbox_changed where receivable_id = ?")
                        .param(debt)
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
