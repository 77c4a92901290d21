package io.regua.ruler.web;

import io.regua.journal.FieldChange;
import io.regua.ruler.Audience;
import io.regua.ruler.Difference;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.RulerWords;
import io.regua.ruler.Step;
import io.regua.ruler.rules.StepDays;
import io.regua.tape.Mark;
import io.regua.tape.MarkState;
import io.regua.tape.TapeDrawing;
import io.regua.team.CreditorScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Versions in the reader's words, with what is other than in the version they are compared to. */
@Component
class VersionSheets {

    /** The fields that decide on the day of a step. */
    private static final Set<String> DAY = Set.of("anchor", "anchorFact", "offsetDays", "offsetUnit");

    private final RulerCatalog catalog;
    private final RulerWords rulers;
    private final StepWords words;
    private final Tongue tongue;

    VersionSheets(RulerCatalog catalog, RulerWords rulers, StepWords words, Tongue tongue) {
        this.catalog = catalog;
        this.rulers = rulers;
        this.words = words;
        this.tongue = tongue;
    }

    /** A version by itself. */
    VersionSheet of(RulerVersion version, CreditorScope scope) {
        return of(version, null, scope);
    }

    /** @param before the version it is compared to; null = none, and nothing stands out */
    VersionSheet of(RulerVersion version, @Nullable RulerVersion before, CreditorScope scope) {
        var marks = before == null ? Map.<String, String>of() : marks(catalog.difference(before, version));
        var lines = version.steps().stream()
                .map(step -> line(step, version.steps(), marks.get(step.key())))
                .toList();
        return new VersionSheet(
                version.id(),
                version.number(),
                version.version(),
                version.state().code(),
                version.role().code(),
                version.priority(),
                audience(version.audience(), scope),
                version.note(),
                rulers.steps(version.steps()),
                tape(version.steps(), lines),
                lines,
                version.publishedAt().orElse(version.createdAt()));
    }

    /** For whom, as a sentence. */
    String audience(Audience audience, CreditorScope scope) {
        return tongue.upper(rulers.audience(audience, scope)) + ".";
    }

    /** The names of the steps of a version that another has no more. */
    String removed(RulerVersion before, RulerVersion now) {
        return tongue.allOf(before.steps().stream()
                .filter(step -> now.step(step.key()).isEmpty())
                .map(step -> rulers.name(step, before.steps()))
                .toList());
    }

    /** By key, in what a step is other than before; nothing of those that say the same. */
    private Map<String, String> marks(Difference difference) {
        var marks = new HashMap<String, String>();
        for (var step : difference.steps()) {
            switch (step) {
                case Difference.Added(var added) -> marks.put(added.key(), tongue.say("ruler.added"));
                case Difference.Altered altered -> marks.put(altered.after().key(), mark(altered));
                case Difference.Removed removed -> {}
                case Difference.Same same -> {}
            }
        }
        return marks;
    }

    private String mark(Difference.Altered step) {
        if (step.fields().stream().map(FieldChange::field).anyMatch(DAY::contains)) {
            return tongue.say("ruler.moved", words.day(step.before()));
        }
        return tongue.say(step.fields().isEmpty() ? "ruler.place" : "ruler.changed");
    }

    private StepLine line(Step step, List<Step> steps, @Nullable String mark) {
        return new StepLine(
                step.key(),
                words.name(step, steps),
                words.when(step, steps),
                words.whenElse(step),
                words.how(step),
                words.onlyIf(step, steps),
                mark);
    }

    private TapeDrawing tape(List<Step> steps, List<StepLine> lines) {
        var days = StepDays.of(steps);
        return TapeDrawing.ofRuler(steps.stream()
                .map(step -> mark(step, lines.get(steps.indexOf(step)), days.get(step.key())))
                .toList());
    }

    private Mark mark(Step step, StepLine line, @Nullable Integer day) {
        var state = line.isOther() ? MarkState.CHANGED : MarkState.PLACED;
        return new Mark(step.kind().code(), state, day, tongue.lower(line.name()), line.when());
    }
}
