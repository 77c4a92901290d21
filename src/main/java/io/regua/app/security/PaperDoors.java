package io.regua.app.security;

import static io.regua.app.security.Door.forAnybody;
import static io.regua.app.security.Door.forRoles;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the table that leads to the papers of negotiations, and to what customers see behind a link. */
final class PaperDoors {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));

    private PaperDoors() {}

    static Stream<Door> all() {
        return Stream.of(
                // ---- customers, by a signed link and what they say of themselves
                forAnybody("GET /o/{link}"),
                forAnybody("GET /o/{link}/terms.pdf"),
                forAnybody("POST /o/{link}/confirm"),
                forAnybody("POST /o/{link}/accept"),
                forAnybody("POST /o/{link}/refuse"),
                forAnybody("POST /o/{link}/language"),
                // ---- people
                forRoles("GET /offers/{id}.pdf", EVERYBODY),
                forRoles("GET /agreements/{id}.pdf", EVERYBODY),
                forRoles("GET /agreements/{id}/receipts/{payment}.pdf", EVERYBODY),
                forRoles("GET /agreements/{id}/settlement.pdf", EVERYBODY));
    }
}
