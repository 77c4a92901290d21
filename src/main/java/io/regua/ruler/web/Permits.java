package io.regua.ruler.web;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;

/** To whom a screen offers more than looking; the doors of the roof decide. */
final class Permits {

    /** May draw, publish and try rulers, and say what binds them. */
    private static final Set<Role> DRAW = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private Permits() {}

    static boolean draw(Role role) {
        return DRAW.contains(role);
    }
}
