package io.regua.ruler.web;

import io.regua.ruler.RulerVersion;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of steps, with what can be chosen in the reader's words. */
@Component
class StepPages {

    private final StepWords words;
    private final Tongue tongue;

    StepPages(StepWords words, Tongue tongue) {
        this.words = words;
        this.tongue = tongue;
    }

    /** What the form of a step asks for that stands in a draft. */
    static StepFields fields(RulerVersion draft, Step step) {
        return new StepFields(
                step.kind(),
                draft.steps().stream().filter(each -> each.seq() < step.seq()).toList(),
                step);
    }

    /** The same of a step that is yet to find its place: any step may stand before it. */
    static StepFields fields(RulerVersion draft, StepKind kind) {
        return new StepFields(kind, draft.steps(), null);
    }

    StepPage of(RulerVersion draft, Step step, Typed typed, Said said) {
        return page(draft, step.key(), words.name(step, draft.steps()), fields(draft, step), typed, said);
    }

    StepPage ofNew(RulerVersion draft, StepKind kind, Typed typed, Said said) {
        var title = tongue.say("ruler.step.new", tongue.lower(tongue.say("ruler.kind." + kind.code())));
        return page(draft, null, title, fields(draft, kind), typed, said);
    }

    private StepPage page(
            RulerVersion draft, @Nullable String key, String title, StepFields fields, Typed typed, Said said) {
        return new StepPage(
                draft.rulerId(),
                draft.name(),
                draft.number(),
                draft.version(),
                key,
                title,
                fields,
                typed,
                starts(fields),
                names(fields.before()),
                said);
    }

    private Map<String, String> starts(StepFields fields) {
        var starts = new LinkedHashMap<String, String>();
        fields.starts()
                .forEach(start -> starts.put(
                        start.code(),
                        tongue.say("ruler.start." + start.fact().code(), name(start.key(), fields.before()))));
        return starts;
    }

    private Map<String, String> names(List<Step> steps) {
        var names = new LinkedHashMap<String, String>();
        steps.forEach(step -> names.put(step.key(), name(step.key(), steps)));
        return names;
    }

    /** With its day, because a ruler can have several steps of one kind. */
    private String name(String key, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(step -> words.name(step, steps) + " (" + words.day(step) + ")")
                .orElse(key);
    }
}
