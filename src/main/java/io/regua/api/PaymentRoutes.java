package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Receivables;
import io.regua.receivables.Recorded;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money that came in. */
@RestController
@Tag(name = "Receivables")
class PaymentRoutes {

    private final ReceivableRows rows;
    private final Receivables receivables;

    PaymentRoutes(ReceivableRows rows, Receivables receivables) {
        this.rows = rows;
        this.receivables = receivables;
    }

    @Schema(name = "NewPayment")
    record PaymentBody(
            Money amount,

            @Schema(description = "The day the customer paid; not in the future")
            LocalDate paidOn,

            @Schema(
                    description = "The payer's or bank's own sign for it, unique at the creditor",
                    example = "E2E-77120")
            String reference,

            @Schema(
                    type = "string",
                    allowableValues = {"pix", "boleto", "card", "cash", "transfer", "other"})
            PaymentMethod method) {

        static PaymentBody of(Body body) {
            return new PaymentBody(
                    body.amount("amount"),
                    body.date("paidOn"),
                    body.text("reference", 200),
                    body.oneOf("method", PaymentMethod.values(), PaymentMethod::code));
        }
    }

    @Schema(name = "Payment")
    record Receipt(
            @Schema(example = "101") long id,
            @Schema(example = "51") long receivableId,
            Money amount,
            LocalDate paidOn,
            @Schema(example = "E2E-77120") String reference,
            @Schema(example = "pix") String method) {}

    @PostMapping("/api/receivables/{id}/payments")
    @Operation(
            summary = "Records money received; the same reference with the same values is the same payment",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PaymentBody.class))))
    @ApiResponse(responseCode = "201", description = "It is recorded")
    @ApiResponse(responseCode = "200", description = "It was recorded before, with the same values")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "The reference names a payment with other values")
    ResponseEntity<Receipt> pay(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        ReceivableRoutes.seen(rows, id, user);
        var paid = body.read(PaymentBody::of);
        var payment = NewPayment.ofReceivable(id, paid.amount(), paid.paidOn(), paid.reference(), paid.method());
        return switch (receivables.recordPayment(payment, actor)) {
            case Recorded.Kept kept ->
                ResponseEntity.status(kept.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(receipt(kept.paymentId(), id, payment));
            case Recorded.Refused refused -> throw because(refused);
        };
    }

    private static Receipt receipt(long payment, long receivable, NewPayment paid) {
        return new Receipt(
                payment,
                receivable,
                paid.amount(),
                paid.paidOn(),
                paid.reference(),
                paid.method().code());
    }

    static Refused because(Recorded.Refused refused) {
        return refused.code().equals("reference_taken")
                ? Refused.conflict(List.of(Mistake.of("reference", "reference_taken")))
                : Refused.badInput("paidOn", refused.code());
    }
}
