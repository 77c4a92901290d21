package io.regua.app.security;

import static io.regua.app.security.Door.forRoles;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the table that leads to promises. */
final class PromiseDoors {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));

    /** May take a customer's word, and take it back. */
    private static final Set<Role> TAKERS =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.STORE_CLERK, Role.BACK_OFFICE);

    /** May say what promises may be. */
    private static final Set<Role> AUTHORS = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private PromiseDoors() {}

    static Stream<Door> all() {
        return Stream.of(
                forRoles("GET /customers/{id}/promises", EVERYBODY),
                forRoles("POST /customers/{id}/promises", TAKERS),
                forRoles("GET /promises", EVERYBODY),
                forRoles("GET /promises/settings", AUTHORS),
                forRoles("POST /promises/settings", AUTHORS),
                forRoles("POST /promises/{id}/cancel", TAKERS));
    }
}
