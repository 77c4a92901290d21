package io.regua.negotiation.rules;

import io.regua.calendar.BusinessCalendar;
import io.regua.negotiation.NewPromise;
import io.regua.negotiation.PromisePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Until when money counts for a promise, and from when it counts as broken. */
public final class PromiseDays {

    /** Business days that money takes to be told of. */
    private static final int CLEARING = 2;

    private PromiseDays() {}

    /**
     * The parts with their days. A date that is no business day is met on the next one; grace and clearing are counted
     * in business days after that.
     */
    public static List<PromisePart> of(List<NewPromise.Part> parts, int graceDays, BusinessCalendar calendar) {
        var dated = new ArrayList<PromisePart>();
        for (var part : parts) {
            var until = countsUntil(part.dueOn(), graceDays, calendar);
            dated.add(new PromisePart(
                    dated.size() + 1, part.dueOn(), part.amount(), until, calendar.plusBusinessDays(until, CLEARING)));
        }
        return List.copyOf(dated);
    }

    private static LocalDate countsUntil(LocalDate dueOn, int graceDays, BusinessCalendar calendar) {
        return calendar.plusBusinessDays(calendar.nextBusinessDay(dueOn), graceDays);
    }
}
