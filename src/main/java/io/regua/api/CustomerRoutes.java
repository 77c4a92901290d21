package io.regua.api;

import io.regua.api.store.CustomerRows;
import io.regua.api.store.CustomerRows.CustomerRow;
import io.regua.api.store.CustomerRows.ExternalCode;
import io.regua.calendar.BusinessDates;
import io.regua.customers.Consents;
import io.regua.customers.ContactPoint;
import io.regua.customers.CustomerDetails;
import io.regua.customers.Customers;
import io.regua.customers.Marks;
import io.regua.desk.CustomerSearch;
import io.regua.desk.Found;
import io.regua.desk.Rows;
import io.regua.money.Money;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who owes. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers", description = "Who owes; tax ids and contact points come masked")
class CustomerRoutes {

    private final CustomerSearch search;
    private final CustomerRows rows;
    private final Customers customers;
    private final Marks marks;
    private final Consents consents;
    private final CreditSheets credits;
    private final BusinessDates dates;

    CustomerRoutes(
            CustomerSearch search,
            CustomerRows rows,
            Customers customers,
            Marks marks,
            Consents consents,
            CreditSheets credits,
            BusinessDates dates) {
        this.search = search;
        this.rows = rows;
        this.customers = customers;
        this.marks = marks;
        this.consents = consents;
        this.credits = credits;
        this.dates = dates;
    }

    @Schema(name = "CustomerSearch")
    record SearchBody(
            @Schema(
                    description = "Name, CPF or CNPJ, contract number, telephone, e-mail or the creditor's own code",
                    example = "Maria Souza")
            String query,

            @Schema(description = "Counts from 0", defaultValue = "0")
            int page) {

        static SearchBody of(Body body) {
            return new SearchBody(body.text("query", 200), body.number("page", 0, 1_000));
        }
    }

    @Schema(name = "CustomersFound")
    record Hits(
            List<Hit> items,
            int page,

            @Schema(description = "Whether another page follows")
            boolean more) {

        static Hits of(Rows<Found> found) {
            return new Hits(found.rows().stream().map(Hit::of).toList(), found.page(), found.more());
        }
    }

    @Schema(name = "CustomerFound")
    record Hit(
            @Schema(example = "7") long id,

            @Schema(allowableValues = {"individual", "legal_entity"})
            String kind,

            @Schema(description = "Masked", example = "***.456.789-**") @Nullable String taxId,

            @Schema(example = "Maria Souza") String name,

            @Schema(
                    description = "What fitted",
                    allowableValues = {"tax_id", "contract", "code", "contact", "name"})
            String matched,

            @Schema(description = "Late today, with charges")
            Money overdue,

            @Schema(description = "Receivables that are late")
            int overdueReceivables,

            int daysLate,

            @Schema(description = "Brands of the creditors", example = "Lojas Aurora")
            String creditors) {

        static Hit of(Found found) {
            return new Hit(
                    found.customerId(),
                    found.kind().code(),
                    found.taxId() == null ? null : found.taxId().toString(),
                    found.name(),
                    found.matched(),
                    found.total(),
                    found.installments(),
                    found.daysLate(),
                    found.creditors());
        }
    }

    @Schema(name = "Customer")
    record Card(
            @Schema(example = "7") long id,

            @Schema(allowableValues = {"individual", "legal_entity"})
            String kind,

            @Schema(description = "Masked", example = "***.456.789-**") @Nullable String taxId,

            @Schema(example = "Maria Souza") String name,

            @Schema(description = "The name over a company's door") @Nullable String tradeName,

            @Schema(description = "Whom to ask for") @Nullable String contactPerson,

            @Schema(
                    description = "By which the customer likes to be reached",
                    allowableValues = {"phone", "sms", "whatsapp", "email", "letter"})
            @Nullable String preferredChannel,

            @Schema(description = "Best time, in the customer's own place", example = "09:00") @Nullable String preferredFrom,

            @Schema(example = "11:30") @Nullable String preferredUntil,

            @Schema(description = "Marks in force") List<PartyRoutes.MarkItem> marks,

            @Schema(description = "Channels of which the customer said something")
            List<PartyRoutes.ConsentItem> consents,

            CreditSheet credit,
            List<ExternalCode> externalCodes,
            List<Contact> contactPoints,

            @Schema(description = "Late today, with charges")
            Money overdue,

            @Schema(description = "Receivables that are late")
            int overdueReceivables,

            int daysLate) {

        static Card of(CustomerRow customer, Known known, List<ExternalCode> codes, List<Contact> contacts) {
            var details = known.details().fields();
            return new Card(
                    customer.id(),
                    customer.kind(),
                    customer.taxId() == null ? null : customer.taxId().toString(),
                    customer.name(),
                    orNone(details.get("tradeName")),
                    orNone(details.get("contactPerson")),
                    orNone(details.get("preferredChannel")),
                    orNone(details.get("preferredFrom")),
                    orNone(details.get("preferredUntil")),
                    known.marks(),
                    known.consents(),
                    known.credit(),
                    codes,
                    contacts,
                    customer.overdue(),
                    customer.installments(),
                    customer.daysLate());
        }
    }

    private static @Nullable String orNone(@Nullable String field) {
        return field == null || field.isEmpty() ? null : field;
    }

    /** What is known of a customer beyond the debts. */
    record Known(
            CustomerDetails details,
            List<PartyRoutes.MarkItem> marks,
            List<PartyRoutes.ConsentItem> consents,
            CreditSheet credit) {}

    @Schema(name = "ContactPoint")
    record Contact(
            @Schema(allowableValues = {"mobile", "phone", "email", "postal"})
            String kind,

            @Schema(description = "Masked", example = "•••4402")
            String value,

            @Schema(allowableValues = {"unknown", "confirmed", "bad", "wrong_person"})
            String validity,

            @Schema(description = "Rather than the others of its kind")
            boolean preferred) {

        static Contact of(ContactPoint point) {
            return new Contact(
                    point.kind().code(), Masked.of(point), point.validity().code(), point.preferred());
        }
    }

    @PostMapping("/search")
    @Operation(
            summary = "Finds customers; identifiers must fit whole, names may be misspelt",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SearchBody.class))))
    @ApiResponse(responseCode = "200", description = "Those that fit, best first, 25 to a page")
    @ApiResponse(responseCode = "400", description = "The query is missing")
    Hits search(Body body, @AuthenticationPrincipal SignedIn user) {
        var asked = body.read(SearchBody::of);
        return Hits.of(search.find(asked.query(), user.scope(), dates.today(), asked.page()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One customer, with what is late today")
    @ApiResponse(responseCode = "200", description = "The customer")
    @ApiResponse(responseCode = "404", description = "There is none, or the user sees none of the debts")
    Card customer(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        var customer = rows.byId(id, dates.today(), user.scope())
                .orElseThrow(() -> Refused.notFound("no_customer", String.valueOf(id)));
        var contacts = customers.contactPointsOf(id).stream().map(Contact::of).toList();
        var known = new Known(
                customers.byId(id).details(),
                marks.inForce(id).stream().map(PartyRoutes.MarkItem::of).toList(),
                consents.of(id).stream().map(PartyRoutes.ConsentItem::of).toList(),
                credits.of(id, user.scope()));
        return Card.of(customer, known, rows.codes(id, user.scope()), contacts);
    }
}
