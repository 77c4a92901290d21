package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.bills.BillDossiers;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.negotiation.Heard;
import io.regua.negotiation.NewPromise;
import io.regua.negotiation.PromiseAnswer;
import io.regua.negotiation.PromiseLists;
import io.regua.negotiation.Promises;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers say they will pay. */
@RestController
@Tag(name = "Promises", description = "A customer's word that he will pay so much by a day; the ruler waits for it")
class PromiseRoutes {

    private static final int MOST_DEBTS = 100;
    private static final int MOST_PARTS = 24;
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_REQUEST = 100;

    private final ReceivableRows rows;
    private final Receivables receivables;
    private final Promises promises;
    private final PromiseLists lists;
    private final BillDossiers dossiers;

    PromiseRoutes(
            ReceivableRows rows,
            Receivables receivables,
            Promises promises,
            PromiseLists lists,
            BillDossiers dossiers) {
        this.rows = rows;
        this.receivables = receivables;
        this.promises = promises;
        this.lists = lists;
        this.dossiers = dossiers;
    }

    /** What speaks against a promise, worded by its facts. */
    record Objected(Objection objection) {}

    @Schema(name = "NewPromisePart")
    record PartBody(@Schema(description = "By when") LocalDate on, Money amount) {

        static PartBody of(Body body) {
            return new PartBody(body.date("on"), body.amount("amount"));
        }
    }

    @Schema(name = "NewPromise")
    record PromiseBody(
            @Schema(description = "Ids of receivables of one customer at one creditor")
            List<Long> receivables,

            @Schema(description = "One part, or several in the order of their dates")
            List<PartBody> parts,

            @Schema(
                    type = "string",
                    allowableValues = {"phone", "in_person", "whatsapp", "email", "other"},
                    defaultValue = "other")
            Heard heard,

            @Schema(description = "In the words of whoever heard it") @Nullable String note,

            @Schema(description = "Your own key: the same again is answered with the promise that is there") @Nullable String request) {

        static PromiseBody of(Body body) {
            return new PromiseBody(
                    body.ids("receivables", MOST_DEBTS),
                    body.list("parts", MOST_PARTS, PartBody::of),
                    body.oneOf("heard", Heard.values(), Heard::code, Heard.OTHER),
                    body.textOrNone("note", LONGEST_NOTE),
                    body.textOrNone("request", LONGEST_REQUEST));
        }

        NewPromise promise(long customer, long creditor) {
            return new NewPromise(
                    customer,
                    creditor,
                    receivables,
                    parts.stream()
                            .map(part -> new NewPromise.Part(part.on(), part.amount()))
                            .toList(),
                    heard,
                    Objects.requireNonNullElse(note, ""),
                    request);
        }
    }

    @PostMapping("/api/promises")
    @Operation(
            summary = "Takes a customer's word; the ruler waits for the debts it covers",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PromiseBody.class))))
    @ApiResponse(responseCode = "201", description = "It is taken")
    @ApiResponse(responseCode = "200", description = "It was taken before, by the same request")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    ResponseEntity<PromiseSheet> make(Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var asked = body.read(PromiseBody::of);
        asked.receivables().forEach(id -> ReceivableRoutes.seen(rows, id, user));
        var first = receivables.byId(asked.receivables().getFirst());
        return switch (promises.make(asked.promise(first.customerId(), first.creditorId()), actor)) {
            case PromiseAnswer.Done done ->
                ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(sheet(done.promise().id(), user));
            case PromiseAnswer.Refused refused -> throw because(refused);
        };
    }

    private static Refused because(PromiseAnswer.Refused refused) {
        return Refused.objections(
                "promise_refused",
                refused.objections().stream().map(PromiseRoutes::mistake).toList());
    }

    private static Mistake mistake(Objection objection) {
        return Mistake.of(field(objection), objection.code(), new Objected(objection));
    }

    private static String field(Objection objection) {
        if (objection.facts().get("part") instanceof Integer part) {
            return "parts[" + (part - 1) + "]." + (objection.code().equals("no_amount") ? "amount" : "on");
        }
        return switch (objection.code()) {
            case "more_than_due", "no_parts", "too_many_parts" -> "parts";
            case "request_taken" -> "request";
            case "reason_missing", "reason_too_long" -> "reason";
            default -> objection.code().contains("debt") ? "receivables" : "";
        };
    }

    @GetMapping("/api/promises/{id}")
    @Operation(summary = "One promise")
    @ApiResponse(responseCode = "200", description = "The promise")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    PromiseSheet promise(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return sheet(id, user);
    }

    @GetMapping("/api/customers/{id}/promises")
    @Operation(summary = "The promises of a customer, open ones first, then the newest")
    @ApiResponse(responseCode = "200", description = "At most 100")
    @ApiResponse(responseCode = "404", description = "There is no such customer, or the user sees none of the debts")
    List<PromiseSheet> of(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        if (dossiers.customer(id, user.scope()).isEmpty()) {
            throw Refused.notFound("no_customer", String.valueOf(id));
        }
        return lists.of(id, user.scope()).stream().map(PromiseSheet::of).toList();
    }

    @DeleteMapping("/api/promises/{id}")
    @Operation(summary = "Takes a promise back: it counts neither as kept nor as broken; a second time changes nothing")
    @ApiResponse(responseCode = "200", description = "The promise as it is then")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "422", description = "It was judged already, or nobody said why")
    PromiseSheet cancel(
            @PathVariable long id,
            @Parameter(description = "Why, in words") @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        sheet(id, user);
        if (promises.cancel(id, reason, actor) instanceof PromiseAnswer.Refused refused) {
            throw because(refused);
        }
        return sheet(id, user);
    }

    private PromiseSheet sheet(long id, SignedIn user) {
        return lists.seen(id, user.scope())
                .map(PromiseSheet::of)
                .orElseThrow(() -> Refused.notFound("no_promise", String.valueOf(id)));
    }
}
