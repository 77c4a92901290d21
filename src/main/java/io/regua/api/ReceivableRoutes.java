package io.regua.api;

import io.regua.api.store.ActionRow;
import io.regua.api.store.ActionRows;
import io.regua.api.store.ReceivableRow;
import io.regua.api.store.ReceivableRows;
import io.regua.api.store.ReceivableRows.Filter;
import io.regua.calendar.BusinessDates;
import io.regua.receivables.ReceivableState;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed and what was done about it. */
@RestController
@RequestMapping("/api/receivables")
@Tag(name = "Receivables", description = "What is owed")
class ReceivableRoutes {

    private final ReceivableRows rows;
    private final ActionRows actions;
    private final Receivables receivables;
    private final BusinessDates dates;

    ReceivableRoutes(ReceivableRows rows, ActionRows actions, Receivables receivables, BusinessDates dates) {
        this.rows = rows;
        this.actions = actions;
        this.receivables = receivables;
        this.dates = dates;
    }

    @GetMapping
    @Operation(summary = "Receivables, in the order in which they came in")
    @ApiResponse(responseCode = "200", description = "A page")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Listing<ReceivableRow> list(
            @Parameter(description = "Id of the customer") @RequestParam(required = false) @Nullable Long customer,
            @Parameter(description = "Number of the contract, whole") @RequestParam(required = false) @Nullable String contract,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"open", "settled", "in_agreement", "placed", "cancelled"
                                            }))
                    @RequestParam(required = false)
                    @Nullable String status,
            @RequestParam(defaultValue = Page.FIRST) @Min(0) @Max(Page.LAST) int page,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @Parameter(description = "The next of the answer before: what came in after it; page is then left out")
                    @RequestParam(required = false)
                    @Min(0) @Nullable Long after,
            @AuthenticationPrincipal SignedIn user) {
        var filter = new Filter(customer, plain(contract), known(status));
        var scope = user.scope();
        if (after != null && page > 0) {
            throw Refused.badInput("page", "page_and_after");
        }
        var found = after == null
                ? rows.page(filter, scope, size, Page.offset(page, size))
                : rows.after(filter, scope, size, after);
        var next = found.size() < size ? null : found.getLast().id();
        return new Listing<>(found, page, size, rows.count(filter, scope), next);
    }

    private static @Nullable String plain(@Nullable String contract) {
        if (contract != null && contract.indexOf('\0') >= 0) {
            throw Refused.badInput("contract", "not_a_text");
        }
        return contract == null || contract.isBlank() ? null : contract.strip();
    }

    private static @Nullable String known(@Nullable String status) {
        var codes = Arrays.stream(ReceivableState.values())
                .map(ReceivableState::code)
                .toList();
        if (status == null || status.isBlank()) {
            return null;
        }
        if (!codes.contains(status)) {
            throw Refused.badInput("status", "unknown_value", codes);
        }
        return status;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One receivable")
    @ApiResponse(responseCode = "200", description = "The receivable")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    ReceivableRow receivable(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return seen(rows, id, user);
    }

    @GetMapping("/{id}/amount-due")
    @Operation(summary = "What is owed at the end of a day, with the whole calculation")
    @ApiResponse(responseCode = "200", description = "Principal, fine and interest, each with its rule")
    @ApiResponse(responseCode = "400", description = "The day is no date, or in no calendar")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    AmountDueSheet amountDue(
            @PathVariable long id,
            @Parameter(description = "Today when left out") @RequestParam(required = false) @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn user) {
        seen(rows, id, user);
        var day = Days.within("on", Objects.requireNonNullElse(on, dates.today()));
        return AmountDueSheet.of(id, receivables.amountDue(id, day));
    }

    @GetMapping("/{id}/calculation")
    @Operation(
            summary = "How the amount due on a day came about, line by line",
            description = "Of any day, past or coming, as far as it is known now. The results add up to the total.")
    @ApiResponse(responseCode = "200", description = "Each component with base, rate, days, result and rule")
    @ApiResponse(responseCode = "400", description = "The day is no date, or in no calendar")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    CalculationSheet calculation(
            @PathVariable long id,
            @Parameter(description = "Today when left out") @RequestParam(required = false) @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn user) {
        seen(rows, id, user);
        var day = Days.within("on", Objects.requireNonNullElse(on, dates.today()));
        return CalculationSheet.of(id, receivables.amountDue(id, day));
    }

    @GetMapping("/{id}/actions")
    @Operation(summary = "What the ruler did about one receivable, in order")
    @ApiResponse(responseCode = "200", description = "All its actions")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    List<ActionRow> actions(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return actions.of(seen(rows, id, user).customerId(), id);
    }

    /** The receivable, or the same answer for one that is not there and one that may not be seen. */
    static ReceivableRow seen(ReceivableRows rows, long id, SignedIn user) {
        return rows.byId(id, user.scope()).orElseThrow(() -> Refused.notFound("no_receivable", String.valueOf(id)));
    }
}
