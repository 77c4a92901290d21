package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * A part of a promise with its days.
 *
 * @param number from 1
 * @param countsUntil the last day whose money counts for it: the date, or the next business day, and the grace
 * @param clearsOn the last day on which it may still turn out that money came: two business days later
 */
public record PromisePart(int number, LocalDate dueOn, Money amount, LocalDate countsUntil, LocalDate clearsOn) {}
