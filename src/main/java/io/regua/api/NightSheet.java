package io.regua.api;

import io.regua.nightly.NightReport;
import io.regua.nightly.NightReport.StepCount;
import io.regua.nightly.NightReport.StepReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a night did. */
@Schema(name = "Night")
record NightSheet(
        LocalDate businessDate,

        @Schema(allowableValues = {"running", "done", "failed", "interrupted", "covered"})
        String state,

        @Schema(description = "Only of a date on which none ran: the later night that did its work") @Nullable LocalDate coveredBy,

        @Nullable Long runId,

        @Schema(allowableValues = {"schedule", "person", "api", "demonstration"}) @Nullable String cause,

        @Nullable String startedBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long taken,
        long superseded,
        long skipped,
        long covered,

        @Schema(description = "Steps that fell due and wait: the debt is held, or the order of the law forbids them")
        long waited,

        List<Line> lines) {

    /** One line of the night. */
    @Schema(name = "NightLine")
    record Line(
            @Schema(example = "ruler_advanced") String name,
            boolean failed,

            @Schema(description = "How much it changed") long touched,

            @Nullable Long milliseconds,
            List<Count> counts) {

        static Line of(StepReport step) {
            return new Line(
                    step.name(),
                    step.error() != null,
                    step.touched(),
                    millis(step.duration()),
                    step.counts().stream().map(Count::of).toList());
        }

        private static @Nullable Long millis(@Nullable Duration duration) {
            return duration == null ? null : duration.toMillis();
        }
    }

    /** How often something happened; a key that does not apply is empty. */
    @Schema(name = "NightCount")
    record Count(
            @Schema(example = "call") String stepKey,
            @Schema(example = "call") String kind,
            @Schema(example = "taken") String outcome,
            @Schema(example = "due") String reason,
            @Schema(example = "12") long count) {

        static Count of(StepCount count) {
            return new Count(count.step(), count.kind(), count.outcome(), count.reason(), count.count());
        }
    }

    static NightSheet of(NightReport report) {
        return new NightSheet(
                report.businessDate(),
                report.state(),
                null,
                report.runId(),
                report.cause().toLowerCase(Locale.ROOT),
                report.startedBy(),
                report.startedAt(),
                report.endedAt(),
                report.with("taken"),
                report.with("superseded"),
                report.with("skipped"),
                report.with("covered"),
                report.with("waited"),
                report.steps().stream().map(Line::of).toList());
    }

    static NightSheet covered(LocalDate date, LocalDate by) {
        return new NightSheet(date, "covered", by, null, null, null, null, null, 0, 0, 0, 0, 0, List.of());
    }
}
