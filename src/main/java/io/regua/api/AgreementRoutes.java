package io.regua.api;

import io.regua.api.AgreementSheets.Line;
import io.regua.api.AgreementSheets.Preview;
import io.regua.api.AgreementSheets.Sheet;
import io.regua.journal.Actor;
import io.regua.negotiation.Acceptance;
import io.regua.negotiation.AgreementAnswer;
import io.regua.negotiation.AgreementLine;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Deals;
import io.regua.negotiation.Offers;
import io.regua.receivables.Objection;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offers that were accepted. */
@RestController
@Tag(name = "Agreements", description = "Offers that were accepted, until they are paid or end")
class AgreementRoutes {

    private static final int LONGEST_RECORDING = 200;
    private static final int LONGEST_REASON = 300;

    private final Agreements agreements;
    private final Offers offers;
    private final Deals deals;

    AgreementRoutes(Agreements agreements, Offers offers, Deals deals) {
        this.agreements = agreements;
        this.offers = offers;
        this.deals = deals;
    }

    @Schema(name = "NewAgreement")
    record AcceptanceBody(
            @Schema(description = "Id of a frozen offer", example = "51")
            long offer,

            @Schema(
                    description = "By what the recording of the call is found that proves the acceptance; left out ="
                            + " the first payment proves it (L22)",
                    example = "rec-2026-11-22-0815")
            @Nullable String recording) {

        static AcceptanceBody of(Body body) {
            return new AcceptanceBody(body.id("offer"), body.textOrNone("recording", LONGEST_RECORDING));
        }
    }

    @PostMapping("/api/agreements")
    @Operation(
            summary = "Makes an agreement of a frozen offer; accepted again it is the same agreement",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AcceptanceBody.class))))
    @ApiResponse(responseCode = "201", description = "It is made; its installments are owed instead of its debts")
    @ApiResponse(responseCode = "200", description = "It was made before")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such offer, or the user does not see it")
    @ApiResponse(
            responseCode = "409",
            description = "The offer stands no more, or its debts are in another agreement; the errors say all")
    ResponseEntity<Sheet> accept(Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var asked = body.read(AcceptanceBody::of);
        var offer = Seen.one(
                () -> offers.sheet(asked.offer()).offer(),
                each -> user.scope().sees(each.creditorId()),
                "no_offer",
                asked.offer());
        var acceptance = Acceptance.byPhone(asked.recording());
        return switch (agreements.accept(offer.id(), acceptance, OfferRoutes.negotiator(user, actor))) {
            case AgreementAnswer.Done done ->
                ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(Sheet.of(agreements.sheet(done.agreement().id())));
            case AgreementAnswer.Refused(var objections) -> throw Refused.conflict(DealMistakes.of(objections));
        };
    }

    @GetMapping("/api/agreements/{id}")
    @Operation(summary = "One agreement: its terms, and its installments as they stand")
    @ApiResponse(responseCode = "200", description = "The agreement")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    Sheet agreement(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return Sheet.of(seen(agreements, id, user));
    }

    @GetMapping("/api/customers/{id}/agreements")
    @Operation(summary = "The agreements of a customer, the newest first")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such customer, or the user sees none of the debts")
    Walk<Line> ofCustomer(
            @PathVariable long id,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @Parameter(description = "The next of the answer before") @RequestParam(required = false) @Min(1) @Nullable Long after,
            @AuthenticationPrincipal SignedIn user) {
        if (deals.customer(id, user.scope()).isEmpty()) {
            throw Refused.notFound("no_customer", String.valueOf(id));
        }
        var found = Walk.of(deals.agreementsOf(id, user.scope(), after, size + 1), size, AgreementLine::id);
        return new Walk<>(found.items().stream().map(Line::of).toList(), found.next());
    }

    @Schema(name = "BreakPreviewWanted")
    record PreviewBody(
            @Schema(description = "From the day of the signature on")
            LocalDate on) {

        static PreviewBody of(Body body) {
            return new PreviewBody(body.date("on"));
        }
    }

    @PostMapping("/api/agreements/{id}/break-preview")
    @Operation(
            summary = "What each debt would owe if the agreement broke on a day, or lapsed before its first payment",
            description = "Nothing is changed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PreviewBody.class))))
    @ApiResponse(responseCode = "200", description = "The debts as they would be owed again")
    @ApiResponse(responseCode = "400", description = "The day is missing, wrong or before the signature")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "It stands no more")
    Preview breakPreview(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user) {
        var agreement = seen(agreements, id, user).agreement();
        var asked = body.read(PreviewBody::of);
        if (asked.on().isBefore(agreement.signedOn())) {
            throw Refused.badInput("on", "before_from", agreement.signedOn());
        }
        if (!agreement.stands()) {
            throw Refused.conflict(DealMistakes.of(List.of(
                    Objection.of("agreement_over", "stands", agreement.state().code()))));
        }
        return Preview.of(asked.on(), agreements.breakPreview(id, asked.on()));
    }

    @Schema(name = "AgreementCancellation")
    record CancellationBody(
            @Schema(description = "Why, in words") String reason) {

        static CancellationBody of(Body body) {
            return new CancellationBody(body.text("reason", LONGEST_REASON));
        }
    }

    @PostMapping("/api/agreements/{id}/cancellation")
    @Operation(
            summary = "Ends an agreement whose first payment has not come; a second time changes nothing",
            description = "Its debts are owed again. One that has begun is for people above agents to end.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CancellationBody.class))))
    @ApiResponse(responseCode = "200", description = "It is cancelled")
    @ApiResponse(responseCode = "400", description = "Nobody said why")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "It stays as it is; the errors say all that speaks against it")
    Sheet cancel(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(agreements, id, user);
        var asked = body.read(CancellationBody::of);
        var answer = agreements.cancel(id, asked.reason(), OfferRoutes.negotiator(user, actor));
        if (answer instanceof AgreementAnswer.Refused(var objections)) {
            throw Refused.conflict(DealMistakes.of(objections));
        }
        return Sheet.of(agreements.sheet(id));
    }

    /** The agreement, or the same answer for one that is not there and one that may not be seen. */
    static AgreementSheet seen(Agreements agreements, long id, SignedIn user) {
        return Seen.one(
                () -> agreements.sheet(id),
                sheet -> user.scope().sees(sheet.agreement().creditorId()),
                "no_agreement",
                id);
    }
}
