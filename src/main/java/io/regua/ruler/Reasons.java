package io.regua.ruler;

import static java.util.stream.Collectors.joining;

import io.regua.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Why a step was taken, left out or put off, as a sentence in the reader's language. Codes and facts are those of
 * {@code ruler.v_action} and {@code ruler.v_waited}. Lists add what the step asks for ({@code ruler.v_asked}) and, for
 * the debt of the fact {@code by}, {@code byContract} and {@code byInstallment}.
 */
@Component
public class Reasons {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.of("pt", "BR"));
    private static final String WHY = "ruler.why.";

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** For many debts at once, or where no figures are known; the code itself when nobody worded it. */
    public String of(String code) {
        return sayOr(WHY + code, code);
    }

    /** With the figures of the day, as far as the facts hold them. */
    public String of(String code, Map<String, Object> facts) {
        var told = detailed(code, new Figures(facts));
        return told.isEmpty() ? of(code) : told;
    }

    private String detailed(String code, Figures known) {
        return switch (code) {
            case "late", "met_late" -> say(code, ".told", known.day("dueOn"));
            case "amount" -> say(code, ".told", known.money("overdue"), known.money("wanted"));
            case "days" -> days(known);
            case "profile" -> say(code, ".told", profiles(known));
            case "kind" -> sayOr(WHY + "kind." + known.text("forKind"), "");
            case "previous" -> sayOr(WHY + "previous." + known.text("asked"), "");
            case "older_spoke", "today", "in_recovery" ->
                say(code, ".told", known.text("byContract"), known.text("byInstallment"));
            case "held" -> held(known);
            case "cap" -> say(code, ".told", known.day("moves"));
            case "leaves_ruler" -> say(code, ".told", known.day("from"));
            default -> "";
        };
    }

    private String days(Figures known) {
        var late = known.text("daysLate");
        var from = known.text("fromDays");
        var until = known.text("untilDays");
        if (from.isEmpty()) {
            return say("days", ".until", late, until);
        }
        return until.isEmpty() ? say("days", ".from", late, from) : say("days", ".both", late, from, until);
    }

    private String held(Figures known) {
        var kind = word("ruler.hold.", known.text("hold"));
        var until = known.day("until");
        return until.isEmpty() ? say("held", ".told", kind) : say("held", ".until", kind, until);
    }

    private String profiles(Figures known) {
        return known.list("forProfiles").stream()
                .map(code -> word("receivables.profile.", code))
                .collect(joining(", "));
    }

    private String word(String prefix, String code) {
        return code.isEmpty() ? "" : sayOr(prefix + code, code).toLowerCase(locale());
    }

    /** Empty when a figure is missing: the general sentence then says enough. */
    private String say(String code, String ending, String... figures) {
        return Stream.of(figures).anyMatch(String::isEmpty) ? "" : sayOr(WHY + code + ending, "", (Object[]) figures);
    }

    private String sayOr(String key, String otherwise, Object... figures) {
        return Objects.requireNonNullElse(messages.getMessage(key, figures, otherwise, locale()), otherwise);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** Facts as a sentence takes them; what is missing or has another form is empty. */
    private record Figures(Map<String, Object> facts) {

        String text(String name) {
            return Objects.toString(facts.get(name), "");
        }

        List<String> list(String name) {
            return facts.get(name) instanceof List<?> several
                    ? several.stream().map(String::valueOf).toList()
                    : List.of();
        }

        String day(String name) {
            var text = text(name);
            return text.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(LocalDate.parse(text))
                    : "";
        }

        String money(String name) {
            var text = text(name);
            return text.matches("\\d+(\\.\\d{1,2})?")
                    ? "R$ "
                            + new DecimalFormat("#,##0.00", BRAZIL)
                                    .format(Money.of(text).amount())
                    : "";
        }
    }
}
