package io.regua.api.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** A step of the ruler that was taken for one receivable, or deliberately not taken. */
@Schema(name = "Action", description = "A step of the ruler, taken or deliberately not taken, with its reason.")
public record ActionRow(
        @Schema(example = "51") long receivableId,
        @Schema(example = "C-1001") String contractNumber,
        @Schema(example = "registry") String stepKey,

        @Schema(
                allowableValues = {
                    "reminder",
                    "call",
                    "offer",
                    "task",
                    "registry",
                    "notice_letter",
                    "extrajudicial_notice",
                    "placement",
                    "protest",
                    "legal_handover"
                })
        String kind,

        LocalDate businessDate,

        @Schema(allowableValues = {"taken", "skipped", "superseded", "covered"})
        String outcome,

        @Schema(example = "due") String reason,

        @Schema(description = "Grows only when the due date is moved later", example = "1")
        int cycle,

        @Schema(description = "The figures behind the reason", type = "object", example = "{\"daysLate\": 11}")
        @JsonRawValue
        String facts,

        @Schema(
                description = "The reason as a sentence in the language of the request",
                example = "was due 4 Nov 2026, caught up")
        String why) {}
