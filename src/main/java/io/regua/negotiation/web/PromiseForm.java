package io.regua.negotiation.web;

import io.regua.bills.Owed;
import io.regua.money.Money;
import io.regua.negotiation.Heard;
import io.regua.negotiation.NewPromise;
import io.regua.negotiation.NewPromise.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A promise as it is ticked and typed: first the debts, the day, the amount and the number of parts, then part by part.
 */
record PromiseForm(MultiValueMap<String, String> sent) {

    private static final int USUAL_DAYS = 3;

    /** A part as it stands in its fields, {@code number} from 1. */
    record Row(int number, String on, String amount) {}

    /** What is typed for all parts at once, read. */
    record Plan(LocalDate first, @Nullable Money amount, int parts, int every) {

        List<LocalDate> days() {
            return IntStream.range(0, parts)
                    .mapToObj(part -> first.plusDays((long) part * every))
                    .toList();
        }
    }

    String text(String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    private List<String> all(String field) {
        return Objects.requireNonNullElse(sent.get(field), List.<String>of());
    }

    /** Whose debts were ticked; zero before anything was. */
    long creditor() {
        return text("creditor").matches("\\d{1,18}") ? Long.parseLong(text("creditor")) : 0;
    }

    boolean isTicked(Owed debt) {
        return all("debt").contains(String.valueOf(debt.receivableId()));
    }

    /** What was ticked of what the reader sees. */
    List<Owed> ticked(List<Owed> owed) {
        return owed.stream()
                .filter(debt -> debt.creditorId() == creditor() && isTicked(debt))
                .toList();
    }

    String on(LocalDate today) {
        return text("on").isEmpty() ? today.plusDays(USUAL_DAYS).toString() : text("on");
    }

    String parts() {
        return text("parts").isEmpty() ? "1" : text("parts");
    }

    String every() {
        return text("every").isEmpty() ? "30" : text("every");
    }

    String heard() {
        return text("heard").isEmpty() ? Heard.PHONE.code() : text("heard");
    }

    /** What is typed for all parts; what cannot be read is told with its field. */
    @Nullable Plan plan(LocalDate today, int mostParts, Map<String, String> wrong, PromiseWording words) {
        var first = PromiseTyped.day(on(today));
        var amount = text("amount").isEmpty() ? null : PromiseTyped.money(text("amount"));
        var parts = PromiseTyped.number(parts());
        var every = PromiseTyped.number(every());
        if (first.isEmpty()) {
            wrong.put("on", words.say("no_date"));
        }
        if (amount != null && amount.isEmpty()) {
            wrong.put("amount", words.say("unreadable_amount"));
        }
        if (parts.isEmpty() || parts.getAsInt() < 1 || parts.getAsInt() > mostParts) {
            wrong.put("parts", words.of(io.regua.receivables.Objection.of("too_many_parts", "limit", mostParts)));
        }
        if (!wrong.isEmpty() || first.isEmpty()) {
            return null;
        }
        var given = amount == null ? null : amount.orElse(null);
        return new Plan(first.get(), given, parts.orElse(1), Math.max(1, every.orElse(1)));
    }

    /** The parts as they were typed one by one. */
    List<Row> rows() {
        var days = all("partOn");
        var amounts = all("partAmount");
        return IntStream.range(0, Math.max(days.size(), amounts.size()))
                .mapToObj(part -> new Row(part + 1, at(days, part), at(amounts, part)))
                .toList();
    }

    private static String at(List<String> texts, int place) {
        return place < texts.size() ? texts.get(place).strip() : "";
    }

    /** The promise, only of what the reader sees; null when something cannot be read. */
    @Nullable NewPromise promise(long customer, List<Owed> ticked, Map<String, String> wrong, PromiseWording words) {
        var parts = new ArrayList<Part>();
        for (var row : rows()) {
            var on = PromiseTyped.day(row.on());
            var amount = PromiseTyped.money(row.amount());
            if (on.isEmpty()) {
                wrong.put("on" + row.number(), words.say("no_date"));
            }
            if (amount.isEmpty()) {
                wrong.put("amount" + row.number(), words.say("unreadable_amount"));
            }
            if (on.isPresent() && amount.isPresent()) {
                parts.add(new Part(on.get(), amount.get()));
            }
        }
        return wrong.isEmpty()
                ? new NewPromise(
                        customer,
                        creditor(),
                        ticked.stream().map(Owed::receivableId).toList(),
                        parts,
                        heardBy(),
                        text("note"),
                        text("request"))
                : null;
    }

    private Heard heardBy() {
        return Stream.of(Heard.values())
                .filter(way -> way.code().equals(heard()))
                .findFirst()
                .orElse(Heard.OTHER);
    }
}
