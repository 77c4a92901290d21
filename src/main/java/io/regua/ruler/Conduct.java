package io.regua.ruler;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What binds every ruler.
 *
 * @param callsADay what the team can do; null = as many as fall due
 * @param coverDays how many days an older debt's contact speaks for the younger ones
 * @param callBusinessDays how long a call waits for a person before it has expired
 * @param timeBarredMonths from the due date; then a debt is chased no more (L13)
 * @param bureauRefusedMonths from the due date; then no bureau is asked to list it (L04)
 * @param contactsAMonth who gets more by a draft is named in its rehearsal
 */
@Embeddable
public record Conduct(
        @Column(name = "calls_a_day") @Nullable Integer callsADay,
        int coverDays,
        int callBusinessDays,
        int timeBarredMonths,
        int bureauRefusedMonths,
        @Column(name = "contacts_a_month") int contactsAMonth) {

    /** Field by field, as the history keeps it and forms show it; empty for nothing. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("callsADay", Objects.toString(callsADay, ""));
        fields.put("coverDays", String.valueOf(coverDays));
        fields.put("callBusinessDays", String.valueOf(callBusinessDays));
        fields.put("timeBarredMonths", String.valueOf(timeBarredMonths));
        fields.put("bureauRefusedMonths", String.valueOf(bureauRefusedMonths));
        fields.put("contactsAMonth", String.valueOf(contactsAMonth));
        return fields;
    }
}
