package io.regua.app.security;

import static io.regua.app.security.Door.forRoles;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the table that leads to the rulers. */
final class RulerDoors {

    /** May look at rulers, their versions and what binds them. */
    private static final Set<Role> READERS = EnumSet.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    /** May draw, publish and try rulers, and say what binds them. */
    private static final Set<Role> AUTHORS = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private RulerDoors() {}

    static Stream<Door> all() {
        return Stream.of(
                forRoles("GET /rulers", READERS),
                forRoles("POST /rulers", AUTHORS),
                forRoles("GET /rulers/settings", READERS),
                forRoles("POST /rulers/settings/conduct", AUTHORS),
                forRoles("POST /rulers/settings/costs", AUTHORS),
                forRoles("POST /rulers/settings/profiles", AUTHORS),
                forRoles("POST /rulers/settings/releases/{creditor}", AUTHORS),
                forRoles("POST /rulers/settings/releases/{creditor}/withdraw", AUTHORS),
                forRoles("GET /rulers/{ruler}", READERS),
                forRoles("POST /rulers/{ruler}/name", AUTHORS),
                forRoles("GET /rulers/{ruler}/compare", READERS),
                forRoles("GET /rulers/{ruler}/draft", READERS),
                forRoles("POST /rulers/{ruler}/draft", AUTHORS),
                forRoles("GET /rulers/{ruler}/draft/checks", READERS),
                forRoles("GET /rulers/{ruler}/draft/audience", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/audience", AUTHORS),
                forRoles("GET /rulers/{ruler}/draft/discard", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/discard", AUTHORS),
                forRoles("GET /rulers/{ruler}/draft/steps/new", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/steps", AUTHORS),
                forRoles("GET /rulers/{ruler}/draft/steps/{key}", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/steps/{key}", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/steps/{key}/up", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/steps/{key}/down", AUTHORS),
                forRoles("POST /rulers/{ruler}/draft/steps/{key}/remove", AUTHORS),
                forRoles("GET /rulers/{ruler}/rehearsal", READERS),
                forRoles("POST /rulers/{ruler}/rehearsal", AUTHORS),
                forRoles("GET /rulers/{ruler}/rehearsal/crowded", READERS),
                forRoles("GET /rulers/{ruler}/publish", AUTHORS),
                forRoles("POST /rulers/{ruler}/publish", AUTHORS),
                forRoles("GET /rulers/{ruler}/trial", AUTHORS),
                forRoles("POST /rulers/{ruler}/trial", AUTHORS),
                forRoles("GET /rulers/{ruler}/trial/end", AUTHORS),
                forRoles("POST /rulers/{ruler}/trial/end", AUTHORS));
    }
}
