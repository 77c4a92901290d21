package io.regua.api;

import io.regua.ruler.CheckWords;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawChecks;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the law and the rules of conduct say of a version. */
@RestController
@RequestMapping("/api/rulers/{id}/versions/{number}/checks")
@Tag(name = "Rulers", description = "Which steps are taken for which debts, in versions")
class RulerCheckRoutes {

    private final RulerCatalog catalog;
    private final LawChecks laws;
    private final CheckWords words;

    RulerCheckRoutes(RulerCatalog catalog, LawChecks laws, CheckWords words) {
        this.catalog = catalog;
        this.laws = laws;
        this.words = words;
    }

    @Schema(name = "RulerCheck", description = "One law or rule of conduct, held against a version")
    record CheckSheet(
            @Schema(description = "Which", example = "contact_lost")
            String code,

            @Schema(
                    description = "What blocks keeps the version from being published",
                    allowableValues = {"passed", "warns", "blocks", "not_checked"})
            String result,

            @Schema(description = "The step by its place in the list; 0 = none")
            int step,

            @Schema(
                    description = "count due dates, nights, customers or debts, of how many; most and limit of a night;"
                            + " reason; why it was not checked",
                    example = "{\"count\": 23, \"of\": 731, \"reason\": \"overtaken\"}")
            Map<String, Object> facts,

            @Schema(description = "The due dates it happens to; empty when to all of them. Nights, for a rehearsal")
            List<LocalDate> dates,

            @Schema(description = "In a sentence, in the language asked for")
            String message) {}

    @GetMapping
    @Operation(
            summary = "The checks of law of a version, also those that passed",
            description = "For every due date of the next two years, and against the newest rehearsal."
                    + " What blocks or warns is told again when the version is published.")
    @ApiResponse(responseCode = "200", description = "All of them")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such version, or it is for debts the user does not see")
    List<CheckSheet> checks(@PathVariable long id, @PathVariable int number, @AuthenticationPrincipal SignedIn user) {
        var version = catalog.version(id, number, user.scope())
                .orElseThrow(() -> Refused.notFound("no_version", String.valueOf(id), number));
        return laws.of(version.id(), user.scope()).stream()
                .map(check -> sheet(check, version, user))
                .toList();
    }

    private CheckSheet sheet(LawCheck check, RulerVersion version, SignedIn user) {
        return new CheckSheet(
                check.code(),
                check.result().name().toLowerCase(Locale.ROOT),
                check.seq(),
                check.facts(),
                check.dates(),
                words.sentence(check, version.steps(), user.scope()));
    }
}
