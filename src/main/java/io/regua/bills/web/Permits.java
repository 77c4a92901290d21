package io.regua.bills.web;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;

/** To whom a screen offers more than looking; the doors of the roof decide. */
final class Permits {

    /** May issue a bill and take it back. */
    private static final Set<Role> ISSUE =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.STORE_CLERK, Role.BACK_OFFICE, Role.FINANCE);

    private Permits() {}

    static boolean issue(Role role) {
        return ISSUE.contains(role);
    }
}
