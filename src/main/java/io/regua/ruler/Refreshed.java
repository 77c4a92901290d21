package io.regua.ruler;

/**
 * What {@link Rulers#refresh} did.
 *
 * @param placed positions enrolled, moved or woken
 * @param closed positions closed because their debt is no longer open
 */
public record Refreshed(long placed, long closed) {}
