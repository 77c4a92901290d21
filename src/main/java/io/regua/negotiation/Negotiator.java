package io.regua.negotiation;

import io.regua.journal.Actor;

/**
 * Somebody who negotiates.
 *
 * @param authority by whose limits
 */
public record Negotiator(Actor actor, Authority authority) {

    public String name() {
        return actor.name();
    }

    /** Whether he may do what a level may. */
    public boolean mayAs(Authority level) {
        return authority.compareTo(level) >= 0;
    }
}
