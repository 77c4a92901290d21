package io.regua.api;

import io.regua.api.LimitSheets.TrialSheet;
import io.regua.api.store.ReceivableRows;
import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.negotiation.LimitCase;
import io.regua.negotiation.LimitTrial;
import io.regua.negotiation.LimitTrials;
import io.regua.negotiation.Stage;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be offered. */
@RestController
@Tag(name = "Limits", description = "What may be offered, to whom, by whom")
class LimitRoutes {

    private static final int MOST_DEBTS = 100;
    private static final int MOST_DAYS = 99_999;
    private static final int MOST_PRODUCTS = 100;

    private final LimitTrials trials;
    private final ReceivableRows rows;
    private final Receivables receivables;
    private final Creditors creditors;

    LimitRoutes(LimitTrials trials, ReceivableRows rows, Receivables receivables, Creditors creditors) {
        this.trials = trials;
        this.rows = rows;
        this.receivables = receivables;
        this.creditors = creditors;
    }

    @Schema(name = "LimitTrialAsked", description = "Either receivables or a situation.")
    record TrialBody(
            @Schema(description = "Ids of receivables of one customer at one creditor; the situation is found")
            List<Long> receivables,

            @Schema(
                    type = "string",
                    description = "How far the receivables have come; collection when nothing is said",
                    allowableValues = {"reminder", "collection", "recovery"})
            Stage stage,

            @Schema(description = "A case thought up") @Nullable SituationBody situation) {

        static TrialBody of(Body body) {
            var hasSituation = body.says("situation");
            if (hasSituation && body.says("receivables")) {
                throw Refused.badInput("situation", "receivables_or_situation");
            }
            return new TrialBody(
                    hasSituation ? List.of() : body.ids("receivables", MOST_DEBTS),
                    body.oneOf("stage", Stage.values(), Stage::code, Stage.COLLECTION),
                    body.within(
                                    "situation",
                                    said -> Optional.of(SituationBody.of(said)),
                                    Optional.<SituationBody>empty())
                            .orElse(null));
        }
    }

    @Schema(name = "LimitSituation")
    record SituationBody(
            @Schema(
                    type = "string",
                    allowableValues = {"reminder", "collection", "recovery"})
            Stage stage,

            @Schema(
                    type = "string",
                    allowableValues = {"individual", "legal_entity"})
            CustomerKind customerKind,

            @Schema(
                    type = "string",
                    allowableValues = {"first_time", "occasional", "recurrent"})
            DebtorProfile profile,

            @Schema(description = "Of the oldest debt", example = "95")
            int daysLate,

            @Schema(description = "Due in all, before anything is given up", example = "1740.00")
            Money amount,

            @Schema(description = "How many agreements there were about one of the debts")
            int renegotiations,

            @Schema(
                    type = "string",
                    description = "Left out when nobody has assessed the customer",
                    allowableValues = {"A", "B", "C", "D", "E"})
            @Nullable Tier tier,

            @Schema(description = "Its code", example = "lojas-aurora")
            String creditor,

            List<String> products) {

        static SituationBody of(Body body) {
            return new SituationBody(
                    body.oneOf("stage", Stage.values(), Stage::code, Stage.COLLECTION),
                    body.oneOf("customerKind", CustomerKind.values(), CustomerKind::code),
                    body.oneOf("profile", DebtorProfile.values(), DebtorProfile::code),
                    body.number("daysLate", 0, MOST_DAYS),
                    body.amount("amount"),
                    body.number("renegotiations", 0, MOST_DAYS),
                    body.says("tier") ? body.oneOf("tier", Tier.values(), Tier::code) : null,
                    body.text("creditor", 60),
                    body.texts("products", MOST_PRODUCTS));
        }
    }

    @PostMapping("/api/limits/try")
    @Operation(
            summary =
                    "Which row of the limits in force decides for some debts or for a case, and why the others do not",
            description = "Nothing is written.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TrialBody.class))))
    @ApiResponse(responseCode = "200", description = "All rows in the order in which they win; one decides, or none")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    @ApiResponse(responseCode = "422", description = "There is nothing to negotiate; the errors say why")
    TrialSheet tried(Body body, @AuthenticationPrincipal SignedIn user) {
        var asked = body.read(TrialBody::of);
        var situation = asked.situation();
        return switch (situation == null ? ofDebts(asked, user) : trials.tried(wanted(situation, user))) {
            case LimitTrial.Answered answered ->
                TrialSheet.of(answered, code(answered.of().creditorId()));
            case LimitTrial.Shut(var objections) ->
                throw Refused.objections(
                        "nothing_to_negotiate",
                        objections.stream()
                                .map(objection -> Mistake.of("receivables", objection.code(), objection))
                                .toList());
        };
    }

    private LimitTrial ofDebts(TrialBody asked, SignedIn user) {
        asked.receivables().forEach(id -> ReceivableRoutes.seen(rows, id, user));
        var first = receivables.byId(asked.receivables().getFirst());
        return trials.tried(first.customerId(), first.creditorId(), asked.receivables(), asked.stage());
    }

    private LimitCase wanted(SituationBody said, SignedIn user) {
        return new LimitCase(
                said.stage(),
                said.customerKind(),
                said.profile(),
                said.daysLate(),
                said.amount(),
                said.renegotiations(),
                said.tier(),
                creditor(said.creditor(), user),
                Set.copyOf(said.products()));
    }

    /** A creditor that may not be seen is as unknown as one that is not there. */
    private long creditor(String code, SignedIn user) {
        var seen = creditors.all().stream()
                .filter(each -> user.scope().sees(each.id()))
                .toList();
        return seen.stream()
                .filter(each -> each.code().equals(code))
                .map(Creditor::id)
                .findFirst()
                .orElseThrow(() -> Refused.badInput(
                        "situation.creditor",
                        "unknown_creditor",
                        seen.stream().map(Creditor::code).toList()));
    }

    private String code(long creditor) {
        return creditors.byId(creditor).code();
    }
}
