package io.regua.api;

import io.regua.api.OfferDebts.About;
import io.regua.api.OfferSheets.FrozenSheet;
import io.regua.api.OfferSheets.SimulationSheet;
import io.regua.journal.Actor;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.NewOffer;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.OfferTrial;
import io.regua.negotiation.OfferTrials;
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
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Offers: a program may agree to what an agent may. */
@RestController
@Tag(name = "Offers", description = "Terms for debts: tried, frozen, withdrawn")
class OfferRoutes {

    private static final int LONGEST_REASON = 300;

    /** Nothing is written under it. */
    private static final String NO_KEY = "simulation";

    private final OfferDebts debts;
    private final OfferTrials trials;
    private final Offers offers;
    private final ObjectionWords words;

    OfferRoutes(OfferDebts debts, OfferTrials trials, Offers offers, ObjectionWords words) {
        this.debts = debts;
        this.trials = trials;
        this.offers = offers;
        this.words = words;
    }

    /** By whose limits a program negotiates. */
    static Negotiator negotiator(SignedIn user, Actor actor) {
        return new Negotiator(actor, Authority.of(user.role()).orElse(Authority.AGENT));
    }

    @PostMapping("/api/offers")
    @Operation(
            summary = "Says what can be offered or what terms come to, and freezes terms within an agent's limits",
            description = "Without terms: the ready offers. With terms: what they come to, beside the limits of every"
                    + " level. With freeze the terms can be accepted until their last day.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OfferBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What it comes to; or the offer that was frozen before by the same key",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {SimulationSheet.class, FrozenSheet.class})))
    @ApiResponse(
            responseCode = "201",
            description = "It is frozen",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FrozenSheet.class)))
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such receivable, customer, creditor or agreement, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "The key froze other terms before")
    @ApiResponse(
            responseCode = "422",
            description = "Nothing can be offered, or not that; all objections, by level where levels matter")
    ResponseEntity<Object> offer(
            Body body,
            @Parameter(description = "Instead of requestKey")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            HttpServletRequest request) {
        var asked = body.read(OfferBody::of).keyed(idempotencyKey);
        var about = debts.about(asked, user);
        if (asked.freeze()) {
            return frozen(wanted(asked, about), negotiator(user, actor));
        }
        var language = ProblemWords.language(request);
        return ResponseEntity.ok(simulated(
                asked.terms() == null
                        ? trials.ready(about.customer(), about.creditor(), about.debts(), asked.renegotiates())
                        : trials.tried(
                                wanted(asked, about), negotiator(user, actor).authority()),
                objection -> words.of(objection, language)));
    }

    private static SimulationSheet simulated(OfferTrial trial, Function<Objection, String> words) {
        return switch (trial) {
            case OfferTrial.Ready ready -> SimulationSheet.of(ready, words);
            case OfferTrial.Tried tried -> SimulationSheet.of(tried, words);
            case OfferTrial.Shut(var objections) -> throw refused(objections);
        };
    }

    private ResponseEntity<Object> frozen(NewOffer wanted, Negotiator by) {
        return switch (offers.freeze(wanted, by)) {
            case OfferAnswer.Done done ->
                ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(FrozenSheet.of(offers.sheet(done.offer().id())));
            case OfferAnswer.Refused(var objections) -> throw refused(objections, wanted, by);
            case OfferAnswer.Beyond beyond -> throw beyond(beyond::objections);
            case OfferAnswer.Overtaken(var now) ->
                throw overtaken(now.number(), now.state().code());
        };
    }

    /** Of terms that nobody may agree to it is told, too, what each level may. */
    private Refused refused(List<Objection> objections, NewOffer wanted, Negotiator by) {
        if (objections.stream().anyMatch(each -> each.code().equals("key_taken"))) {
            return Refused.conflict(DealMistakes.of(objections));
        }
        return trials.tried(wanted, by.authority()) instanceof OfferTrial.Tried tried
                ? beyond(level -> tried.against().getOrDefault(level, List.of()))
                : refused(objections);
    }

    private static Refused refused(List<Objection> objections) {
        return Refused.objections("nothing_to_negotiate", DealMistakes.of(objections));
    }

    private static Refused beyond(Function<Authority, List<Objection>> against) {
        var levels = new LinkedHashMap<String, List<Mistake>>();
        for (var level : Authority.values()) {
            levels.put(level.code(), DealMistakes.of(against.apply(level)));
        }
        return Refused.beyond(DealMistakes.of(against.apply(Authority.AGENT)), levels);
    }

    private static Refused overtaken(String number, String state) {
        return Refused.conflict(List.of(Mistake.of("", "offer_over", number, state)));
    }

    private static NewOffer wanted(OfferBody asked, About about) {
        return new NewOffer(
                about.customer(),
                about.creditor(),
                about.debts(),
                Objects.requireNonNull(asked.terms()).terms(),
                asked.off(),
                Objects.requireNonNull(asked.validUntil()),
                asked.renegotiates(),
                Objects.requireNonNullElse(asked.requestKey(), NO_KEY));
    }

    @GetMapping("/api/offers/{id}")
    @Operation(summary = "One offer with its terms")
    @ApiResponse(responseCode = "200", description = "The offer")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    FrozenSheet offer(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return seen(id, user);
    }

    @Schema(name = "OfferWithdrawal")
    record WithdrawalBody(
            @Schema(description = "Why, in words") @Nullable String reason) {

        static WithdrawalBody of(Body body) {
            return new WithdrawalBody(body.textOrNone("reason", LONGEST_REASON));
        }
    }

    @PostMapping("/api/offers/{id}/withdrawal")
    @Operation(
            summary = "Takes an offer back before anybody accepts it; a second time changes nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WithdrawalBody.class))))
    @ApiResponse(responseCode = "200", description = "It is withdrawn")
    @ApiResponse(responseCode = "400", description = "A field is wrong")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "It stands no more; the errors say what became of it")
    FrozenSheet withdraw(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(id, user);
        var asked = body.read(WithdrawalBody::of);
        var reason = Objects.requireNonNullElse(asked.reason(), "");
        if (offers.withdraw(id, reason, negotiator(user, actor)) instanceof OfferAnswer.Overtaken(var now)) {
            throw overtaken(now.number(), now.state().code());
        }
        return seen(id, user);
    }

    private FrozenSheet seen(long id, SignedIn user) {
        return FrozenSheet.of(Seen.one(
                () -> offers.sheet(id), sheet -> user.scope().sees(sheet.offer().creditorId()), "no_offer", id));
    }
}
