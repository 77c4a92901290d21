package io.regua.app.security;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The doors of the API: programs alone go through them. Part of the table of {@link Doors}. */
final class ProgramDoors {

    private static final List<String> PATHS = List.of(
            "GET /api/creditors",
            "POST /api/creditors",
            "POST /api/imports",
            "GET /api/imports/{id}",
            "GET /api/imports/{id}/rejected",
            "POST /api/customers/search",
            "GET /api/customers/{id}",
            "POST /api/customers/{id}/marks",
            "DELETE /api/customers/{id}/marks/{mark}",
            "POST /api/customers/{id}/consents",
            "POST /api/customers/{id}/contact-points",
            "GET /api/receivables",
            "GET /api/receivables/{id}",
            "GET /api/receivables/{id}/amount-due",
            "GET /api/receivables/{id}/calculation",
            "POST /api/receivables/{id}/payments",
            "GET /api/payments/{id}",
            "POST /api/payments/{id}/reversal",
            "POST /api/till/due",
            "POST /api/till/payments",
            "GET /api/customers/{id}/statement",
            "GET /api/receivables/{id}/actions",
            "GET /api/receivables/{id}/explanation",
            "GET /api/receivables/{id}/plan",
            "POST /api/bills",
            "GET /api/bills/{id}",
            "DELETE /api/bills/{id}",
            "POST /api/bills/{id}/extend",
            "POST /api/bills/{id}/rebate",
            "GET /api/receivables/{id}/bills",
            "POST /api/promises",
            "GET /api/promises/{id}",
            "DELETE /api/promises/{id}",
            "GET /api/customers/{id}/promises",
            "GET /api/actions",
            "POST /api/nights",
            "GET /api/nights/{date}",
            "GET /api/receivables/{id}/holds",
            "POST /api/receivables/{id}/holds",
            "POST /api/holds/{id}/extend",
            "POST /api/holds/{id}/release",
            "POST /api/standing",
            "GET /api/receivables/{id}/concessions",
            "GET /api/quotes",
            "GET /api/quotes/{id}",
            "GET /api/refunds",
            "GET /api/refunds/{id}",
            "GET /api/unmatched",
            "GET /api/unmatched/{id}",
            "GET /api/unmatched/{id}/suggestions",
            "POST /api/unmatched/{id}/assign",
            "GET /api/feeds",
            "GET /api/full-lists",
            "GET /api/missing",
            "GET /api/decisions",
            "GET /api/decisions/{id}",
            "POST /api/decisions/{id}/accept",
            "POST /api/decisions/{id}/keep",
            "GET /api/rulers",
            "POST /api/rulers",
            "GET /api/rulers/{id}",
            "POST /api/rulers/{id}/versions",
            "GET /api/rulers/{id}/versions/{number}",
            "GET /api/rulers/{id}/versions/{number}/checks",
            "POST /api/rulers/{id}/versions/{number}/publish",
            "POST /api/rulers/{id}/versions/{number}/rehearsals",
            "GET /api/rulers/{id}/versions/{number}/rehearsals/{rehearsal}",
            "POST /api/rulers/{id}/trials",
            "POST /api/rulers/{id}/trials/{trial}/end",
            "GET /api/legal-releases/{creditor}",
            "PUT /api/legal-releases/{creditor}",
            "DELETE /api/legal-releases/{creditor}",
            "POST /api/offers",
            "GET /api/offers/{id}",
            "POST /api/offers/{id}/withdrawal",
            "POST /api/agreements",
            "GET /api/agreements/{id}",
            "GET /api/customers/{id}/agreements",
            "POST /api/agreements/{id}/break-preview",
            "POST /api/agreements/{id}/cancellation",
            "POST /api/limits/try");

    private ProgramDoors() {}

    static Stream<Door> all() {
        return PATHS.stream().map(path -> Door.forRoles(path, EnumSet.of(Role.API)));
    }
}
