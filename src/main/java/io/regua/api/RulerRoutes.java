package io.regua.api;

import io.regua.api.RulerBodies.Afterwards;
import io.regua.api.RulerBodies.AudienceBody;
import io.regua.api.RulerBodies.NewRuler;
import io.regua.api.RulerBodies.StepBody;
import io.regua.api.RulerSheets.PublicationSheet;
import io.regua.api.RulerSheets.RulerSheet;
import io.regua.api.RulerSheets.VersionSheet;
import io.regua.api.RulerSheets.Warning;
import io.regua.journal.Actor;
import io.regua.ruler.Drafts;
import io.regua.ruler.Publishing;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Trials;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rulers, their versions, and what is published of them. */
@RestController
@RequestMapping("/api/rulers")
@Tag(name = "Rulers", description = "Which steps are taken for which debts, in versions")
class RulerRoutes {

    private static final String JSON = "application/json";

    private final RulerCatalog catalog;
    private final Drafts drafts;
    private final Publishing publishing;
    private final Trials trials;

    RulerRoutes(RulerCatalog catalog, Drafts drafts, Publishing publishing, Trials trials) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.publishing = publishing;
        this.trials = trials;
    }

    @Schema(name = "NewRuler", description = "A ruler with its first draft")
    record RulerBody(
            @Schema(example = "Furniture") String name,
            @Schema(defaultValue = "100") int priority,
            AudienceBody audience,
            List<StepBody> steps,
            @Nullable String note) {}

    @Schema(name = "NewRulerVersion", description = "All that the version is to say")
    record VersionBody(
            @Schema(defaultValue = "100") int priority,
            AudienceBody audience,
            List<StepBody> steps,
            @Nullable String note) {}

    @Schema(name = "RulerPublishing")
    record PublishBody(
            @Schema(description = "What is new in it", example = "Calls a day earlier")
            String note,

            @Schema(description = "Of the draft, as it was read; left out = whatever it says now") @Nullable Integer version,

            @Schema(
                    description = "What becomes of the debts on older versions",
                    type = "string",
                    allowableValues = {"stay", "now", "phase_in"},
                    defaultValue = "stay")
            Afterwards moving,

            @Schema(description = "How many of them a night; with phase_in") @Nullable Integer perNight) {

        static PublishBody of(Body body) {
            return new PublishBody(
                    body.text("note", 2_000),
                    body.numberIfAny("version", 0, Integer.MAX_VALUE),
                    Afterwards.read(body),
                    Afterwards.perNight(body));
        }
    }

    @GetMapping
    @Operation(summary = "The rulers for debts the user sees, by name")
    @ApiResponse(responseCode = "200", description = "All of them, with their versions")
    List<RulerSheet> list(@AuthenticationPrincipal SignedIn user) {
        var running = trials.running();
        return catalog.all(user.scope()).stream()
                .collect(Collectors.groupingBy(RulerVersion::rulerId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(ruler -> RulerSheet.of(ruler.getValue(), running.get(ruler.getKey())))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One ruler with its versions, and the trial that runs")
    @ApiResponse(responseCode = "200", description = "The ruler")
    @ApiResponse(responseCode = "404", description = "There is no such ruler, or it is for debts the user does not see")
    RulerSheet one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return RulerSheet.of(seen(id, user), trials.running(id).orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a ruler with a first draft; it runs once that is published",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = JSON, schema = @Schema(implementation = RulerBody.class))))
    @ApiResponse(responseCode = "201", description = "The draft")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    VersionSheet add(Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var wanted = body.read(NewRuler::of);
        return VersionSheet.of(RulerAnswers.done(drafts.begin(wanted.name(), wanted.content(), user.scope(), actor)));
    }

    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Drafts the next version of a ruler, all of it at once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = JSON, schema = @Schema(implementation = VersionBody.class))))
    @ApiResponse(responseCode = "201", description = "The draft")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such ruler, or it is for debts the user does not see")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    VersionSheet draft(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(id, user);
        var wanted = body.read(RulerBodies::content);
        return VersionSheet.of(RulerAnswers.done(drafts.next(id, wanted, user.scope(), actor)));
    }

    @GetMapping("/{id}/versions/{number}")
    @Operation(summary = "All that one version says")
    @ApiResponse(responseCode = "200", description = "The version")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such version, or it is for debts the user does not see")
    VersionSheet version(@PathVariable long id, @PathVariable int number, @AuthenticationPrincipal SignedIn user) {
        return VersionSheet.of(seen(id, number, user));
    }

    @PostMapping("/{id}/versions/{number}/publish")
    @Operation(
            summary = "Publishes a draft; what was published before is retired",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = JSON, schema = @Schema(implementation = PublishBody.class))))
    @ApiResponse(responseCode = "200", description = "It is published")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such version, or it is for debts the user does not see")
    @ApiResponse(responseCode = "409", description = "Somebody else changed the draft meanwhile")
    @ApiResponse(responseCode = "422", description = "The rules object; all objections are told")
    PublicationSheet publish(
            @PathVariable long id,
            @PathVariable int number,
            Body body,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        var draft = seen(id, number, user);
        var asked = body.read(PublishBody::of);
        var version = Objects.requireNonNullElse(asked.version(), draft.version());
        var moving = asked.moving().moving(asked.perNight());
        var done =
                RulerAnswers.done(publishing.publish(draft.id(), version, asked.note(), moving, user.scope(), actor));
        return new PublicationSheet(
                VersionSheet.of(done.version()),
                done.moves(),
                done.warnings().stream().map(Warning::of).toList());
    }

    private List<RulerVersion> seen(long id, SignedIn user) {
        var versions = catalog.ofRuler(id, user.scope());
        if (versions.isEmpty()) {
            throw Refused.notFound("no_ruler", String.valueOf(id));
        }
        return versions;
    }

    private RulerVersion seen(long id, int number, SignedIn user) {
        return catalog.version(id, number, user.scope())
                .orElseThrow(() -> Refused.notFound("no_version", String.valueOf(id), number));
    }
}
