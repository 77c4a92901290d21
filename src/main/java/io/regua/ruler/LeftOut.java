package io.regua.ruler;

/**
 * A creditor that a sweep leaves out because it is paused.
 *
 * @param code and facts: why, as {@code creditors.Pause} has them; facts as JSON
 * @param due how many debts have a step due that stays where it is
 */
public record LeftOut(long creditorId, String code, String facts, long due) {}
