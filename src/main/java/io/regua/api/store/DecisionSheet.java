package io.regua.api.store;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file said of a debt that only a person may decide. */
@Schema(name = "Decision")
public record DecisionSheet(
        @Schema(example = "51") long id,

        @Schema(description = "Left out when the debt is not known") @Nullable Long customerId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        @Schema(example = "C-1001") String contractNumber,

        @Schema(description = "Left out: the whole contract") @Nullable Integer installment,

        @Nullable Long receivableId,

        @Schema(allowableValues = {"change", "cancel", "return"})
        String operation,

        @Schema(description = "What the file said, by the names of facts")
        Map<String, Object> said,

        @Schema(description = "The same facts as they are on record")
        Map<String, Object> onRecord,

        @Schema(description = "The weightiest objection", example = "paid_already")
        String code,

        @Schema(description = "Whether it could be accepted when it came")
        boolean overrulable,

        @Schema(description = "The import that brought it") @Nullable Long importId,

        @Nullable Long line,

        @Schema(allowableValues = {"pending", "accepted", "kept"})
        String state,

        Instant raisedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
