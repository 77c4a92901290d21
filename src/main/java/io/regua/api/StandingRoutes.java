package io.regua.api;

import io.regua.ruler.CustomerStanding;
import io.regua.ruler.CustomerStanding.AtCreditor;
import io.regua.ruler.Standings;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a customer can go on buying. */
@RestController
@Tag(name = "Standing", description = "Whether a customer can go on buying, for the till of a shop")
class StandingRoutes {

    private final Standings standings;
    private final StandingWords words;

    StandingRoutes(Standings standings, StandingWords words) {
        this.standings = standings;
        this.words = words;
    }

    @Schema(name = "StandingAsked")
    record StandingBody(
            @Schema(description = "CPF or CNPJ, with or without punctuation", example = "111.444.777-35")
            String taxId) {

        static StandingBody of(Body body) {
            return new StandingBody(body.text("taxId", 30));
        }
    }

    @Schema(name = "Standing")
    record Sheet(
            @Schema(example = "7") long customerId,

            @Schema(allowableValues = {"active", "active_reminded", "under_review", "blocked"})
            String standing,

            @Schema(description = "Since when; left out when nothing ever spoke against it") @Nullable LocalDate since,

            @Schema(
                    description = "A code; mark_ is followed by the mark",
                    allowableValues = {
                        "nothing_late",
                        "within_tolerance",
                        "beyond_tolerance",
                        "registry",
                        "extrajudicial_notice",
                        "mark_deceased",
                        "mark_bankrupt",
                        "mark_in_court"
                    })
            String why,

            @Schema(description = "Of the oldest late debt") int daysLate,

            @Schema(description = "The standing in words, by language: en, pt-BR")
            Map<String, String> words,

            @Schema(description = "With each creditor, the worst first")
            List<With> creditors) {}

    @Schema(name = "StandingWithCreditor")
    record With(
            @Schema(example = "lojas-aurora") String creditor,
            String standing,
            @Nullable LocalDate since,
            String why,
            int daysLate) {

        static With of(AtCreditor at) {
            return new With(at.code(), at.standing().code(), at.sinceOn(), at.why(), at.daysLate());
        }
    }

    @PostMapping("/api/standing")
    @Operation(
            summary = "How a customer stands with the creditors the user sees",
            description = "A late customer is an active customer: only blocked says that nothing is sold on credit.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = StandingBody.class))))
    @ApiResponse(responseCode = "200", description = "The worst standing, and the one with each creditor")
    @ApiResponse(responseCode = "400", description = "The tax id is missing")
    @ApiResponse(responseCode = "404", description = "Nobody has it, or the user sees none of the debts")
    Sheet standing(Body body, @AuthenticationPrincipal SignedIn user) {
        var asked = body.read(StandingBody::of);
        return standings
                .byTaxId(asked.taxId(), user.scope())
                .map(this::sheet)
                .orElseThrow(() -> Refused.notFound("no_customer_of_tax_id"));
    }

    private Sheet sheet(CustomerStanding found) {
        var worst = found.worst().orElseThrow();
        return new Sheet(
                found.customerId(),
                worst.standing().code(),
                worst.sinceOn(),
                worst.why(),
                worst.daysLate(),
                words.of(worst.standing()),
                found.atCreditors().stream().map(With::of).toList());
    }
}
