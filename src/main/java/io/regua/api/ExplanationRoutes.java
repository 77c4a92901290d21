package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.calendar.BusinessDates;
import io.regua.ruler.ExplanationWords;
import io.regua.ruler.Explanations;
import io.regua.ruler.Reasons;
import io.regua.ruler.Rulers;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a night did something about a receivable or did not, and what will come. */
@RestController
@RequestMapping("/api/receivables/{id}")
@Tag(name = "Receivables")
class ExplanationRoutes {

    private final ReceivableRows rows;
    private final Explanations explanations;
    private final ExplanationWords words;
    private final Rulers rulers;
    private final Reasons reasons;
    private final BusinessDates dates;

    ExplanationRoutes(
            ReceivableRows rows,
            Explanations explanations,
            ExplanationWords words,
            Rulers rulers,
            Reasons reasons,
            BusinessDates dates) {
        this.rows = rows;
        this.explanations = explanations;
        this.words = words;
        this.rulers = rulers;
        this.reasons = reasons;
        this.dates = dates;
    }

    @GetMapping("/explanation")
    @Operation(
            summary = "What the ruler did or will do about one receivable on a day, and why",
            description = "Of any day: before today from what was recorded, from today on if nothing changes.")
    @ApiResponse(responseCode = "200", description = "What that night is, with the next step or why there is none")
    @ApiResponse(responseCode = "400", description = "The day is no date, or in no calendar")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    ExplanationSheet explanation(
            @PathVariable long id,
            @Parameter(description = "Today when left out") @RequestParam(required = false) @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn user) {
        var customer = ReceivableRoutes.seen(rows, id, user).customerId();
        var day = Days.within("on", Objects.requireNonNullElse(on, dates.today()));
        return explanations
                .of(customer, id, day)
                .map(told -> ExplanationSheet.of(told, words))
                .orElseThrow(() -> Refused.notFound("no_receivable", String.valueOf(id)));
    }

    @GetMapping("/plan")
    @Operation(
            summary = "All steps to come for one receivable if nothing changes",
            description =
                    "No steps when it is closed, or waits for something that has no date: ask for the explanation.")
    @ApiResponse(responseCode = "200", description = "The steps with their nights, in order")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    PlanSheet plan(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        var customer = ReceivableRoutes.seen(rows, id, user).customerId();
        var today = dates.today();
        var steps = rulers.plan(customer, List.of(id), today).getOrDefault(id, List.of());
        return new PlanSheet(
                id,
                today,
                steps.stream()
                        .map(step -> PlanSheet.StepSheet.of(step, reasons))
                        .toList());
    }
}
