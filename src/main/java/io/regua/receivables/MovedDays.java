package io.regua.receivables;

import io.regua.calendar.HolidayAdded;
import io.regua.calendar.HolidayRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a day became a day off, or a working day again, and has counted anew what that moves (M03). */
@Component
class MovedDays {

    private final Recalculations recalculations;

    MovedDays(Recalculations recalculations) {
        this.recalculations = recalculations;
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
