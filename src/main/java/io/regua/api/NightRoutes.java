package io.regua.api;

import io.regua.nightly.Cause;
import io.regua.nightly.Nights;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nights run and reported. */
@RestController
@RequestMapping("/api/nights")
@Tag(name = "Nights", description = "The nightly run over the whole portfolio")
class NightRoutes {

    private final Nights nights;

    NightRoutes(Nights nights) {
        this.nights = nights;
    }

    @Schema(name = "NightToRun")
    record NightBody(
            @Schema(description = "What is due is decided by this date; it may lie in the past")
            LocalDate businessDate) {

        static NightBody of(Body body) {
            return new NightBody(body.date("businessDate"));
        }
    }

    @PostMapping
    @Operation(
            summary = "Runs the night for a business date and waits for its end",
            description = "A repeat with nothing changed in between changes nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NightBody.class))))
    @ApiResponse(responseCode = "200", description = "The report; state failed when a line failed")
    @ApiResponse(responseCode = "400", description = "The date is missing, no date, or in no calendar")
    @ApiResponse(responseCode = "403", description = "The user sees only some creditors")
    NightSheet run(Body body, @AuthenticationPrincipal SignedIn user) {
        Everything.isSeenBy(user);
        var date = body.read(NightBody::of).businessDate();
        return NightSheet.of(nights.run(date, Cause.API, user.getUsername()));
    }

    @GetMapping("/{date}")
    @Operation(summary = "The newest report of a business date, or the later night that covered it")
    @ApiResponse(responseCode = "200", description = "The report")
    @ApiResponse(responseCode = "400", description = "No date")
    @ApiResponse(responseCode = "404", description = "No night ran for this date")
    NightSheet report(@PathVariable LocalDate date) {
        return nights.of(date)
                .map(NightSheet::of)
                .or(() -> nights.coveredBy(date).map(later -> NightSheet.covered(date, later)))
                .orElseThrow(() -> Refused.notFound("no_night", date));
    }
}
