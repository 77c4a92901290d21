package io.regua.ruler;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.money.Money;
import io.regua.receivables.ProfilePolicies;
import io.regua.ruler.Phrase.AnyOf;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import io.regua.ruler.rules.Saying;
import io.regua.team.CreditorScope;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A ruler as the team says it, in the reader's language. */
@Component
public class RulerWords {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.of("pt", "BR"));
    private static final String SAID = "ruler.said.";

    private final MessageSource messages;
    private final Creditors creditors;
    private final ProfilePolicies profiles;

    RulerWords(MessageSource messages, Creditors creditors, ProfilePolicies profiles) {
        this.messages = messages;
        this.creditors = creditors;
        this.profiles = profiles;
    }

    /** All steps in one line: {@code D−3 e-mail · D+5 business SMS · D+10 registry request}. */
    public String steps(List<Step> steps) {
        return steps.stream().map(step -> inShort(step, steps)).collect(Collectors.joining(" · "));
    }

    /** A step in a few words: {@code D+10 registry request}. */
    public String inShort(Step step, List<Step> steps) {
        var sign = step.offsetDays() < 0 ? "−" : "+";
        var unit = step.offsetUnit() == DayUnit.BUSINESS ? say("business") : "";
        return from(step, steps) + sign + Math.abs(step.offsetDays()) + unit + " " + what(step, steps);
    }

    /** Nothing where the step right before starts the count. */
    private String from(Step step, List<Step> steps) {
        var anchor = step.anchor();
        if (anchor == null) {
            return "D";
        }
        var before = steps.stream().filter(other -> other.seq() == step.seq() - 1);
        return before.anyMatch(other -> other.key().equals(anchor)) ? "" : name(anchor, steps) + " ";
    }

    /** A message by the channels it goes by, another step by its name. */
    private String what(Step step, List<Step> steps) {
        var channels = step.howTaken().channels();
        return step.kind() == StepKind.REMINDER && !channels.isEmpty()
                ? channels.stream().map(channel -> channel(channel.code())).collect(Collectors.joining("/"))
                : name(step, steps);
    }

    /** What a step is called among others: {@code call}, or {@code call 2} where there are several. */
    public String name(Step step, List<Step> steps) {
        var word = word(step);
        var alike = steps.stream().filter(other -> word(other).equals(word)).toList();
        var place = alike.stream().map(Step::key).toList().indexOf(step.key()) + 1;
        return alike.size() > 1 ? word + " " + place : word;
    }

    /** The same by its key; the key itself when there is no such step. */
    public String name(String key, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(step -> name(step, steps))
                .orElse(key);
    }

    private String word(Step step) {
        return sayOr(SAID + "step." + step.key(), say("step." + step.kind().code()));
    }

    /**
     * When a step falls due: {@code 10 days after the due date, and at least 2 business days after the step before}.
     */
    public String when(Step step, List<Step> steps) {
        var anchor = step.anchor();
        var from = anchor == null ? say("when.due") : since(step, name(anchor, steps));
        var unit = step.offsetUnit().code();
        var before = step.offsetDays() < 0 ? ".before" : ".after";
        var own = say("when." + unit + before, Math.abs(step.offsetDays()), from);
        return step.gapDays() == 0 ? own : say("when.gap", own, step.gapDays());
    }

    private String since(Step step, String anchor) {
        var fact = step.timing().anchorFact();
        return fact == Fact.TAKEN ? say("when.step", anchor) : say("when.step." + fact.code(), anchor);
    }

    /** For whom a step is taken: {@code only if the customer has R$ 100,00 or more overdue}; empty = for everybody. */
    public String conditions(Step step, List<Step> steps) {
        return asked(step, steps).stream()
                .reduce((one, other) -> say("and", one, other))
                .map(said -> say("only_if", said))
                .orElse("");
    }

    /** All that a step asks for, each for itself: {@code the customer has R$ 100,00 or more overdue}. */
    public List<String> asked(Step step, List<Step> steps) {
        return saying().conditions(step.condition(), step.prerequisite(), step.optional()).stream()
                .map(part -> worded(part, steps, CreditorScope.EVERYTHING))
                .toList();
    }

    /**
     * Whom a version is for: {@code individuals who were late at most once in 24 months, debts from R$ 100,00 to R$
     * 5.000,00}. A creditor that may not be seen has no name here.
     */
    public String audience(Audience audience, CreditorScope scope) {
        return saying().audience(audience).stream()
                .map(part -> worded(part, List.of(), scope))
                .collect(Collectors.joining(", "));
    }

    private Saying saying() {
        return new Saying(profiles.now().thresholds());
    }

    private String worded(Phrase phrase, List<Step> steps, CreditorScope scope) {
        if (phrase.code().equals("step")) {
            return name(String.valueOf(phrase.parts().getFirst()), steps);
        }
        var parts = phrase.parts().stream().map(part -> part(part, steps, scope));
        return say(phrase.code(), parts.toArray());
    }

    private Object part(Object part, List<Step> steps, CreditorScope scope) {
        return switch (part) {
            case Money amount -> money(amount);
            case Phrase inner -> worded(inner, steps, scope);
            case AnyOf choice -> either(words(choice, scope));
            default -> part;
        };
    }

    private Stream<String> words(AnyOf choice, CreditorScope scope) {
        return switch (choice.words()) {
            case CHANNEL -> choice.codes().stream().map(this::channel);
            case CREDITOR -> brands(choice.codes(), scope);
            case AS_THEY_ARE -> choice.codes().stream();
        };
    }

    private Stream<String> brands(List<String> ids, CreditorScope scope) {
        var seen = creditors.all().stream()
                .filter(creditor -> ids.contains(String.valueOf(creditor.id())) && scope.sees(creditor.id()))
                .map(Creditor::brand)
                .toList();
        return seen.size() == ids.size() ? seen.stream() : Stream.concat(seen.stream(), Stream.of(say("others")));
    }

    private String either(Stream<String> words) {
        return words.reduce((one, other) -> say("or", one, other)).orElse("");
    }

    private String channel(String code) {
        return say("channel." + code);
    }

    /** Why something of a ruler is not done as wished, or should be looked at. */
    public String objection(Objection objection) {
        var worded = sayOr("ruler.objection." + objection.code(), objection.code());
        for (var fact : objection.facts().entrySet()) {
            worded = worded.replace("[" + fact.getKey() + "]", text(fact.getValue()));
        }
        return worded + days(objection.facts());
    }

    /** The days among the facts, behind all that is said of them; they may be the first of many. */
    private String days(Map<String, Object> facts) {
        if (!(facts.get("dates") instanceof List<?> dates) || dates.isEmpty()) {
            return "";
        }
        var named = dates.stream().map(RulerWords::text).collect(Collectors.joining(", "));
        var more = facts.get("count") instanceof Integer count ? count - dates.size() : 0;
        return ": " + (more > 0 ? say("days.more", named, more) : named);
    }

    private static String text(Object fact) {
        return switch (fact) {
            case Money amount -> money(amount);
            case LocalDate day ->
                DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
                        .format(day);
            default -> String.valueOf(fact);
        };
    }

    private static String money(Money amount) {
        return "R$ " + new DecimalFormat("#,##0.00", BRAZIL).format(amount.amount());
    }

    private String say(String code, Object... parts) {
        return sayOr(SAID + code, code, parts);
    }

    private String sayOr(String key, String otherwise, Object... parts) {
        var locale = LocaleContextHolder.getLocale();
        return Objects.requireNonNullElse(messages.getMessage(key, parts, otherwise, locale), otherwise);
    }
}
