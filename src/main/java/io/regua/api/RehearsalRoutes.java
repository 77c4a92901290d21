package io.regua.api;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.Rehearsals;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.UnitCosts;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What drafts would do. */
@RestController
@RequestMapping("/api/rulers/{id}/versions/{number}/rehearsals")
@Tag(name = "Rulers", description = "Which steps are taken for which debts, in versions")
class RehearsalRoutes {

    private final RulerCatalog catalog;
    private final Rehearsals rehearsals;
    private final UnitCosts costs;

    RehearsalRoutes(RulerCatalog catalog, Rehearsals rehearsals, UnitCosts costs) {
        this.catalog = catalog;
        this.rehearsals = rehearsals;
        this.costs = costs;
    }

    @Schema(name = "NewRehearsal")
    record RehearsalBody(
            @Schema(description = "How many nights", minimum = "30", maximum = "90", defaultValue = "30") @Nullable Integer days) {

        static RehearsalBody of(Body body) {
            return new RehearsalBody(body.numberIfAny("days", 0, Integer.MAX_VALUE));
        }
    }

    @Schema(name = "Rehearsal")
    record RehearsalSheet(
            long id,

            @Schema(allowableValues = {"running", "done", "failed"})
            String state,

            @Schema(description = "The first night") LocalDate from,

            @Schema(description = "How many nights") int days,

            @Schema(description = "What the draft would do, all debts of its ruler moved to it")
            SideSheet draft,

            @Schema(description = "What the live version would do; left out when none is") @Nullable SideSheet live) {}

    @Schema(name = "RehearsedVersion")
    record SideSheet(
            int number,

            @Schema(description = "Receivables it would drive, without those due after the last night")
            long receivables,

            @Schema(description = "Customers it would reach, counted at each creditor")
            long customers,

            @Schema(description = "Customers with more contacts in thirty days than the house has set")
            long crowded,

            @Schema(description = "Of all steps, in reais") Money cost,

            @Schema(description = "By night, creditor and kind; caps are not kept")
            List<CountSheet> counts,

            @Schema(description = "Receivables that would stand still, by reason")
            List<WaitSheet> waits) {}

    @Schema(name = "RehearsedSteps")
    record CountSheet(LocalDate on, long creditor, String kind, long steps) {}

    @Schema(name = "RehearsedWait")
    record WaitSheet(String reason, long receivables) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Has a draft rehearsed against today's portfolio; ask for the rehearsal until it is done",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RehearsalBody.class))))
    @ApiResponse(responseCode = "202", description = "It is being rehearsed")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such version, or it is for debts the user does not see")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    RehearsalSheet order(
            @PathVariable long id,
            @PathVariable int number,
            Body body,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        var draft = seen(id, number, user);
        var asked = body.read(RehearsalBody::of);
        var days = Objects.requireNonNullElse(asked.days(), Rehearsals.SHORTEST);
        return sheet(RulerAnswers.done(rehearsals.order(draft.id(), days, user.scope(), actor)));
    }

    @GetMapping("/{rehearsal}")
    @Operation(summary = "What a rehearsal came to; without figures until it is done")
    @ApiResponse(responseCode = "200", description = "The rehearsal")
    @ApiResponse(responseCode = "404", description = "There is no such rehearsal of a version the user sees")
    RehearsalSheet one(
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable long rehearsal,
            @AuthenticationPrincipal SignedIn user) {
        var draft = seen(id, number, user);
        return rehearsals
                .find(rehearsal, user.scope())
                .filter(found -> found.versionId() == draft.id())
                .map(this::sheet)
                .orElseThrow(() -> Refused.notFound("no_rehearsal", String.valueOf(rehearsal)));
    }

    private RehearsalSheet sheet(Rehearsal rehearsal) {
        var live = rehearsal.live();
        return new RehearsalSheet(
                rehearsal.id(),
                rehearsal.state().name().toLowerCase(Locale.ROOT),
                rehearsal.from(),
                rehearsal.days(),
                side(rehearsal.draft()),
                live == null ? null : side(live));
    }

    private SideSheet side(Rehearsal.Side side) {
        return new SideSheet(
                side.number(),
                side.debts(),
                side.customers(),
                side.crowded(),
                costs.now().of(side),
                side.counts().stream()
                        .map(count -> new CountSheet(
                                count.on(), count.creditorId(), count.kind().code(), count.steps()))
                        .toList(),
                side.waits().stream()
                        .map(wait -> new WaitSheet(wait.code(), wait.debts()))
                        .toList());
    }

    private RulerVersion seen(long id, int number, SignedIn user) {
        return catalog.version(id, number, user.scope())
                .orElseThrow(() -> Refused.notFound("no_version", String.valueOf(id), number));
    }
}
