package io.regua.api;

import io.regua.api.store.CustomerRows;
import io.regua.api.store.StatementRows;
import io.regua.api.store.StatementRows.Entry;
import io.regua.api.store.TillRows;
import io.regua.api.store.TillRows.Credit;
import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's account between two days. */
@RestController
@Tag(name = "Customers")
class StatementRoutes {

    private final CustomerRows customers;
    private final StatementRows rows;
    private final TillRows till;
    private final BusinessDates dates;

    StatementRoutes(CustomerRows customers, StatementRows rows, TillRows till, BusinessDates dates) {
        this.customers = customers;
        this.rows = rows;
        this.till = till;
        this.dates = dates;
    }

    @Schema(name = "Statement")
    record Statement(
            @Schema(example = "7") long customerId,
            LocalDate from,
            LocalDate to,
            List<Entry> entries,

            @Schema(description = "What is late today, with charges")
            Money overdue,

            @Schema(description = "What creditors owe the customer today")
            List<Credit> credits) {}

    @GetMapping("/api/customers/{id}/statement")
    @Operation(summary = "What a customer came to owe and what was settled between two days, in order")
    @ApiResponse(responseCode = "200", description = "The entries, and how the account stands today")
    @ApiResponse(responseCode = "400", description = "A day is no date, or they are the wrong way round")
    @ApiResponse(responseCode = "404", description = "There is no such customer, or the user sees none of the debts")
    Statement statement(
            @PathVariable long id,
            @Parameter(description = "A year before to when left out") @RequestParam(required = false) @Nullable LocalDate from,
            @Parameter(description = "Today when left out") @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal SignedIn user) {
        var today = dates.today();
        var last = Days.within("to", Objects.requireNonNullElse(to, today));
        var first = Days.within("from", Objects.requireNonNullElse(from, last.minusYears(1)));
        if (last.isBefore(first)) {
            throw Refused.badInput("to", "before_from", first);
        }
        var customer = customers
                .byId(id, today, user.scope())
                .orElseThrow(() -> Refused.notFound("no_customer", String.valueOf(id)));
        return new Statement(
                id,
                first,
                last,
                rows.between(id, first, last, user.scope()),
                customer.overdue(),
                till.credits(id, user.scope()));
    }
}
