package io.regua.negotiation.web;

import io.regua.team.Role;
import io.regua.team.SignedIn;
import java.util.EnumSet;
import java.util.Set;

/** To whom a screen of promises offers more than looking; the doors of the roof decide. */
final class PromisePermits {

    private static final Set<Role> MAKE =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.STORE_CLERK, Role.BACK_OFFICE);
    private static final Set<Role> SET = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private PromisePermits() {}

    /** May take a promise and take it back. */
    static boolean make(Role role) {
        return MAKE.contains(role);
    }

    /** May look at the policy. */
    static boolean settings(Role role) {
        return SET.contains(role);
    }

    /** May change it: who sees some creditors only does not decide for the others. */
    static boolean change(SignedIn user) {
        return settings(user.role()) && user.scope().all();
    }
}
