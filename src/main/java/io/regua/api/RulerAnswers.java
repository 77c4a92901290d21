package io.regua.api;

import io.regua.ruler.Answer;
import io.regua.ruler.Objection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What front doors of the rulers answer, as programs hear it. */
final class RulerAnswers {

    private RulerAnswers() {}

    /**
     * What was done.
     *
     * @throws Refused when it was not
     */
    static <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(T now) -> now;
            case Answer.Refused<T>(List<Objection> objections) ->
                throw Refused.objections(
                        "ruler_refused",
                        objections.stream().map(RulerAnswers::mistake).toList());
            case Answer.Overtaken<T> overtaken ->
                throw Refused.because(
                        HttpStatus.CONFLICT,
                        "overtaken",
                        overtaken.version(),
                        overtaken.by().stream()
                                .map(change -> change.field() + " (" + change.by() + ")")
                                .collect(Collectors.joining(", ")));
        };
    }

    /** The field as the request names it: that of a step within its list. */
    private static Mistake mistake(Objection objection) {
        var field =
                objection.seq() == 0 ? objection.field() : "steps[" + (objection.seq() - 1) + "]." + objection.field();
        return Mistake.of(field, objection.code(), objection);
    }
}
