package io.regua.customers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer can be changed.
 *
 * @param tradeName the name over a company's door
 * @param contactPerson whom to ask for
 * @param preferredChannel by which he likes to be reached; null when he did not say
 * @param preferredFrom from when on, in his own place; null together with {@code preferredUntil}
 */
public record CustomerDetails(
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String tradeName,
        @Nullable String contactPerson,
        @Nullable Channel preferredChannel,
        @Nullable LocalTime preferredFrom,
        @Nullable LocalTime preferredUntil) {

    /** Field by field, as the history keeps it and forms show it; empty for nothing. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("birthDate", text(birthDate));
        fields.put("tradeName", text(tradeName));
        fields.put("contactPerson", text(contactPerson));
        fields.put("preferredChannel", preferredChannel == null ? "" : preferredChannel.code());
        fields.put("preferredFrom", text(preferredFrom));
        fields.put("preferredUntil", text(preferredUntil));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
