package io.regua.api;

import io.regua.api.store.MoneyRows;
import io.regua.api.store.QuoteSheet;
import io.regua.api.store.RefundSheet;
import io.regua.receivables.RefundState;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Amounts that were frozen, and money that goes back. */
@RestController
@Tag(name = "Money", description = "Frozen amounts, money that goes back, and money that matched nothing")
class RefundRoutes {

    private static final List<String> STATES =
            Arrays.stream(RefundState.values()).map(RefundState::code).toList();

    private final MoneyRows rows;

    RefundRoutes(MoneyRows rows) {
        this.rows = rows;
    }

    @GetMapping("/api/quotes")
    @Operation(summary = "Frozen amounts, in the order in which they were frozen")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<QuoteSheet> quotes(
            @Parameter(description = "Id of the customer") @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        return Walk.of(rows.quotes(user.scope(), customer, after, size), size, QuoteSheet::id);
    }

    @GetMapping("/api/quotes/{id}")
    @Operation(summary = "One frozen amount with its lines")
    @ApiResponse(responseCode = "200", description = "The quote")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    QuoteSheet quote(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return rows.quote(user.scope(), id).orElseThrow(() -> Refused.notFound("no_quote", String.valueOf(id)));
    }

    @GetMapping("/api/refunds")
    @Operation(summary = "Money that goes back to customers, in the order in which it was asked for")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<RefundSheet> refunds(
            @Parameter(description = "Id of the customer") @RequestParam(required = false) @Nullable Long customer,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"asked", "granted", "refused", "paid"}))
                    @RequestParam(required = false)
                    @Nullable String state,
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        var found = rows.refunds(user.scope(), customer, Choices.of("state", state, STATES), after, size);
        return Walk.of(found, size, RefundSheet::id);
    }

    @GetMapping("/api/refunds/{id}")
    @Operation(summary = "One refund")
    @ApiResponse(responseCode = "200", description = "The refund")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    RefundSheet refund(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return rows.refund(user.scope(), id).orElseThrow(() -> Refused.notFound("no_refund", String.valueOf(id)));
    }
}
