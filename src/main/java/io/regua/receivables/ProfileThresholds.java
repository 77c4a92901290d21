package io.regua.receivables;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From how many late debts on a customer is no first-time debtor any more.
 *
 * @param months how far back debts count that became late
 * @param occasionalFrom so many; below it is the first time
 * @param recurrentFrom so many, more than {@code occasionalFrom}
 */
@Embeddable
public record ProfileThresholds(int months, int occasionalFrom, int recurrentFrom) {

    /** Field by field, as the history keeps it and forms show it. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("months", String.valueOf(months));
        fields.put("occasionalFrom", String.valueOf(occasionalFrom));
        fields.put("recurrentFrom", String.valueOf(recurrentFrom));
        return fields;
    }
}
