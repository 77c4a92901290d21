package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.journal.Actor;
import io.regua.receivables.HoldKind;
import io.regua.receivables.HoldLine;
import io.regua.receivables.HoldLists;
import io.regua.receivables.HoldScope;
import io.regua.receivables.HoldScope.OneReceivable;
import io.regua.receivables.HoldScope.WholeContract;
import io.regua.receivables.HoldScope.WholeCustomer;
import io.regua.receivables.Holding;
import io.regua.receivables.Holds;
import io.regua.receivables.NewHold;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Why rulers wait. */
@RestController
@Tag(name = "Holds", description = "Why the ruler waits for a debt, a contract or a customer")
class HoldRoutes {

    private static final int MOST = 200;

    private final ReceivableRows rows;
    private final Receivables receivables;
    private final Holds holds;
    private final HoldLists lists;

    HoldRoutes(ReceivableRows rows, Receivables receivables, Holds holds, HoldLists lists) {
        this.rows = rows;
        this.receivables = receivables;
        this.holds = holds;
        this.lists = lists;
    }

    /** What of a receivable's surroundings is to wait. */
    enum Reach {
        RECEIVABLE,
        CONTRACT,
        CUSTOMER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Schema(name = "NewHold")
    record HoldBody(
            @Schema(
                    type = "string",
                    allowableValues = {
                        "dispute",
                        "promise",
                        "agreement",
                        "payment_claimed",
                        "hardship",
                        "legal",
                        "manual"
                    })
            HoldKind kind,

            @Schema(description = "In words; it may be told to the customer", example = "Says the sofa never came")
            String reason,

            @Schema(
                    description = "This receivable, its contract, or all the customer owes the creditor",
                    type = "string",
                    allowableValues = {"receivable", "contract", "customer"},
                    defaultValue = "receivable")
            Reach scope,

            @Schema(description = "The first day; today when left out") @Nullable LocalDate from,

            @Schema(description = "The last day; as the policy says when left out") @Nullable LocalDate until,

            @Schema(description = "Whether fine and interest stand still meanwhile", defaultValue = "false")
            boolean stopCharges) {

        static HoldBody of(Body body) {
            return new HoldBody(
                    body.oneOf("kind", HoldKind.values(), HoldKind::code),
                    body.text("reason", 300),
                    body.oneOf("scope", Reach.values(), Reach::code, Reach.RECEIVABLE),
                    body.dateIfAny("from"),
                    body.dateIfAny("until"),
                    body.flag("stopCharges"));
        }
    }

    @Schema(name = "HoldExtension")
    record ExtensionBody(
            @Schema(description = "The new last day; as the policy says when left out") @Nullable LocalDate until,

            String reason) {

        static ExtensionBody of(Body body) {
            return new ExtensionBody(body.dateIfAny("until"), body.text("reason", 300));
        }
    }

    @Schema(name = "Hold")
    record Sheet(
            @Schema(example = "51") long id,
            @Schema(example = "7") long customerId,

            @Schema(
                    description = "What it holds; everywhere = what the customer owes every creditor",
                    allowableValues = {"receivable", "contract", "customer", "everywhere"})
            String scope,

            @Nullable Long contractId,
            @Nullable Long receivableId,
            @Schema(example = "dispute") String kind,
            LocalDate from,

            @Schema(description = "Left out: until somebody releases it") @Nullable LocalDate until,

            @Schema(description = "When somebody must look at it")
            LocalDate review,

            String reason,
            boolean chargesRun,
            @Schema(example = "ana") String placedBy,

            @Schema(description = "A mark of the customer placed it and takes it away")
            boolean ofMark,

            boolean proof,

            @Schema(description = "Left out while it is in force") @Nullable LocalDate releasedOn) {

        static Sheet of(HoldLine line) {
            return new Sheet(
                    line.holdId(),
                    line.customerId(),
                    line.reach(),
                    line.contractId(),
                    line.receivableId(),
                    line.kind().code(),
                    line.fromOn(),
                    line.untilOn(),
                    line.reviewOn(),
                    line.reason(),
                    line.chargesRun(),
                    line.placedBy(),
                    line.markId() != null,
                    line.proofName() != null,
                    line.releasedOn());
        }
    }

    @GetMapping("/api/receivables/{id}/holds")
    @Operation(summary = "The holds that make or made one receivable wait, those in force first, 200 at most")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    List<Sheet> list(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        ReceivableRoutes.seen(rows, id, user);
        return lists.ofReceivable(id, user.scope(), MOST).stream()
                .map(Sheet::of)
                .toList();
    }

    @PostMapping("/api/receivables/{id}/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes the ruler wait, as long as the policy of the role api allows",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = HoldBody.class))))
    @ApiResponse(responseCode = "201", description = "It is in force")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    Sheet place(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        ReceivableRoutes.seen(rows, id, user);
        var asked = body.read(HoldBody::of);
        var wanted = new NewHold(
                scope(id, asked.scope()),
                asked.kind(),
                asked.from(),
                asked.until(),
                asked.reason(),
                asked.stopCharges() ? Boolean.FALSE : null,
                null);
        return answered(holds.place(wanted, user.role(), actor), user);
    }

    private HoldScope scope(long id, Reach reach) {
        var debt = receivables.byId(id);
        return switch (reach) {
            case RECEIVABLE -> new OneReceivable(id);
            case CONTRACT -> new WholeContract(debt.contractId());
            case CUSTOMER -> new WholeCustomer(debt.customerId(), debt.creditorId());
        };
    }

    @PostMapping("/api/holds/{id}/extend")
    @Operation(
            summary = "Lets a hold go on until another day, as long as the policy of the role api allows",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ExtensionBody.class))))
    @ApiResponse(responseCode = "200", description = "It is in force until then")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such hold, or the user does not see it")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    Sheet extend(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(id, user);
        var asked = body.read(ExtensionBody::of);
        return answered(holds.extend(id, asked.until(), asked.reason(), null, user.role(), actor), user);
    }

    @PostMapping("/api/holds/{id}/release")
    @Operation(
            summary = "Lets the ruler go on; a second release changes nothing",
            requestBody =
                    @RequestBody(
                            description = "Nothing has to be said",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    @ApiResponse(responseCode = "200", description = "It is released")
    @ApiResponse(responseCode = "404", description = "There is no such hold, or the user does not see it")
    @ApiResponse(responseCode = "422", description = "It is not the role's to release")
    Sheet release(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(id, user);
        return answered(holds.release(id, user.role(), actor), user);
    }

    private Sheet answered(Holding answer, SignedIn user) {
        return switch (answer) {
            case Holding.Placed placed -> seen(placed.hold().id(), user);
            case Holding.Changed changed -> seen(changed.hold().id(), user);
            case Holding.Refused refused ->
                throw Refused.objections(
                        "hold_refused",
                        refused.objections().stream().map(HoldRoutes::mistake).toList());
        };
    }

    private static Mistake mistake(Objection objection) {
        var day = objection.day();
        return Mistake.of(
                field(objection.code()),
                "hold_" + objection.code(),
                day == null ? "" : day.toString(),
                objection.number());
    }

    private static String field(String code) {
        return switch (code) {
            case "no_reason" -> "reason";
            case "begins_out_of_reach" -> "from";
            case "ends_in_past", "too_long" -> "until";
            case "charges_not_yours" -> "stopCharges";
            case "kind_not_for_role", "already_held", "proof_needed" -> "kind";
            default -> "";
        };
    }

    private Sheet seen(long hold, SignedIn user) {
        return lists.one(hold, user.scope())
                .map(Sheet::of)
                .orElseThrow(() -> Refused.notFound("no_hold", String.valueOf(hold)));
    }
}
