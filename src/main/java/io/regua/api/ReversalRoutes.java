package io.regua.api;

import io.regua.api.store.PaymentRows;
import io.regua.api.store.PaymentSheet;
import io.regua.journal.Actor;
import io.regua.receivables.Payments;
import io.regua.receivables.Reversed;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A payment that is known: what it settled, and taking it back. */
@RestController
@RequestMapping("/api/payments")
@Tag(name = "Payments", description = "Money that came in, what it settled, and taking it back")
class ReversalRoutes {

    private final PaymentRows rows;
    private final Payments payments;

    ReversalRoutes(PaymentRows rows, Payments payments) {
        this.rows = rows;
        this.payments = payments;
    }

    @Schema(name = "Reversal")
    record ReversalBody(
            @Schema(description = "Why, for the history", example = "counted twice at the till")
            String reason) {

        static ReversalBody of(Body body) {
            return new ReversalBody(body.text("reason", 300));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "One payment with what it settled")
    @ApiResponse(responseCode = "200", description = "The payment")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    PaymentSheet payment(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return rows.byId(id, user.scope()).orElseThrow(() -> Refused.notFound("no_payment", String.valueOf(id)));
    }

    @PostMapping("/{id}/reversal")
    @Operation(
            summary = "Takes a payment back: everything stands as if it had never come",
            description = "A payment that was taken back already stays so: the answer is the same.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReversalBody.class))))
    @ApiResponse(responseCode = "200", description = "The payment, taken back")
    @ApiResponse(responseCode = "400", description = "The reason is missing")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "Part of it was given back to the customer")
    PaymentSheet reverse(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        payment(id, user);
        var reason = body.read(ReversalBody::of).reason();
        if (payments.reverse(id, reason, actor) instanceof Reversed.Refused refused) {
            throw Refused.conflict(List.of(Mistake.of("", refused.code())));
        }
        return payment(id, user);
    }
}
