package io.regua.desk.web;

import io.regua.creditors.Creditors;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.Selection;
import io.regua.desk.Selection.SaleWord;
import io.regua.desk.Selection.Span;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a list is narrowed to, in words: {@code Open receivables of Casa Viva, 30 days late or more, on hold: dispute.}
 */
@Component
class Sentences {

    private static final DecimalFormatSymbols BRAZIL = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("pt-BR"));

    private final Phrases phrases;
    private final Creditors creditors;

    Sentences(Phrases phrases, Creditors creditors) {
        this.phrases = phrases;
        this.creditors = creditors;
    }

    String of(Subject subject, Selection selection, CreditorScope scope) {
        var what = phrases.say("lists.said." + subject.code() + "." + selection.states());
        var spans = Stream.of(
                span("late", selection.late(), String::valueOf),
                span("due", selection.due(), Phrases::day),
                span("amount", selection.amount(), Sentences::money));
        var rest = Stream.of(sale(selection), around(selection)).flatMap(each -> each);
        return Stream.concat(Stream.of(what + whose(selection, scope)), Stream.concat(spans, rest))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(", ", "", "."));
    }

    /** A creditor that may not be seen has no name here. */
    private String whose(Selection selection, CreditorScope scope) {
        return creditors.all().stream()
                .filter(each -> Objects.equals(each.id(), selection.creditor()) && scope.sees(each.id()))
                .map(each -> " " + phrases.say("lists.said.creditor", each.brand()))
                .findFirst()
                .orElse("");
    }

    private <T extends Comparable<? super T>> String span(String field, Span<T> span, Function<T, String> worded) {
        var from = span.from();
        var to = span.to();
        if (from == null && to == null) {
            return "";
        }
        var ends = from == null ? ".to" : to == null ? ".from" : ".both";
        return phrases.say(
                "lists.said." + field + ends,
                from == null ? "" : worded.apply(from),
                to == null ? "" : worded.apply(to));
    }

    private Stream<String> sale(Selection selection) {
        return Stream.of(SaleWord.values()).map(word -> {
            var text = selection.sale().get(word);
            return clause(word.code(), word == SaleWord.INSTRUMENT ? coded("lists.code.", text) : text);
        });
    }

    private Stream<String> around(Selection selection) {
        var writtenOff = selection.writtenOff();
        return Stream.of(
                clause("hold", coded("lists.code.", selection.hold())),
                clause("mark", coded("customers.mark.kind.", selection.mark())),
                clause("nextStep", coded("lists.code.", selection.nextStep())),
                writtenOff == null ? "" : phrases.say("lists.said.writtenOff." + writtenOff));
    }

    private String clause(String field, @Nullable String worded) {
        return worded == null ? "" : phrases.say("lists.said." + field, worded);
    }

    private @Nullable String coded(String words, @Nullable String code) {
        return code == null ? null : phrases.sayOr(words + code, code).toLowerCase(Locale.ROOT);
    }

    static String money(Money amount) {
        return "R$ " + new DecimalFormat("#,##0.00", BRAZIL).format(amount.amount());
    }
}
