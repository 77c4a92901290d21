package io.regua.calendar;

import java.time.LocalDate;

/** A day off of a calendar is a business day again. Told of every calendar that has the day, inside the transaction. */
public record HolidayRemoved(long calendarId, LocalDate date) {}
