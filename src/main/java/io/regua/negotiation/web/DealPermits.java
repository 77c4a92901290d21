package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.team.SignedIn;

/** To whom a screen offers more than looking; the doors of the roof decide. */
final class DealPermits {

    private DealPermits() {}

    /** Whether somebody negotiates. */
    static boolean negotiate(SignedIn user) {
        return Authority.of(user.role()).isPresent();
    }

    /** Somebody who negotiates. */
    static Negotiator negotiator(SignedIn user, Actor actor) {
        return new Negotiator(actor, Authority.of(user.role()).orElseThrow(NotSeen::new));
    }

    /** Whether somebody may name who stands in for him. */
    static boolean nameStandIns(SignedIn user) {
        return Authority.of(user.role())
                .filter(authority -> authority.compareTo(Authority.SUPERVISOR) >= 0)
                .isPresent();
    }
}
