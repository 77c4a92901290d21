package io.regua.api;

import io.regua.api.RulerBodies.AudienceBody;
import io.regua.api.RulerBodies.StepBody;
import io.regua.ruler.Finding;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Trial;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is answered about rulers. */
final class RulerSheets {

    private RulerSheets() {}

    @Schema(name = "Ruler")
    record RulerSheet(
            @Schema(example = "1") long id,
            @Schema(example = "Standard") String name,

            @Schema(description = "Those for debts the user sees, the newest first")
            List<VersionLine> versions,

            @Schema(description = "The trial that runs") @Nullable TrialSheet trial) {

        /** Of one ruler, of which one version is seen at least. */
        static RulerSheet of(List<RulerVersion> versions, @Nullable Trial running) {
            var newest = versions.getFirst();
            return new RulerSheet(
                    newest.rulerId(),
                    newest.name(),
                    versions.stream().map(VersionLine::of).toList(),
                    running == null ? null : TrialSheet.of(running));
        }
    }

    @Schema(name = "RulerVersionLine")
    record VersionLine(
            int number,

            @Schema(allowableValues = {"draft", "published", "retired"})
            String state,

            @Schema(allowableValues = {"champion", "challenger"})
            String role,

            @Schema(description = "The lowest number is asked first")
            int priority,

            String note,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {

        static VersionLine of(RulerVersion version) {
            return new VersionLine(
                    version.number(),
                    version.state().code(),
                    version.role().code(),
                    version.priority(),
                    version.note(),
                    version.publishedAt().orElse(null),
                    version.publishedBy().orElse(null));
        }
    }

    @Schema(name = "RulerVersion")
    record VersionSheet(
            @Schema(description = "Of the ruler", example = "1")
            long ruler,

            String name,
            @Schema(example = "2") int number,

            @Schema(allowableValues = {"draft", "published", "retired"})
            String state,

            @Schema(allowableValues = {"champion", "challenger"})
            String role,

            @Schema(description = "Grows with every change; to be sent back when the draft is published")
            int version,

            int priority,
            AudienceBody audience,
            List<StepBody> steps,
            String note,
            String createdBy,
            Instant createdAt,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt,
            @Nullable Instant retiredAt) {

        static VersionSheet of(RulerVersion version) {
            return new VersionSheet(
                    version.rulerId(),
                    version.name(),
                    version.number(),
                    version.state().code(),
                    version.role().code(),
                    version.version(),
                    version.priority(),
                    AudienceBody.of(version.audience()),
                    version.steps().stream().map(StepBody::of).toList(),
                    version.note(),
                    version.createdBy(),
                    version.createdAt(),
                    version.publishedBy().orElse(null),
                    version.publishedAt().orElse(null),
                    version.retiredAt().orElse(null));
        }
    }

    @Schema(name = "RulerPublication")
    record PublicationSheet(
            VersionSheet published,

            @Schema(description = "From how many older versions debts go to it")
            int moves,

            List<Warning> warnings) {}

    @Schema(name = "RulerWarning")
    record Warning(
            @Schema(example = "notice_before_registry") String code,

            @Schema(description = "The step by its place in the list; 0 = none")
            int step,

            String field) {

        static Warning of(Finding finding) {
            var objection = finding.objection();
            return new Warning(objection.code(), objection.seq(), objection.field());
        }
    }

    @Schema(name = "RulerTrial")
    record TrialSheet(
            long id,
            int challengerPercent,

            @Schema(description = "Of the customers, who go without optional steps")
            int holdOutPercent,

            LocalDate startedOn,
            String startedBy,
            @Nullable LocalDate endedOn,
            @Nullable String endedBy,

            @Schema(
                    description = "Which of the two stayed",
                    allowableValues = {"champion", "challenger"})
            @Nullable String stays) {

        static TrialSheet of(Trial trial) {
            return new TrialSheet(
                    trial.id(),
                    trial.shares().challenger(),
                    trial.shares().holdOut(),
                    trial.startedOn(),
                    trial.startedBy(),
                    trial.endedOn().orElse(null),
                    trial.endedBy().orElse(null),
                    trial.winner().map(winner -> winner.code()).orElse(null));
        }
    }
}
