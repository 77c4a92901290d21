package io.regua.desk.web;

import io.regua.ruler.Reasons;
import io.regua.ruler.Step;
import io.regua.ruler.Timing.DayUnit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's language. */
@Component
class Phrases {

    private final MessageSource messages;
    private final Reasons reasons;

    Phrases(MessageSource messages, Reasons reasons) {
        this.messages = messages;
        this.reasons = reasons;
    }

    /** A step by its own name, or else by what it does: {@code registry request}. */
    String step(String stepKey, String kind) {
        return sayOr("desk.step." + stepKey, say("desk.step." + kind));
    }

    /** Why a step was taken or not; empty for a step taken on its day. */
    String reason(String code, Map<String, Object> facts) {
        return code.equals("due") ? "" : reasons.of(code, facts);
    }

    /** When a step falls due: {@code 10 days after the due date, and 2 business days after the step before}. */
    String when(Step step) {
        var anchor = step.anchor();
        var from = anchor == null ? say("desk.when.due") : say("desk.when.step", step(anchor, anchor));
        var before = step.offsetDays() < 0 ? ".before" : ".after";
        var own = say("desk.when." + unit(step) + before, Math.abs(step.offsetDays()), from);
        return step.gapDays() == 0 ? own : say("desk.when.gap", own, step.gapDays());
    }

    /** A step as the team says it: {@code D+10 registry request}. */
    String inShort(Step step) {
        var sign = step.offsetDays() < 0 ? "−" : "+";
        var from = step.anchor() == null ? "D" : "";
        var unit = step.offsetUnit() == DayUnit.BUSINESS ? say("desk.when.short.business") : "";
        return from + sign + Math.abs(step.offsetDays()) + unit + " "
                + step(step.key(), step.kind().code());
    }

    private static String unit(Step step) {
        return step.offsetUnit() == DayUnit.BUSINESS ? "business" : "calendar";
    }

    static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
                .format(date);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The other words when nobody worded the key. */
    String sayOr(String key, String otherwise, Object... arguments) {
        var words = messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return words == null ? otherwise : words;
    }
}
