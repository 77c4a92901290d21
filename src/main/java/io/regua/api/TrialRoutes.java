package io.regua.api;

import io.regua.api.RulerBodies.Afterwards;
import io.regua.api.RulerSheets.TrialSheet;
import io.regua.journal.Actor;
import io.regua.ruler.NewTrial;
import io.regua.ruler.NewTrial.Challenger;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.Trial;
import io.regua.ruler.Trials;
import io.regua.ruler.VersionRole;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Champions and challengers. */
@RestController
@RequestMapping("/api/rulers/{id}/trials")
@Tag(name = "Rulers", description = "Which steps are taken for which debts, in versions")
class TrialRoutes {

    private final RulerCatalog catalog;
    private final Trials trials;

    TrialRoutes(RulerCatalog catalog, Trials trials) {
        this.catalog = catalog;
        this.trials = trials;
    }

    @Schema(name = "NewRulerTrial")
    record TrialBody(
            @Schema(description = "Number of the draft that is tried; left out = a hold-out group alone", example = "2")
            @Nullable Integer challenger,

            @Schema(description = "Of the customers", minimum = "0", maximum = "90")
            int challengerPercent,

            @Schema(description = "Of the customers, who go without optional steps", minimum = "0", maximum = "50")
            int holdOutPercent,

            @Schema(description = "What is tried") String note) {

        static TrialBody of(Body body) {
            return new TrialBody(
                    body.numberIfAny("challenger", 1, Integer.MAX_VALUE),
                    body.number("challengerPercent", 0, 100),
                    body.number("holdOutPercent", 0, 100),
                    body.text("note", 2_000));
        }
    }

    @Schema(name = "RulerTrialEnd")
    record EndBody(
            @Schema(
                    description = "Which of the two goes on; the other is retired",
                    type = "string",
                    allowableValues = {"champion", "challenger"})
            VersionRole stays,

            @Schema(
                    description = "What becomes of the debts on the version that is retired",
                    type = "string",
                    allowableValues = {"stay", "now", "phase_in"},
                    defaultValue = "stay")
            Afterwards moving,

            @Schema(description = "How many of them a night; with phase_in") @Nullable Integer perNight) {

        static EndBody of(Body body) {
            return new EndBody(
                    body.oneOf("stays", VersionRole.values(), VersionRole::code),
                    Afterwards.read(body),
                    Afterwards.perNight(body));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begins to try a draft, or doing without optional steps, with a part of the customers",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TrialBody.class))))
    @ApiResponse(responseCode = "201", description = "It runs")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such ruler or draft, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "Somebody else changed the draft meanwhile")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    TrialSheet start(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(id, user);
        var asked = body.read(TrialBody::of);
        var shares = new Trial.Shares(asked.challengerPercent(), asked.holdOutPercent());
        var wanted = new NewTrial(challenger(id, asked.challenger(), user), shares, asked.note());
        return TrialSheet.of(RulerAnswers.done(trials.start(id, wanted, user.scope(), actor)));
    }

    private @Nullable Challenger challenger(long ruler, @Nullable Integer number, SignedIn user) {
        if (number == null) {
            return null;
        }
        return catalog.version(ruler, number, user.scope())
                .map(draft -> new Challenger(draft.id(), draft.version()))
                .orElseThrow(() -> Refused.notFound("no_version", String.valueOf(ruler), number));
    }

    @PostMapping("/{trial}/end")
    @Operation(
            summary = "Ends a trial: one of the two goes on, the other is retired",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = EndBody.class))))
    @ApiResponse(responseCode = "200", description = "It is over")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such trial, or the user does not see its ruler")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    TrialSheet end(
            @PathVariable long id,
            @PathVariable long trial,
            Body body,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        seen(id, user);
        if (trials.byId(trial).filter(found -> found.rulerId() == id).isEmpty()) {
            throw Refused.notFound("no_trial", String.valueOf(trial));
        }
        var asked = body.read(EndBody::of);
        var moving = asked.moving().moving(asked.perNight());
        return TrialSheet.of(RulerAnswers.done(trials.end(trial, asked.stays(), moving, user.scope(), actor)));
    }

    private void seen(long id, SignedIn user) {
        if (catalog.ruler(id, user.scope()).isEmpty()) {
            throw Refused.notFound("no_ruler", String.valueOf(id));
        }
    }
}
