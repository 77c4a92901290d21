package io.regua.app.security;

import static io.regua.app.security.Door.forRoles;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the table that leads to the papers of negotiations. */
final class PaperDoors {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));

    private PaperDoors() {}

    static Stream<Door> all() {
        return Stream.of(
                forRoles("GET /offers/{id}.pdf", EVERYBODY),
                forRoles("GET /agreements/{id}.pdf", EVERYBODY),
                forRoles("GET /agreements/{id}/receipts/{payment}.pdf", EVERYBODY),
                forRoles("GET /agreements/{id}/settlement.pdf", EVERYBODY));
    }
}
