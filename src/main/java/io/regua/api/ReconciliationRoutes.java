package io.regua.api;

import io.regua.api.store.MoneyRows;
import io.regua.api.store.UnmatchedSheet;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Assigned;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.Reconciliation;
import io.regua.receivables.Suggestion;
import io.regua.receivables.UnmatchedState;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money that matched nothing, and whose it is. */
@RestController
@RequestMapping("/api/unmatched")
@Tag(name = "Money", description = "Frozen amounts, money that goes back, and money that matched nothing")
class ReconciliationRoutes {

    private static final List<String> STATES =
            Arrays.stream(UnmatchedState.values()).map(UnmatchedState::code).toList();

    private final MoneyRows rows;
    private final Reconciliation reconciliation;

    ReconciliationRoutes(MoneyRows rows, Reconciliation reconciliation) {
        this.rows = rows;
        this.reconciliation = reconciliation;
    }

    @Schema(name = "MoneySuggestion")
    record SuggestionItem(
            @Schema(example = "51") long receivableId,
            @Schema(example = "7") long customerId,
            String customer,
            @Schema(example = "C-1001") String contractNumber,
            @Schema(example = "1") int installment,
            LocalDate dueDate,

            @Schema(description = "What was owed for it on the day of the payment")
            Money total,

            @Schema(description = "The payer's account is the customer's")
            boolean samePayer,

            boolean sameAmount,

            @Schema(description = "The reference names the contract")
            boolean sameReference) {

        static SuggestionItem of(Suggestion suggestion) {
            return new SuggestionItem(
                    suggestion.receivableId(),
                    suggestion.customerId(),
                    suggestion.customer(),
                    suggestion.contractNumber(),
                    suggestion.installment(),
                    suggestion.dueOn(),
                    suggestion.total(),
                    suggestion.samePayer(),
                    suggestion.sameAmount(),
                    suggestion.sameReference());
        }
    }

    @Schema(name = "Assignment", description = "One of the two")
    record AssignmentBody(
            @Schema(description = "Id of the receivable it was meant for", example = "51") @Nullable Long receivable,

            @Schema(description = "Number of a contract of the same creditor", example = "C-1001") @Nullable String contract) {

        static AssignmentBody of(Body body) {
            var contract = body.textOrNone("contract", 60);
            return contract == null
                    ? new AssignmentBody(body.id("receivable"), null)
                    : new AssignmentBody(body.idIfAny("receivable"), contract);
        }
    }

    @GetMapping
    @Operation(summary = "Money that matched nothing, in the order in which it came")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<UnmatchedSheet> unmatched(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"open", "assigned", "given_back"}))
                    @RequestParam(required = false)
                    @Nullable String state,
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        var found = rows.unmatched(user.scope(), Choices.of("state", state, STATES), after, size);
        return Walk.of(found, size, UnmatchedSheet::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Money that matched nothing, and what became of it")
    @ApiResponse(responseCode = "200", description = "The money")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    UnmatchedSheet one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return rows.unmatched(user.scope(), id).orElseThrow(() -> Refused.notFound("no_unmatched", String.valueOf(id)));
    }

    @GetMapping("/{id}/suggestions")
    @Operation(summary = "Debts it may be meant for, the likeliest first")
    @ApiResponse(responseCode = "200", description = "The debts; empty when nothing fits")
    @ApiResponse(responseCode = "404", description = "There is no such money, or the user does not see it")
    List<SuggestionItem> suggestions(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        one(id, user);
        return reconciliation.suggestions(id).stream().map(SuggestionItem::of).toList();
    }

    @PostMapping("/{id}/assign")
    @Operation(
            summary = "Makes a payment of it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AssignmentBody.class))))
    @ApiResponse(responseCode = "200", description = "The money with its payment")
    @ApiResponse(responseCode = "400", description = "Neither debt nor contract is named, or both, or it is unknown")
    @ApiResponse(responseCode = "404", description = "There is no such money, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "Somebody decided about it already, or the payment is refused")
    UnmatchedSheet assign(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        one(id, user);
        var target =
                target(body.read(AssignmentBody::of), reconciliation.byId(id).creditorId());
        if (reconciliation.assign(id, target, actor) instanceof Assigned.Refused(var code, var facts)) {
            throw code.equals("target_unknown")
                    ? Refused.badInput("receivable", "target_unknown")
                    : Refused.conflict(
                            List.of(Mistake.of("", code, facts.values().toArray())));
        }
        return one(id, user);
    }

    private Named target(AssignmentBody wanted, long creditor) {
        var receivable = wanted.receivable();
        var contract = wanted.contract();
        if (receivable != null && contract != null) {
            throw Refused.badInput("contract", "one_of_two");
        }
        return receivable != null
                ? new Named.OfReceivable(receivable)
                : reconciliation
                        .contract(creditor, String.valueOf(contract))
                        .orElseThrow(() -> Refused.badInput("contract", "target_unknown"));
    }
}
