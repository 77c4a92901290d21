package io.regua.negotiation.web;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;

/** To whom a screen offers more than looking; the doors of the roof decide. */
final class LimitPermits {

    /** May draw and publish limits, and say what binds them. */
    private static final Set<Role> DRAW = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private LimitPermits() {}

    static boolean draw(Role role) {
        return DRAW.contains(role);
    }
}
