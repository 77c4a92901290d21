package io.regua.api;

import io.regua.api.store.ActionRow;
import io.regua.team.CreditorScope;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the ruler did, over the whole portfolio. */
@RestController
@RequestMapping("/api/actions")
@Tag(name = "Actions", description = "What the ruler did, and why")
class ActionRoutes {

    private final ActionFeed feed;

    ActionRoutes(ActionFeed feed) {
        this.feed = feed;
    }

    /** Both days included. */
    private record Span(LocalDate from, LocalDate to) {

        static Span of(@Nullable LocalDate from, @Nullable LocalDate to) {
            var first = Days.within("from", Objects.requireNonNullElse(from, Days.FIRST));
            var last = Days.within("to", Objects.requireNonNullElse(to, Days.LAST));
            if (last.isBefore(first)) {
                throw Refused.badInput("to", "before_from", first);
            }
            return new Span(first, last);
        }
    }

    @GetMapping
    @Operation(
            summary = "Actions of the whole portfolio by business date",
            description = "Paged as application/json; with Accept: application/x-ndjson all of them, one per line;"
                    + " that takes no page and size.")
    @ApiResponse(responseCode = "200", description = "A page, by business date")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Page<ActionRow> page(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = Page.FIRST) @Min(0) @Max(Page.LAST) int page,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        var span = Span.of(from, to);
        return feed.page(span.from(), span.to(), user.scope(), page, size);
    }

    @GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(summary = "Actions of the whole portfolio, one per line")
    @ApiResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = ActionRow.class)))
    void stream(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal SignedIn user,
            HttpServletResponse response)
            throws IOException {
        var span = Span.of(from, to);
        CreditorScope scope = user.scope();
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        feed.write(span.from(), span.to(), scope, response.getOutputStream());
    }
}
