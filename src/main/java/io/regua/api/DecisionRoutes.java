package io.regua.api;

import io.regua.api.store.DecisionSheet;
import io.regua.api.store.FeedLists;
import io.regua.journal.Actor;
import io.regua.receivables.Changed;
import io.regua.receivables.Decisions;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What files wanted of debts and only a person, or a program in his name, decides. */
@RestController
@RequestMapping("/api/decisions")
@Tag(name = "Feeds", description = "Expected files, full lists, and what only a person decides")
class DecisionRoutes {

    private static final List<String> STATES = List.of("pending", "accepted", "kept");

    private final FeedLists lists;
    private final Decisions decisions;

    DecisionRoutes(FeedLists lists, Decisions decisions) {
        this.lists = lists;
        this.decisions = decisions;
    }

    @Schema(name = "DecisionReason")
    record ReasonBody(
            @Schema(description = "Why, for the history", example = "The shop confirmed the new due date by telephone")
            String reason) {

        static ReasonBody of(Body body) {
            return new ReasonBody(body.text("reason", 300));
        }
    }

    @GetMapping
    @Operation(summary = "What files said of debts and people decide, in the order in which it came")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<DecisionSheet> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"pending", "accepted", "kept"}))
                    @RequestParam(required = false)
                    @Nullable String state,
            @Parameter(description = "Id of the import that brought them")
                    @RequestParam(name = "import", required = false)
                    @Nullable Long file,
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        var found = lists.decisions(user.scope(), file, Choices.of("state", state, STATES), after, size);
        return Walk.of(found, size, DecisionSheet::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One decision with both sides")
    @ApiResponse(responseCode = "200", description = "The decision")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    DecisionSheet one(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return lists.decision(user.scope(), id).orElseThrow(() -> Refused.notFound("no_decision", String.valueOf(id)));
    }

    @PostMapping("/{id}/accept")
    @Operation(
            summary = "Does what the file said; one that was decided stays as it is",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReasonBody.class))))
    @ApiResponse(responseCode = "200", description = "The decision as it stands now")
    @ApiResponse(responseCode = "400", description = "The reason is missing")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "Something speaks against it that nobody can overrule")
    DecisionSheet accept(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        one(id, user);
        var reason = body.read(ReasonBody::of).reason();
        if (decisions.accept(id, reason, user.scope(), actor) instanceof Changed.Refused(var objections)) {
            throw Refused.conflict(objections.stream()
                    .map(objection -> Mistake.of("", objection.code(), objection.facts()))
                    .toList());
        }
        return one(id, user);
    }

    @PostMapping("/{id}/keep")
    @Operation(
            summary = "Keeps what is on record; one that was decided stays as it is",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReasonBody.class))))
    @ApiResponse(responseCode = "200", description = "The decision as it stands now")
    @ApiResponse(responseCode = "400", description = "The reason is missing")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    DecisionSheet keep(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        one(id, user);
        decisions.keep(id, body.read(ReasonBody::of).reason(), user.scope(), actor);
        return one(id, user);
    }
}
