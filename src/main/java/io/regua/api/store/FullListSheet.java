package io.regua.api.store;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A creditor's full list of open debts, compared with what is open here. */
@Schema(name = "FullList")
public record FullListSheet(
        @Schema(description = "Its import", example = "51") long importId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        @Schema(example = "open.csv") String fileName,

        @Schema(allowableValues = {"received", "queued", "running", "done", "failed", "undone"})
        String state,

        long linesRead,

        @Schema(description = "Debts that wait since then because it does not name them")
        long missing,

        @Schema(description = "Debts that waited and came back")
        long returned,

        @Schema(description = "Somebody confirmed it although it makes many debts wait")
        boolean confirmed,

        @Schema(description = "Why it did not go in", example = "full_list_short") @Nullable String problem,

        Instant createdAt,
        @Nullable Instant endedAt) {}
