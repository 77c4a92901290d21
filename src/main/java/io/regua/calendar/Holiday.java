package io.regua.calendar;

import java.time.LocalDate;

/**
 * A day off that an operator added.
 *
 * @param calendar the name of the calendar that has it: this one or one it builds on
 */
public record Holiday(long calendarId, String calendar, LocalDate date, String name) {}
