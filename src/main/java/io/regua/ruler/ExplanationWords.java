package io.regua.ruler;

import io.regua.ruler.Explanation.Deed;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An explanation as sentences in the reader's language: what the night was, and what comes after it. */
@Component
public class ExplanationWords {

    private static final String TOLD = "ruler.told.";

    /** They say themselves why nothing comes. */
    private static final Set<Verdict> COMPLETE = EnumSet.of(
            Verdict.WAITED, Verdict.WILL_WAIT, Verdict.WAITING, Verdict.FINISHED, Verdict.CLOSED, Verdict.NO_RULER);

    private final MessageSource messages;
    private final Reasons reasons;

    ExplanationWords(MessageSource messages, Reasons reasons) {
        this.messages = messages;
        this.reasons = reasons;
    }

    /** What the night did or will do, and why. */
    public String night(Explanation told) {
        var on = day(told.on());
        var verdict = told.verdict();
        return switch (verdict) {
            case ACTED, WILL_ACT -> say(verdict.code(), on, String.join("; ", deeds(told)));
            case WAITED, WILL_WAIT -> say(verdict.code(), on, step(told.step()), why(told.why()));
            case WAITING -> waiting(told, on);
            case PASSED_OVER -> passedOver(told, on);
            case NOT_DUE -> told.why() == null ? say("not_due", on) : say("not_due.day_off", on, fact(told, "until"));
            case CLOSED -> {
                var settledOn = fact(told, "settledOn");
                yield settledOn.isEmpty() ? say("closed", on) : say("closed.settled", on, settledOn);
            }
            case NO_RULER -> told.why() == null ? say("no_ruler", on) : say("no_ruler.left", on, fact(told, "from"));
            case FINISHED -> say(verdict.code(), on);
        };
    }

    /** The next step with its day, or why there is none; empty when the night already says it all. */
    public String after(Explanation told) {
        var next = told.next();
        if (next != null) {
            return next(next);
        }
        var none = told.noNext();
        return none == null || COMPLETE.contains(told.verdict())
                ? ""
                : Objects.requireNonNullElse(
                        messages.getMessage(TOLD + "none." + none.code(), null, say("none", why(none)), locale()), "");
    }

    /** Every step that was decided, and last the one that was put off, one phrase each. */
    public List<String> deeds(Explanation told) {
        var putOff = told.steps().isEmpty() || told.step() == null
                ? Stream.<String>empty()
                : Stream.of(say("deed.put_off", step(told.step()), why(told.why())));
        return Stream.concat(told.steps().stream().map(this::deed), putOff).toList();
    }

    /** The step, what became of it, and why: {@code call – taken (was due 14 Nov 2026, caught up)}. */
    public String deed(Deed deed) {
        var outcome = say("outcome." + deed.outcome().code());
        return deed.why().code().equals("due")
                ? say("deed", step(deed.step()), outcome)
                : say("deed.why", step(deed.step()), outcome, why(deed.why()));
    }

    /** A step by its own name, or else by what it does. */
    public String step(@Nullable Named step) {
        if (step == null) {
            return "";
        }
        var kind = messages.getMessage("ruler.kind." + step.kind().code(), null, locale());
        return Objects.requireNonNullElse(
                        messages.getMessage("ruler.step." + step.stepKey(), null, kind, locale()), kind)
                .toLowerCase(locale());
    }

    private String waiting(Explanation told, String on) {
        var since = fact(told, "since");
        if (told.step() == null) {
            return say("waiting.ruler", on, why(told.why()));
        }
        return since.isEmpty()
                ? say("waiting", on, step(told.step()), why(told.why()))
                : say("waiting.since", on, step(told.step()), why(told.why()), since);
    }

    private String passedOver(Explanation told, String on) {
        var takenOn = fact(told, "takenOn");
        return takenOn.isEmpty()
                ? say("passed_over", on, step(told.step()), fact(told, "dueOn"))
                : say("passed_over.taken", on, step(told.step()), fact(told, "dueOn"), takenOn);
    }

    private String next(Next next) {
        return next.outcome() == null
                ? say("next.put_off", step(next.step()), day(next.on()), why(next.why()))
                : say("next", step(next.step()), day(next.on()));
    }

    private String why(@Nullable Why why) {
        return why == null ? "" : reasons.of(why.code(), why.facts());
    }

    /** A day among the facts. */
    private static String fact(Explanation told, String name) {
        var why = told.why();
        var value = why == null ? null : why.facts().get(name);
        return value == null ? "" : day(LocalDate.parse(value.toString()));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(day);
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(TOLD + key, facts, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
