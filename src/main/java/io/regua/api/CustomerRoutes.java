package io.regua.api;

import io.regua.api.store.CustomerRows;
import io.regua.api.store.CustomerRows.CustomerRow;
import io.regua.api.store.CustomerRows.ExternalCode;
import io.regua.calendar.BusinessDates;
import io.regua.customers.ContactPoint;
import io.regua.customers.Customers;
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
    private final BusinessDates dates;

    CustomerRoutes(CustomerSearch search, CustomerRows rows, Customers customers, BusinessDates dates) {
        this.search = search;
        this.rows = rows;
        this.customers = customers;
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
            List<ExternalCode> externalCodes,
            List<Contact> contactPoints,

            @Schema(description = "Late today, with charges")
            Money overdue,

            @Schema(description = "Receivables that are late")
            int overdueReceivables,

            int daysLate) {

        static Card of(CustomerRow customer, List<ExternalCode> codes, List<Contact> contacts) {
            return new Card(
                    customer.id(),
                    customer.kind(),
                    customer.taxId() == null ? null : customer.taxId().toString(),
                    customer.name(),
                    codes,
                    contacts,
                    customer.overdue(),
                    customer.installments(),
                    customer.daysLate());
        }
    }

    @Schema(name = "ContactPoint")
    record Contact(
            @Schema(allowableValues = {"mobile", "phone", "email", "postal"})
            String kind,

            @Schema(description = "Masked", example = "•••4402")
            String value,

            @Schema(allowableValues = {"unknown", "confirmed", "bad", "wrong_person"})
            String validity) {

        static Contact of(ContactPoint point) {
            return new Contact(
                    point.kind().code(), Masked.of(point), point.validity().code());
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
        return Card.of(customer, rows.codes(id, user.scope()), contacts);
    }
}
