package io.regua.receivables.web;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;

/** To whom a screen offers more than looking; the doors of the roof decide. */
final class Permits {

    /** May record money, take it back and ask for refunds. */
    private static final Set<Role> CASH = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE);

    /** May grant and refuse refunds (L02). */
    private static final Set<Role> DECIDE = EnumSet.of(Role.MANAGER);

    private Permits() {}

    static boolean cash(Role role) {
        return CASH.contains(role);
    }

    static boolean decide(Role role) {
        return DECIDE.contains(role);
    }
}
