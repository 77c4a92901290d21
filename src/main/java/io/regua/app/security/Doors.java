package io.regua.app.security;

import static io.regua.app.security.Door.forAnybody;
import static io.regua.app.security.Door.forRoles;

import io.regua.team.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every door of the house and who may open it. A path that is not here is shut for everybody. */
public final class Doors {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> LEADS = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER);
    private static final Set<Role> OPERATORS = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE, Role.ADMINISTRATOR);
    /** May see a whole CPF or CNPJ (L17). */
    private static final Set<Role> UNMASKERS =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE, Role.LEGAL, Role.PRIVACY_OFFICER);

    /** May record money that came in. */
    private static final Set<Role> CASHIERS = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE);

    /** May change, cancel or lessen a debt. */
    private static final Set<Role> CHANGERS = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE);

    /** May make a ruler wait, and let it go on. */
    private static final Set<Role> HOLDERS =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL);

    /** May take lists of the portfolio away as files. */
    private static final Set<Role> EXPORTERS = EnumSet.of(
            Role.SUPERVISOR,
            Role.MANAGER,
            Role.BACK_OFFICE,
            Role.FINANCE,
            Role.LEGAL,
            Role.PRIVACY_OFFICER,
            Role.AUDITOR);

    /** May note how a customer is reached; which marks and which fields depends on the role. */
    private static final Set<Role> EDITORS =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL, Role.PRIVACY_OFFICER);

    /** May say what a customer's credit is worth. */
    private static final Set<Role> ASSESSORS = EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE);

    /** May issue a bill and take it back. */
    private static final Set<Role> ISSUERS =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.STORE_CLERK, Role.BACK_OFFICE, Role.FINANCE);

    /** May look at all holds and write-offs at once. */
    private static final Set<Role> OVERSEERS = EnumSet.of(
            Role.SUPERVISOR,
            Role.MANAGER,
            Role.BACK_OFFICE,
            Role.FINANCE,
            Role.LEGAL,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    /** May look at the marks of all customers at once. */
    private static final Set<Role> MARK_OVERSEERS = EnumSet.of(
            Role.SUPERVISOR,
            Role.MANAGER,
            Role.BACK_OFFICE,
            Role.FINANCE,
            Role.LEGAL,
            Role.PRIVACY_OFFICER,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    /** May add and open what shows that a mark is right: it may tell of an illness or a death (L17). */
    private static final Set<Role> MARK_PROVERS =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL, Role.PRIVACY_OFFICER);

    /** May change what a contract agreed. */
    private static final Set<Role> CONTRACT_EDITORS = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL);

    /** May propose that the books give a debt up; a second person approves. */
    private static final Set<Role> PROPOSERS =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE, Role.LEGAL);

    private static final Set<Role> APPROVERS = EnumSet.of(Role.MANAGER, Role.FINANCE);
    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private static final List<Door> PEOPLE = List.of(
            // ---- before signing in
            forAnybody("GET /login"),
            forAnybody("GET /setup"),
            forAnybody("POST /setup"),
            forAnybody("POST /language"),
            forAnybody("GET /actuator/health"),
            forAnybody("GET /actuator/health/*"),
            forAnybody("GET /css/**"),
            forAnybody("GET /fonts/**"),
            forAnybody("GET /img/**"),
            forAnybody("GET /samples/**"),
            forAnybody("GET /js/**"),
            forAnybody("GET /webjars/**"),
            forAnybody("GET /favicon.ico"),
            // ---- banks, by a signature of their own
            forAnybody("POST /hooks/pix/{creditor}"),
            forAnybody("POST /hooks/pix/{creditor}/pix"),
            // ---- people
            forRoles("GET /", EVERYBODY),
            forRoles("GET /desk", EVERYBODY),
            forRoles("GET /customers", EVERYBODY),
            forRoles("GET /customers/{id}", EVERYBODY),
            forRoles("GET /customers/{id}/calculation", EVERYBODY),
            forRoles("GET /customers/{id}/receivables/{receivable}", EVERYBODY),
            forRoles("GET /customers/{id}/receivables/{receivable}/calculation", EVERYBODY),
            forRoles("GET /customers/{id}/receivables/{receivable}/explanation", EVERYBODY),
            forRoles("GET /customers/{id}/tax-id", EVERYBODY),
            forRoles("POST /customers/{id}/tax-id", UNMASKERS),
            forRoles("POST /customers/{id}/receivables/{receivable}/payments", CASHIERS),
            forRoles("POST /customers/{id}/receivables/{receivable}/holds", HOLDERS),
            forRoles("GET /customers/{id}/receivables/{receivable}/change", CHANGERS),
            forRoles("POST /customers/{id}/receivables/{receivable}/change", CHANGERS),
            forRoles("POST /customers/{id}/holds/{hold}/release", HOLDERS),
            forRoles("POST /customers/{id}/tasks", HOLDERS),
            forRoles("GET /customers/{id}/edit", EVERYBODY),
            forRoles("POST /customers/{id}/edit", EDITORS),
            forRoles("GET /customers/{id}/contacts", EVERYBODY),
            forRoles("POST /customers/{id}/contacts", EDITORS),
            forRoles("GET /customers/{id}/contacts/changes", EVERYBODY),
            forRoles("POST /customers/{id}/contacts/changes", UNMASKERS),
            forRoles("POST /customers/{id}/contacts/{point}/correct", EDITORS),
            forRoles("POST /customers/{id}/contacts/{point}/judge", EDITORS),
            forRoles("POST /customers/{id}/contacts/{point}/prefer", EDITORS),
            forRoles("POST /customers/{id}/consents", EDITORS),
            forRoles("GET /customers/{id}/marks", EVERYBODY),
            forRoles("POST /customers/{id}/marks", EDITORS),
            forRoles("POST /customers/{id}/marks/{mark}/remove", EDITORS),
            forRoles("POST /customers/{id}/marks/{mark}/review", EDITORS),
            forRoles("GET /customers/{id}/marks/{mark}/proof", MARK_PROVERS),
            forRoles("POST /customers/{id}/marks/{mark}/proof", MARK_PROVERS),
            forRoles("GET /marks", MARK_OVERSEERS),
            forRoles("GET /customers/{id}/assessment", EVERYBODY),
            forRoles("POST /customers/{id}/assessment", ASSESSORS),
            forRoles("POST /customers/{id}/assessment/{assessment}/withdraw", ASSESSORS),
            forRoles("GET /customers/{id}/bills", EVERYBODY),
            forRoles("POST /customers/{id}/bills", ISSUERS),
            forRoles("GET /bills/{id}", EVERYBODY),
            forRoles("GET /bills/{id}.pdf", EVERYBODY),
            forRoles("GET /bills/{id}/qr.svg", EVERYBODY),
            forRoles("GET /bills/{id}/barcode.svg", EVERYBODY),
            forRoles("POST /bills/{id}/cancel", ISSUERS),
            forRoles("POST /bills/{id}/extend", ISSUERS),
            forRoles("POST /bills/{id}/rebate", ISSUERS),
            forRoles("POST /bills/{id}/play", ISSUERS),
            forRoles("GET /bank-files", CASHIERS),
            forRoles("POST /bank-files", CASHIERS),
            forRoles("GET /bank-files/{id}", CASHIERS),
            forRoles("POST /bank-files/accounts/{account}/remittances", CASHIERS),
            forRoles("GET /bank-files/remittances/{id}", CASHIERS),
            forRoles("GET /customers/search", EVERYBODY),
            forRoles("POST /customers/search", EVERYBODY),
            forRoles("GET /lists", EVERYBODY),
            forRoles("GET /portfolio", EVERYBODY),
            forRoles("GET /portfolio/customers", EVERYBODY),
            forRoles("POST /portfolio/views", EVERYBODY),
            forRoles("POST /portfolio/views/{id}", EVERYBODY),
            forRoles("POST /portfolio/views/{id}/delete", EVERYBODY),
            forRoles("POST /portfolio/export", EXPORTERS),
            forRoles("GET /receivables/{id}/concessions", MANAGERS),
            forRoles("POST /receivables/{id}/concessions", MANAGERS),
            forRoles("POST /receivables/{id}/concessions/{concession}/withdraw", MANAGERS),
            forRoles("GET /payments/{id}", EVERYBODY),
            forRoles("POST /payments/{id}/reverse", CASHIERS),
            forRoles("POST /payments/{id}/refunds", CASHIERS),
            forRoles("GET /reconciliation", CASHIERS),
            forRoles("GET /reconciliation/{id}", CASHIERS),
            forRoles("POST /reconciliation/{id}/assign", CASHIERS),
            forRoles("POST /reconciliation/{id}/give-back", CASHIERS),
            forRoles("GET /refunds", CASHIERS),
            forRoles("POST /refunds/{id}/grant", MANAGERS),
            forRoles("POST /refunds/{id}/refuse", MANAGERS),
            forRoles("POST /refunds/{id}/paid", CASHIERS),
            forRoles("GET /holds", OVERSEERS),
            forRoles("GET /holds/{id}", EVERYBODY),
            forRoles("GET /holds/{id}/proof", EVERYBODY),
            forRoles("POST /holds/{id}/extend", HOLDERS),
            forRoles("POST /holds/{id}/release", HOLDERS),
            forRoles("GET /contracts/{id}", EVERYBODY),
            forRoles("GET /contracts/{id}/edit", CONTRACT_EDITORS),
            forRoles("POST /contracts/{id}", CONTRACT_EDITORS),
            forRoles("POST /contracts/{id}/guarantors", CONTRACT_EDITORS),
            forRoles("POST /contracts/{id}/guarantors/{guarantor}/release", CONTRACT_EDITORS),
            forRoles("GET /write-offs", OVERSEERS),
            forRoles("POST /write-offs", PROPOSERS),
            forRoles("POST /write-offs/{id}/approve", APPROVERS),
            forRoles("POST /write-offs/{id}/refuse", PROPOSERS),
            forRoles("POST /write-offs/{id}/undo", APPROVERS),
            // ---- those who keep it running
            forRoles("GET /imports", OPERATORS),
            forRoles("POST /imports", OPERATORS),
            forRoles("GET /imports/{id}", OPERATORS),
            forRoles("GET /imports/{id}/rejected", OPERATORS),
            forRoles("POST /imports/{id}/reading", OPERATORS),
            forRoles("POST /imports/{id}/mapping", OPERATORS),
            forRoles("POST /imports/{id}/start", OPERATORS),
            forRoles("POST /imports/{id}/undo", OPERATORS),
            forRoles("GET /feeds", OPERATORS),
            forRoles("POST /feeds", OPERATORS),
            forRoles("POST /feeds/{id}/active", OPERATORS),
            forRoles("POST /feeds/go-on", LEADS),
            forRoles("GET /missing", OPERATORS),
            forRoles("GET /decisions", OPERATORS),
            forRoles("POST /decisions/{id}/accept", OPERATORS),
            forRoles("POST /decisions/{id}/keep", OPERATORS),
            forRoles("GET /indexes", CASHIERS),
            forRoles("POST /indexes", CASHIERS),
            forRoles("GET /nights", OPERATORS),
            forRoles("POST /nights", OPERATORS),
            forRoles("POST /nights/catch-up", OPERATORS),
            forRoles("GET /nights/{date}", OPERATORS),
            forRoles("GET /nights/{date}/list", OPERATORS),
            // ---- those who decide
            forRoles("GET /creditors", LEADS),
            forRoles("POST /creditors", LEADS),
            forRoles("GET /creditors/{id}", LEADS),
            forRoles("POST /creditors/{id}/who", LEADS),
            forRoles("POST /creditors/{id}/how", LEADS),
            forRoles("POST /creditors/{id}/late", LEADS),
            forRoles("POST /creditors/{id}/receives", LEADS),
            forRoles("GET /creditors/{id}/logo", EVERYBODY),
            forRoles("POST /creditors/{id}/logo", LEADS),
            forRoles("POST /creditors/{id}/logo/remove", LEADS),
            forRoles("POST /creditors/{id}/accounts", LEADS),
            forRoles("GET /creditors/{id}/accounts/new", LEADS),
            forRoles("GET /creditors/{id}/accounts/{account}", LEADS),
            forRoles("POST /creditors/{id}/accounts/{account}", LEADS),
            forRoles("GET /calendars", OPERATORS),
            forRoles("POST /calendars", OPERATORS),
            forRoles("GET /calendars/{calendar}", OPERATORS),
            forRoles("POST /calendars/{calendar}/holidays", OPERATORS),
            forRoles("POST /calendars/{calendar}/holidays/{date}/remove", OPERATORS),
            forRoles("GET /team", LEADS),
            forRoles("POST /team", ADMINISTRATORS),
            forRoles("GET /team/{id}/edit", ADMINISTRATORS),
            forRoles("POST /team/{id}/edit", ADMINISTRATORS),
            forRoles("POST /team/{id}/deactivate", ADMINISTRATORS),
            forRoles("POST /team/{id}/activate", ADMINISTRATORS),
            forRoles("GET /actuator/info", ADMINISTRATORS),
            // ---- the description of the API, for both
            forRoles("GET /v3/api-docs", ALL),
            forRoles("GET /v3/api-docs/**", ALL),
            forRoles("GET /v3/api-docs.yaml", ALL),
            forRoles("GET /swagger-ui.html", ALL),
            forRoles("GET /swagger-ui/**", ALL));

    private static final List<Door> TABLE = Stream.of(
                    PEOPLE.stream(),
                    RulerDoors.all(),
                    NegotiationDoors.all(),
                    PromiseDoors.all(),
                    PaperDoors.all(),
                    ProgramDoors.all())
            .flatMap(doors -> doors)
            .toList();

    private Doors() {}

    /** The whole table, line by line. */
    public static List<Door> all() {
        return TABLE;
    }

    /** Who may do this; empty when there is no such door. HEAD is taken as GET. */
    public static Optional<Door> find(String method, String path) {
        return TABLE.stream()
                .filter(door -> door.takes(method) && door.leadsTo(path))
                .findFirst();
    }

    /** Whether the path exists, for whatever method. */
    public static boolean knows(String path) {
        return TABLE.stream().anyMatch(door -> door.leadsTo(path));
    }
}
