package io.regua.ruler;

/**
 * What {@link Rulers#refresh} did.
 *
 * @param placed positions enrolled, moved or woken
 * @param closed positions closed because their debt is no longer open
 */
public record Refreshed(long placed, long closed) {

    static final Refreshed NOTHING = new Refreshed(0, 0);

    Refreshed and(Refreshed other) {
        return new Refreshed(placed + other.placed, closed + other.closed);
    }
}
