package io.regua.api;

import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.Deed;
import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.ExplanationWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One night and one receivable, as a program reads it. */
@Schema(name = "Explanation", description = "What the night of a day did or will do about a receivable, and why.")
record ExplanationSheet(
        @Schema(example = "51") long receivableId,
        LocalDate on,

        @Schema(
                allowableValues = {
                    "acted",
                    "will_act",
                    "waited",
                    "will_wait",
                    "waiting",
                    "passed_over",
                    "not_due",
                    "finished",
                    "closed",
                    "no_ruler"
                })
        String verdict,

        @Schema(description = "What was decided that night, or will be if nothing changes")
        List<DeedSheet> steps,

        @Schema(description = "What kept a step from being taken; left out when nothing did") @Nullable Reason reason,

        @Schema(description = "The ruler the receivable was on; left out when it was on none") @Nullable RulerSheet ruler,

        @Schema(description = "The first step afterwards; left out when there is none") @Nullable NextSheet next,

        @Schema(description = "Why none comes afterwards; left out when one does") @Nullable Reason noNext,

        @Schema(
                description = "All of it in a sentence or two, in the language of the user",
                example = "Night of 20 Nov 2026: call – taken. Next: registry request on 25 Nov 2026.")
        String why) {

    @Schema(name = "ExplainedStep")
    record DeedSheet(
            @Schema(example = "3") int seq,
            @Schema(example = "call") String stepKey,
            @Schema(example = "call") String kind,

            @Schema(allowableValues = {"taken", "skipped", "superseded", "covered"})
            String outcome,

            Reason reason,

            @Schema(example = "call – taken (was due 14 Nov 2026, caught up)")
            String why) {

        static DeedSheet of(Deed deed, ExplanationWords words) {
            return new DeedSheet(
                    deed.seq(),
                    deed.step().stepKey(),
                    deed.step().kind().code(),
                    deed.outcome().code(),
                    Reason.of(deed.why(), null),
                    words.deed(deed));
        }
    }

    @Schema(name = "ExplainedReason")
    record Reason(
            @Schema(example = "not_released") String code,

            @Schema(description = "The step it speaks of", example = "registry") @Nullable String stepKey,

            @Schema(description = "The figures behind it", example = "{\"since\": \"2026-11-19\"}")
            Map<String, Object> facts) {

        static Reason of(Why why, @Nullable Named step) {
            return new Reason(why.code(), step == null ? null : step.stepKey(), why.facts());
        }
    }

    @Schema(name = "RulerInForce")
    record RulerSheet(
            @Schema(example = "1") long id,
            @Schema(example = "Standard") String name,
            @Schema(example = "1") int version) {

        static RulerSheet of(InForce ruler) {
            return new RulerSheet(ruler.rulerId(), ruler.name(), ruler.version());
        }
    }

    @Schema(name = "NextStep")
    record NextSheet(
            @Schema(example = "registry") String stepKey,
            @Schema(example = "registry") String kind,
            LocalDate on,

            @Schema(
                    description = "taken, covered, skipped or superseded; waited where it is put off that night",
                    example = "taken")
            String outcome,

            @Schema(description = "Why it was or will be put off; left out when it was not") @Nullable Reason reason,

            @Schema(description = "Whether it has happened; otherwise it will, if nothing changes")
            boolean recorded) {

        static NextSheet of(Next next) {
            var outcome = next.outcome();
            var why = next.why();
            return new NextSheet(
                    next.step().stepKey(),
                    next.step().kind().code(),
                    next.on(),
                    outcome == null ? "waited" : outcome.code(),
                    why == null ? null : Reason.of(why, null),
                    next.recorded());
        }
    }

    static ExplanationSheet of(Explanation told, ExplanationWords words) {
        var why = told.why();
        var ruler = told.ruler();
        var next = told.next();
        var noNext = told.noNext();
        return new ExplanationSheet(
                told.receivableId(),
                told.on(),
                told.verdict().code(),
                told.steps().stream().map(deed -> DeedSheet.of(deed, words)).toList(),
                why == null ? null : Reason.of(why, told.step()),
                ruler == null ? null : RulerSheet.of(ruler),
                next == null ? null : NextSheet.of(next),
                noNext == null ? null : Reason.of(noNext, null),
                Stream.of(words.night(told), words.after(told))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")));
    }
}
