package io.regua.calendar;

import java.time.LocalDate;

/** A business day of a calendar is none any more. Told of every calendar that has the day, inside the transaction. */
public record HolidayAdded(long calendarId, LocalDate date) {}
