package io.regua.receivables;

import io.regua.calendar.HolidayAdded;
import io.regua.calendar.HolidayRemoved;
import io.regua.creditors.CalendarChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that a day became a day off, or a working day again, or that a creditor chose another calendar, and has counted
 * anew what that moves (M03).
 */
@Component
class MovedDays {

    private final Recalculations recalculations;

    MovedDays(Recalculations recalculations) {
        this.recalculations = recalculations;
    }

    @EventListener
    void on(CalendarChosen choice) {
        recalculations.ofCreditor(choice.creditorId());
    }

    @EventListener
    void on(HolidayAdded holiday) {
        recalculations.ofHoliday(holiday.calendarId(), holiday.date());
    }

    @EventListener
    void on(HolidayRemoved holiday) {
        recalculations.ofHoliday(holiday.calendarId(), holiday.date());
    }
}
