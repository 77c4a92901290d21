package io.regua.api;

import io.regua.ruler.PlannedStep;
import io.regua.ruler.Reasons;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps to come for one receivable, as a program reads them. */
@Schema(name = "Plan", description = "All steps to come for a receivable if nothing changes.")
record PlanSheet(
        @Schema(example = "51") long receivableId,

        @Schema(description = "The first night that can still run")
        LocalDate from,

        List<StepSheet> steps) {

    @Schema(name = "PlannedStep")
    record StepSheet(
            @Schema(example = "4") int seq,
            @Schema(example = "registry") String stepKey,
            @Schema(example = "registry") String kind,

            @Schema(description = "The night that will take it or give it up; left out while nothing dates it")
            @Nullable LocalDate on,

            @Schema(allowableValues = {"taken", "skipped", "superseded", "covered"})
            String outcome,

            @Schema(example = "due") String reason,

            @Schema(description = "The figures behind it", example = "{\"dueOn\": \"2026-11-19\", \"daysLate\": 3}")
            Map<String, Object> facts,

            @Schema(description = "The reason as a sentence in the language of the user", example = "on its day")
            String why) {

        static StepSheet of(PlannedStep step, Reasons reasons) {
            return new StepSheet(
                    step.seq(),
                    step.stepKey(),
                    step.kind().code(),
                    step.on(),
                    step.outcome().code(),
                    step.reason(),
                    step.facts(),
                    reasons.of(step.reason(), step.facts()));
        }
    }
}
