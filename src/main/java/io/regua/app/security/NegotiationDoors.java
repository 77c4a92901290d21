package io.regua.app.security;

import static io.regua.app.security.Door.forRoles;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The part of the table that leads to what may be offered and to what was agreed. */
final class NegotiationDoors {

    /** May look at the limits, and try them. */
    private static final Set<Role> LIMIT_READERS =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

    /** May draw limits, and publish what another drew. */
    private static final Set<Role> LIMIT_AUTHORS = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private static final List<Door> LIMITS = List.of(
            forRoles("GET /limits", LIMIT_READERS),
            forRoles("GET /limits/try", LIMIT_READERS),
            forRoles("GET /limits/try/search", LIMIT_READERS),
            forRoles("POST /limits/try/search", LIMIT_READERS),
            forRoles("GET /limits/draft", LIMIT_READERS),
            forRoles("POST /limits/draft", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/note", LIMIT_AUTHORS),
            forRoles("GET /limits/draft/rows/new", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/rows", LIMIT_AUTHORS),
            forRoles("GET /limits/draft/rows/{key}", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/rows/{key}", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/rows/{key}/up", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/rows/{key}/down", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/rows/{key}/remove", LIMIT_AUTHORS),
            forRoles("GET /limits/draft/publish", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/publish", LIMIT_AUTHORS),
            forRoles("GET /limits/draft/discard", LIMIT_AUTHORS),
            forRoles("POST /limits/draft/discard", LIMIT_AUTHORS),
            forRoles("GET /limits/expectations", LIMIT_READERS),
            forRoles("POST /limits/expectations", LIMIT_AUTHORS),
            forRoles("GET /limits/agreements", LIMIT_READERS),
            forRoles("POST /limits/agreements", LIMIT_AUTHORS),
            forRoles("GET /limits/campaigns", LIMIT_READERS),
            forRoles("POST /limits/campaigns", LIMIT_AUTHORS),
            forRoles("GET /limits/campaigns/new", LIMIT_AUTHORS),
            forRoles("GET /limits/campaigns/{id}", LIMIT_AUTHORS),
            forRoles("POST /limits/campaigns/{id}", LIMIT_AUTHORS),
            forRoles("POST /limits/campaigns/{id}/approve", LIMIT_AUTHORS),
            forRoles("POST /limits/campaigns/{id}/end", LIMIT_AUTHORS),
            forRoles("POST /limits/campaigns/{id}/discard", LIMIT_AUTHORS),
            forRoles("GET /limits/{number}", LIMIT_READERS));

    /** May negotiate: offer, ask, agree. */
    private static final Set<Role> NEGOTIATORS =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.STORE_CLERK, Role.BACK_OFFICE);

    /** May name who answers in their place. */
    private static final Set<Role> ANSWERERS = EnumSet.of(Role.SUPERVISOR, Role.MANAGER);

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));

    private static final List<Door> DEALS = List.of(
            forRoles("GET /customers/{customer}/negotiation", EVERYBODY),
            forRoles("POST /customers/{customer}/negotiation/offers", NEGOTIATORS),
            forRoles("POST /customers/{customer}/negotiation/requests", NEGOTIATORS),
            forRoles("GET /offers/{offer}", EVERYBODY),
            forRoles("POST /offers/{offer}/accept", NEGOTIATORS),
            forRoles("POST /offers/{offer}/refuse", NEGOTIATORS),
            forRoles("POST /offers/{offer}/withdraw", NEGOTIATORS),
            forRoles("GET /approvals", NEGOTIATORS),
            forRoles("POST /approvals/{offer}/allow", NEGOTIATORS),
            forRoles("POST /approvals/{offer}/refuse", NEGOTIATORS),
            forRoles("GET /approvals/{offer}", NEGOTIATORS),
            forRoles("POST /approvals/{offer}/counter", NEGOTIATORS),
            forRoles("POST /approvals/stand-ins", ANSWERERS),
            forRoles("POST /approvals/stand-ins/{id}/withdraw", ANSWERERS),
            forRoles("GET /agreements", EVERYBODY),
            forRoles("GET /agreements/{agreement}", EVERYBODY),
            forRoles("GET /agreements/{agreement}/settle", NEGOTIATORS),
            forRoles("POST /agreements/{agreement}/settle/bill", NEGOTIATORS),
            forRoles("POST /agreements/{agreement}/settle/due-day", NEGOTIATORS),
            forRoles("POST /agreements/{agreement}/cancel", NEGOTIATORS));

    private NegotiationDoors() {}

    static Stream<Door> all() {
        return Stream.of(LIMITS, DEALS).flatMap(List::stream);
    }
}
