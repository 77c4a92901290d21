package io.regua.ruler.web;

import io.regua.ruler.RulerWords;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Timing;
import io.regua.ruler.Timing.DayUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of a ruler for the cells of a table: shorter than {@link RulerWords}, because each has a head above it. */
@Component
class StepWords {

    /** What a legal step waits after the first contact when it has no gap of its own, in business days. */
    private static final int USUAL_GAP = 2;

    private final RulerWords words;
    private final Tongue tongue;

    StepWords(RulerWords words, Tongue tongue) {
        this.words = words;
        this.tongue = tongue;
    }

    /** {@code Registry request}; {@code Call 2} where there are several. */
    String name(Step step, List<Step> steps) {
        return tongue.upper(words.name(step, steps));
    }

    /** {@code 3 days before}, {@code 5 business days after}, {@code 5 days after registry request}. */
    String when(Step step, List<Step> steps) {
        var timing = step.timing();
        var unit = timing.offsetUnit() == DayUnit.BUSINESS ? "business" : "calendar";
        var anchor = timing.anchor();
        if (anchor != null) {
            var from = tongue.say("ruler.when.fact." + timing.anchorFact().code(), words.name(anchor, steps));
            return tongue.say("ruler.when." + unit + ".from", timing.offsetDays(), from);
        }
        var side = timing.offsetDays() < 0 ? ".before" : ".after";
        return timing.offsetDays() == 0
                ? tongue.say("ruler.when.on")
                : tongue.say("ruler.when." + unit + side, Math.abs(timing.offsetDays()));
    }

    /** What else says when: the gap, and what happens when it is met late; empty when nothing does. */
    List<String> whenElse(Step step) {
        var said = new ArrayList<String>();
        if (step.gapDays() > 0 && !step.kind().isLegal()) {
            said.add(tongue.say("ruler.when.gap", step.gapDays()));
        }
        if (step.timing().whenLate() == Timing.WhenLate.SUPERSEDE) {
            said.add(tongue.say("ruler.when.supersede"));
        }
        return said;
    }

    /** {@code D+10}, {@code D+5 business}, {@code +5} from another step. */
    String day(Step step) {
        var sign = step.offsetDays() < 0 ? "−" : "+";
        var days = (step.anchor() == null ? "D" : "") + sign + Math.abs(step.offsetDays());
        return step.offsetUnit() == DayUnit.BUSINESS ? days + tongue.say("ruler.said.business") : days;
    }

    /** {@code WhatsApp, else e-mail}, {@code Call task · script “first delay”}. */
    String how(Step step) {
        var isCall = step.kind() == StepKind.CALL;
        var channels = step.howTaken().channels().stream()
                .filter(channel -> !isCall)
                .map(channel -> tongue.say("ruler.said.channel." + channel.code()))
                .reduce((first, then) -> tongue.say("ruler.else", first, then));
        var way = channels.map(tongue::upper)
                .orElseGet(() -> tongue.say("ruler.how." + step.kind().code()));
        var text = step.howTaken().template();
        return text == null ? way : tongue.say("ruler.how.with." + (isCall ? "script" : "template"), way, text);
    }

    /** All that the step asks for; empty when it is for everybody. */
    List<String> onlyIf(Step step, List<Step> steps) {
        var said = new ArrayList<String>();
        if (step.kind().isLegal()) {
            said.add(tongue.say("ruler.if.told", step.gapDays() == 0 ? USUAL_GAP : step.gapDays()));
        }
        said.addAll(words.asked(step, steps));
        return said;
    }
}
