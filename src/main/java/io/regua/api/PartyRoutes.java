package io.regua.api;

import io.regua.api.store.CustomerRows;
import io.regua.calendar.BusinessDates;
import io.regua.customers.Channel;
import io.regua.customers.Consent;
import io.regua.customers.ConsentSource;
import io.regua.customers.ConsentState;
import io.regua.customers.Consents;
import io.regua.customers.ContactKind;
import io.regua.customers.ContactPointChanged;
import io.regua.customers.ContactPoints;
import io.regua.customers.ContactSource;
import io.regua.customers.Mark;
import io.regua.customers.MarkKind;
import io.regua.customers.Marked;
import io.regua.customers.Marks;
import io.regua.customers.NewContactPoint;
import io.regua.customers.NewMark;
import io.regua.customers.Reach;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is known of a customer beyond the debts: marks, consent, contact points. */
@RestController
@RequestMapping("/api/customers/{id}")
@Tag(name = "Customers", description = "Who owes; tax ids and contact points come masked")
class PartyRoutes {

    private final CustomerRows rows;
    private final Marks marks;
    private final Consents consents;
    private final ContactPoints points;
    private final BusinessDates dates;

    PartyRoutes(CustomerRows rows, Marks marks, Consents consents, ContactPoints points, BusinessDates dates) {
        this.rows = rows;
        this.marks = marks;
        this.consents = consents;
        this.points = points;
        this.dates = dates;
    }

    @Schema(name = "NewMark")
    record MarkBody(
            @Schema(
                    implementation = String.class,
                    example = "hardship",
                    allowableValues = {
                        "deceased",
                        "bankrupt",
                        "in_court",
                        "lawyer_named",
                        "debt_talks",
                        "over_indebted_or_ill",
                        "hardship",
                        "elderly",
                        "do_not_call"
                    })
            MarkKind kind,

            @Schema(description = "The day since when; today when nothing is said") @Nullable LocalDate from,

            @Schema(description = "The last day it counts") @Nullable LocalDate until,

            @Schema(description = "What was said; personal") @Nullable String note) {

        static MarkBody of(Body body) {
            return new MarkBody(
                    body.oneOf("kind", MarkKind.values(), MarkKind::code),
                    body.dateIfAny("from"),
                    body.dateIfAny("until"),
                    body.textOrNone("note", 300));
        }
    }

    @Schema(name = "Mark")
    record MarkItem(
            @Schema(example = "12") long id,
            @Schema(example = "hardship") String kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,

            @Schema(description = "Whether fine, interest and correction run on")
            boolean chargesRun,

            boolean stopsRuler,
            boolean stopsCalls,
            boolean stopsRegistry) {

        static MarkItem of(Mark mark) {
            return new MarkItem(
                    mark.id(),
                    mark.kind().code(),
                    mark.fromOn(),
                    mark.untilOn().orElse(null),
                    mark.reviewOn().orElse(null),
                    mark.chargesRun(),
                    mark.stops(MarkKind.Stop.RULER),
                    mark.stops(MarkKind.Stop.CALLS),
                    mark.stops(MarkKind.Stop.REGISTRY));
        }
    }

    @Schema(name = "NewConsent")
    record ConsentBody(
            @Schema(
                    implementation = String.class,
                    example = "whatsapp",
                    allowableValues = {"phone", "sms", "whatsapp", "email", "letter"})
            Channel channel,

            @Schema(
                    implementation = String.class,
                    example = "given",
                    allowableValues = {"given", "refused", "unknown"})
            ConsentState state) {

        static ConsentBody of(Body body) {
            return new ConsentBody(
                    body.oneOf("channel", Channel.values(), Channel::code),
                    body.oneOf("state", ConsentState.values(), ConsentState::code));
        }
    }

    @Schema(name = "Consent")
    record ConsentItem(String channel, String state) {

        static ConsentItem of(Consent consent) {
            return new ConsentItem(consent.channel().code(), consent.state().code());
        }
    }

    @Schema(name = "NewContactPoint")
    record ContactBody(
            @Schema(
                    implementation = String.class,
                    description = "A telephone number with area code, or an e-mail address",
                    example = "(41) 99990-4402")
            Reach value) {

        private static final Reach NONE = new Reach(ContactKind.EMAIL, "", null);

        static ContactBody of(Body body) {
            return new ContactBody(body.text("value", 254, ContactBody::reach, "not_a_contact", NONE));
        }

        private static Optional<Reach> reach(String typed) {
            return typed.contains("@") ? Reach.email(typed) : Reach.phone(typed);
        }
    }

    @PostMapping("/marks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Sets a mark; its effects are those of its kind",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = MarkBody.class))))
    @ApiResponse(responseCode = "201", description = "It is set")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such customer, or the user sees none of the debts")
    @ApiResponse(responseCode = "409", description = "It is set already, or cannot be set on this customer")
    MarkItem mark(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        refuseUnseen(id, user);
        var wanted = body.read(MarkBody::of);
        var from = wanted.from() == null ? dates.today() : wanted.from();
        return switch (marks.place(new NewMark(id, wanted.kind(), from, wanted.until(), null, wanted.note()), actor)) {
            case Marked.Placed(var mark) -> MarkItem.of(mark);
            case Marked.Refused(var objections) ->
                throw Refused.conflict(objections.stream()
                        .map(objection -> Mistake.of("kind", objection.name().toLowerCase(Locale.ROOT)))
                        .toList());
        };
    }

    @DeleteMapping("/marks/{mark}")
    @Operation(summary = "Takes a mark away as of today; one that is gone stays gone")
    @ApiResponse(responseCode = "200", description = "The mark, taken away")
    @ApiResponse(responseCode = "404", description = "There is no such mark, or the user sees none of the debts")
    MarkItem unmark(
            @PathVariable long id, @PathVariable long mark, @AuthenticationPrincipal SignedIn user, Actor actor) {
        refuseUnseen(id, user);
        marks.remove(mark, id, actor);
        return marks.of(id).stream()
                .filter(known -> known.id() == mark)
                .map(MarkItem::of)
                .findFirst()
                .orElseThrow(() -> Refused.notFound("not_found"));
    }

    @PostMapping("/consents")
    @Operation(
            summary = "Writes down what the customer said of a channel; said again, it changes nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ConsentBody.class))))
    @ApiResponse(responseCode = "200", description = "It is written down")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such customer, or the user sees none of the debts")
    ConsentItem say(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        refuseUnseen(id, user);
        var said = body.read(ConsentBody::of);
        consents.say(id, said.channel(), said.state(), ConsentSource.PROGRAM, actor);
        return new ConsentItem(said.channel().code(), said.state().code());
    }

    @PostMapping("/contact-points")
    @Operation(
            summary = "Adds a telephone number or an e-mail address; a known one is answered as it is",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ContactBody.class))))
    @ApiResponse(responseCode = "200", description = "The contact point, masked")
    @ApiResponse(responseCode = "400", description = "It is neither")
    @ApiResponse(responseCode = "404", description = "There is no such customer, or the user sees none of the debts")
    CustomerRoutes.Contact add(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        refuseUnseen(id, user);
        var told = new NewContactPoint(id, body.read(ContactBody::of).value(), ContactSource.CUSTOMER);
        return switch (points.add(told, actor)) {
            case ContactPointChanged.Done(var point) -> CustomerRoutes.Contact.of(point);
            case ContactPointChanged.KnownAlready(var point) -> CustomerRoutes.Contact.of(point);
            case ContactPointChanged.NotUsable(var point) -> CustomerRoutes.Contact.of(point);
            case ContactPointChanged.Overtaken overtaken -> throw new IllegalStateException("nothing was overtaken");
        };
    }

    private void refuseUnseen(long id, SignedIn user) {
        if (rows.byId(id, dates.today(), user.scope()).isEmpty()) {
            throw Refused.notFound("no_customer", String.valueOf(id));
        }
    }
}
