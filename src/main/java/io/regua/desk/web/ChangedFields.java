package io.regua.desk.web;

import io.regua.desk.rules.Masks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words which fields a change touched, and what they were and became where everybody may read it. */
@Component
class ChangedFields {

    private final Phrases phrases;

    ChangedFields(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Empty when no field with a name for people changed. */
    String of(Map<String, Object> facts) {
        var values = values(facts);
        var said = Stream.of(text(facts, "fields").split(",", -1))
                .map(field -> field(field, values.getOrDefault(field, Map.of()), facts, values))
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "" : phrases.say("desk.history.fields", said);
    }

    private String field(String field, Map<?, ?> value, Map<String, Object> facts, Map<String, Map<?, ?>> values) {
        var name = phrases.sayOr("desk.field." + field, "");
        if (name.isEmpty() || value.isEmpty()) {
            return name;
        }
        var before = shown(field, text(value, "before"), kind("before", facts, values));
        var after = shown(field, text(value, "after"), kind("after", facts, values));
        return before.isEmpty() && after.isEmpty()
                ? name
                : phrases.say("desk.history.became", name, orNothing(before), orNothing(after));
    }

    private static String orNothing(String shown) {
        return shown.isEmpty() ? "–" : shown;
    }

    /** Empty for what is personal: that it changed is told, and not what it was. */
    private String shown(String field, String value, String contact) {
        return switch (value.isEmpty() ? "" : field) {
            case "value" -> Masks.reach(contact, value);
            case "validity" -> phrases.sayOr("customers.contact.validity." + value, "");
            case "preferredChannel" -> phrases.sayOr("customers.channel." + value, "");
            case "preferredFrom", "preferredUntil" -> value;
            default -> "";
        };
    }

    /** The kind of contact point that a value belonged to, which may have changed with it. */
    private static String kind(String when, Map<String, Object> facts, Map<String, Map<?, ?>> values) {
        var kind = values.getOrDefault("kind", Map.of());
        return kind.isEmpty() ? text(facts, "contact") : text(kind, when);
    }

    private static Map<String, Map<?, ?>> values(Map<String, Object> facts) {
        var values = new LinkedHashMap<String, Map<?, ?>>();
        if (facts.get("changed") instanceof List<?> changed) {
            for (var each : changed) {
                if (each instanceof Map<?, ?> value) {
                    values.put(text(value, "field"), value);
                }
            }
        }
        return values;
    }

    private static String text(Map<?, ?> from, String name) {
        return Objects.toString(from.get(name), "");
    }
}
