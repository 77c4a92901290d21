package io.regua.ruler.web;

import io.regua.journal.Overtaking;
import io.regua.ruler.Answer;
import io.regua.ruler.Objection;
import io.regua.ruler.RulerWords;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What speaks against a wish, in the reader's words: beside the fields that a form has, all else above it. */
@Component
class ObjectionWords {

    private final RulerWords words;
    private final FieldWords fields;
    private final Tongue tongue;

    ObjectionWords(RulerWords words, FieldWords fields, Tongue tongue) {
        this.words = words;
        this.fields = fields;
        this.tongue = tongue;
    }

    /** The fields of a form that was sent. */
    Typed typed(MultiValueMap<String, String> sent) {
        return new Typed(sent, tongue::say);
    }

    /** One objection as a sentence; steps and kinds by their names. */
    String words(Objection objection) {
        var named = objection;
        if (objection.facts().get("key") instanceof String key) {
            named = named.with("key", "“" + fields.stepOf(key) + "”");
        }
        if (objection.facts().get("kind") instanceof String kind) {
            named = named.with("kind", fields.stepOf(kind));
        }
        return tongue.upper(words.objection(named)) + ".";
    }

    /** All of them above the page; those of a step say of which. */
    Said above(List<Objection> objections) {
        return Said.against(objections.stream().map(this::placed).toList());
    }

    private String placed(Objection objection) {
        return objection.seq() == 0
                ? words(objection)
                : tongue.say("ruler.step.objection", objection.seq(), words(objection));
    }

    /**
     * Those of fields that the form has stand beside them, the others above the page.
     *
     * @param seq the step that the form is of; 0 = of none
     */
    Said beside(Typed typed, List<String> asked, int seq, List<Objection> objections) {
        var mine = objections.stream()
                .filter(each -> each.seq() == seq && asked.contains(field(each)))
                .toList();
        mine.forEach(each -> typed.told(field(each), words(each)));
        return above(objections.stream().filter(each -> !mine.contains(each)).toList());
    }

    private static String field(Objection objection) {
        return objection.field().equals("anchorFact") ? "anchor" : objection.field();
    }

    /** What somebody else changed meanwhile: {@code Priority: 100 → 50 (marta)}. */
    Said overtaken(List<Overtaking> changes) {
        return Said.overtaken(changes.stream().map(this::words).toList());
    }

    private String words(Overtaking change) {
        return tongue.say(
                "ruler.overtaken.field",
                fields.name(change.field()),
                fields.value(change.field(), change.before()),
                fields.value(change.field(), change.now()),
                change.by());
    }

    /** What an answer other than yes says above a page; nothing for yes. */
    Said of(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> Said.NOTHING;
            case Answer.Refused<?>(var objections) -> above(objections);
            case Answer.Overtaken<?>(int version, var changes) -> overtaken(changes);
        };
    }
}
