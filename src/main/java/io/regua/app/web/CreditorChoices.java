package io.regua.app.web;

import io.regua.calendar.CalendarEntry;
import io.regua.calendar.Calendars;
import io.regua.creditors.AllocationOrder;
import io.regua.creditors.ReturnsFrom;
import io.regua.creditors.StandingBlocksFrom;
import io.regua.receivables.PriceIndexes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What can be chosen for a creditor, in the reader's words. */
@Component
class CreditorChoices {

    private final Calendars calendars;
    private final PriceIndexes indexes;
    private final MessageSource messages;

    CreditorChoices(Calendars calendars, PriceIndexes indexes, MessageSource messages) {
        this.calendars = calendars;
        this.indexes = indexes;
        this.messages = messages;
    }

    /** By field: value and words, in order. */
    Map<String, Map<String, String>> all() {
        return Map.of(
                "calendarId",
                named(calendars.all(), calendar -> String.valueOf(calendar.id()), CalendarEntry::name),
                "timeZone",
                named(
                        CreditorSection.TIME_ZONES,
                        zone -> zone,
                        zone -> zone.replace("America/", "").replace('_', ' ')),
                "allocationOrder",
                named(orders(), order -> order, this::order),
                "financialInstitution",
                worded("creditors.financialInstitution.", List.of("false", "true")),
                "standingBlocksFrom",
                worded(
                        "creditors.blocks.",
                        Stream.of(StandingBlocksFrom.values())
                                .map(StandingBlocksFrom::code)
                                .toList()),
                "returnsFrom",
                worded(
                        "creditors.returns.",
                        Stream.of(ReturnsFrom.values()).map(ReturnsFrom::code).toList()),
                "pixKeyKind",
                worded("creditors.pix.", List.of("cnpj", "email", "phone", "random", "cpf")),
                "correctionIndex",
                indexes());
    }

    private Map<String, String> indexes() {
        var found = new LinkedHashMap<String, String>();
        found.put("", say("creditors.correction.none"));
        indexes.names().forEach(name -> found.put(name, name));
        return found;
    }

    private Map<String, String> worded(String prefix, List<String> codes) {
        return named(codes, code -> code, code -> say(prefix + code));
    }

    private static <T> Map<String, String> named(List<T> things, Function<T, String> value, Function<T, String> words) {
        var found = new LinkedHashMap<String, String>();
        things.forEach(thing -> found.put(value.apply(thing), words.apply(thing)));
        return found;
    }

    private String order(String parts) {
        return Stream.of(parts.split(",", -1))
                .map(part -> say("creditors.part." + part))
                .collect(Collectors.joining(" → "));
    }

    /** Every order there is, the law's first. */
    private static List<String> orders() {
        var found = new ArrayList<String>();
        arrange(List.of(), AllocationOrder.BY_LAW.parts(), found);
        return found;
    }

    private static void arrange(List<String> placed, List<String> left, List<String> found) {
        if (left.isEmpty()) {
            found.add(String.join(",", placed));
        }
        left.forEach(next -> arrange(
                Stream.concat(placed.stream(), Stream.of(next)).toList(),
                left.stream().filter(other -> !other.equals(next)).toList(),
                found));
    }

    private String say(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }
}
