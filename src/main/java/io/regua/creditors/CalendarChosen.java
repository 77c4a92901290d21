package io.regua.creditors;

/** A creditor counts its days by another calendar now; told inside the transaction. */
public record CalendarChosen(long creditorId, long calendarId) {}
