package io.regua.ruler;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.ruler.LawCheck.Result;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The checks of law in the reader's language: what was looked at, and what came of it. */
@Component
public class CheckWords {

    private static final String CHECK = "ruler.check.";

    private final MessageSource messages;
    private final RulerWords rulers;
    private final Creditors creditors;

    CheckWords(MessageSource messages, RulerWords rulers, Creditors creditors) {
        this.messages = messages;
        this.rulers = rulers;
        this.creditors = creditors;
    }

    /** What is looked at: {@code Nobody is listed untold}. */
    public String title(LawCheck check) {
        return say(check.code());
    }

    /**
     * What came of it, in a sentence that counts the due dates and leaves it to others to name them.
     *
     * @param steps of the version, for the names
     * @param scope a creditor that may not be seen has no name here
     */
    public String sentence(LawCheck check, List<Step> steps, CreditorScope scope) {
        return switch (check.result()) {
            case PASSED -> say(check.code() + ".passed");
            case NOT_CHECKED -> say("not." + check.facts().get("why"), step(check, steps));
            case WARNS, BLOCKS -> found(check, steps, scope);
        };
    }

    /** {@code Passed}, {@code Warning}, {@code In the way of publishing}, {@code Not checked}. */
    public String result(Result result) {
        return say("result." + result.name().toLowerCase(Locale.ROOT));
    }

    private String found(LawCheck check, List<Step> steps, CreditorScope scope) {
        var facts = check.facts();
        var reason = facts.get("reason");
        return say(
                check.code() + ".found" + (reason == null ? "" : "." + reason),
                step(check, steps),
                facts.getOrDefault("count", 0),
                facts.getOrDefault("of", 0),
                facts.getOrDefault("most", 0),
                facts.getOrDefault("limit", 0),
                brand(facts.get("creditor"), scope));
    }

    private String step(LawCheck check, List<Step> steps) {
        return check.seq() == 0 ? "" : rulers.name(steps.get(check.seq() - 1), steps);
    }

    /** Empty where the check is of no creditor, or of one that may not be seen. */
    private String brand(@Nullable Object creditor, CreditorScope scope) {
        return creditor == null
                ? ""
                : creditors.all().stream()
                        .filter(each -> creditor.equals(each.id()) && scope.sees(each.id()))
                        .map(Creditor::brand)
                        .collect(Collectors.joining());
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(CHECK + key, facts, LocaleContextHolder.getLocale());
    }
}
