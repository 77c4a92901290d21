package io.regua.api;

import io.regua.intake.Batch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far an import is. */
@Schema(name = "Import")
record ImportSheet(
        @Schema(example = "1") long id,

        @Schema(allowableValues = {"received", "queued", "running", "done", "failed", "undone"})
        String state,

        @Schema(description = "Of a running import: reading, admitting, allocating") @Nullable String phase,

        @Schema(example = "portfolio.csv") String fileName,
        @Schema(example = "native") @Nullable String mapping,

        @Schema(description = "Code of the creditor, when the lines do not name theirs") @Nullable String creditor,

        @Schema(description = "Lines read so far") long linesRead,

        @Schema(description = "Lines of which something new went in")
        long accepted,

        @Schema(description = "Lines that came back with a reason")
        long rejected,

        @Schema(description = "Lines that said only what was known")
        long duplicates,

        @Schema(
                description = "What went in",
                example = "{\"customers\": 2, \"contracts\": 2, \"receivables\": 5, \"payments\": 1}")
        Map<String, Object> facts,

        @Schema(description = "Where the rejected lines are, once there are any", example = "/api/imports/1/rejected")
        @Nullable String rejectedLines,

        @Schema(description = "Why it failed") @Nullable Problem problem,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    @Schema(name = "ImportProblem")
    record Problem(String code, String message) {}

    static String path(Batch batch) {
        return "/api/imports/" + batch.id();
    }

    static ImportSheet of(Batch batch, @Nullable String creditor, @Nullable Problem problem, String contextPath) {
        return new ImportSheet(
                batch.id(),
                batch.state().code(),
                batch.phase(),
                batch.fileName(),
                batch.mapping(),
                creditor,
                batch.linesRead(),
                batch.accepted(),
                batch.rejected(),
                batch.duplicates(),
                batch.facts(),
                batch.rejected() == 0 ? null : contextPath + path(batch) + "/rejected",
                problem,
                batch.createdAt(),
                batch.startedAt(),
                batch.endedAt());
    }
}
