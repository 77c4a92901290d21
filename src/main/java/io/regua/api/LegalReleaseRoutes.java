package io.regua.api;

import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.ruler.LegalRelease;
import io.regua.ruler.LegalReleases;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creditors whose debts may go to the registry and beyond. */
@RestController
@RequestMapping("/api/legal-releases/{creditor}")
@Tag(name = "Rulers", description = "Which steps are taken for which debts, in versions")
class LegalReleaseRoutes {

    private final LegalReleases releases;
    private final Creditors creditors;

    LegalReleaseRoutes(LegalReleases releases, Creditors creditors) {
        this.releases = releases;
        this.creditors = creditors;
    }

    @Schema(name = "LegalReleaseWish")
    record ReleaseBody(
            @Schema(description = "Registry requests a night at most", defaultValue = "500")
            int inclusionsANight,

            @Schema(description = "Of the release, as it was read; left out = whatever it says now") @Nullable Integer version) {

        static ReleaseBody of(Body body) {
            return new ReleaseBody(
                    body.says("inclusionsANight")
                            ? body.number("inclusionsANight", 1, LegalRelease.MOST_INCLUSIONS)
                            : LegalRelease.USUAL_INCLUSIONS,
                    body.numberIfAny("version", 0, Integer.MAX_VALUE));
        }
    }

    @Schema(name = "LegalRelease")
    record ReleaseSheet(
            @Schema(example = "1") long creditor,

            @Schema(description = "Registry requests a night at most", example = "500")
            int inclusionsANight,

            LocalDate releasedOn,
            String releasedBy,

            @Schema(description = "Grows with every change") int version) {

        static ReleaseSheet of(LegalRelease release) {
            return new ReleaseSheet(
                    release.creditorId(),
                    release.inclusionsANight(),
                    release.releasedOn(),
                    release.releasedBy(),
                    release.version());
        }
    }

    @GetMapping
    @Operation(summary = "Whether debts of a creditor may go to the registry and beyond")
    @ApiResponse(responseCode = "200", description = "They may")
    @ApiResponse(responseCode = "404", description = "They may not, or the user does not see the creditor")
    ReleaseSheet one(@PathVariable long creditor, @AuthenticationPrincipal SignedIn user) {
        return ReleaseSheet.of(found(creditor, user));
    }

    @PutMapping
    @Operation(
            summary = "Releases a creditor, or changes how many registry requests leave a night",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ReleaseBody.class))))
    @ApiResponse(responseCode = "200", description = "It is released")
    @ApiResponse(responseCode = "400", description = "A field is wrong")
    @ApiResponse(responseCode = "404", description = "There is no such creditor, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "Somebody else changed the release meanwhile")
    ReleaseSheet release(@PathVariable long creditor, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        seen(creditor, user);
        var asked = body.read(ReleaseBody::of);
        var now = releases.of(creditor).map(LegalRelease::version).orElse(null);
        var version = asked.version() == null ? now : asked.version();
        return ReleaseSheet.of(RulerAnswers.done(releases.release(creditor, version, asked.inclusionsANight(), actor)));
    }

    @DeleteMapping
    @Operation(summary = "Takes a release back: legal steps of the creditor's debts wait again")
    @ApiResponse(responseCode = "200", description = "The release that is no more")
    @ApiResponse(responseCode = "404", description = "It is not released, or the user does not see the creditor")
    @ApiResponse(responseCode = "409", description = "Somebody else changed the release meanwhile")
    ReleaseSheet withdraw(@PathVariable long creditor, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var release = found(creditor, user);
        return ReleaseSheet.of(RulerAnswers.done(releases.withdraw(creditor, release.version(), actor)));
    }

    private void seen(long creditor, SignedIn user) {
        if (!user.scope().sees(creditor) || creditors.all().stream().noneMatch(known -> known.id() == creditor)) {
            throw Refused.notFound("no_creditor", String.valueOf(creditor));
        }
    }

    private LegalRelease found(long creditor, SignedIn user) {
        seen(creditor, user);
        return releases.of(creditor).orElseThrow(() -> Refused.notFound("no_release", String.valueOf(creditor)));
    }
}
