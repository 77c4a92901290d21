package io.regua.receivables;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From how many late debts on a customer is no first-time debtor any more. Words that he broke count like late debts.
 *
 * @param months how far back debts count that became late, and words that were broken
 * @param occasionalFrom so many; below it is the first time
 * @param recurrentFrom so many, more than {@code occasionalFrom}
 * @param brokenAgreement for so many late debts counts an agreement that was not kept; 0 = for none
 * @param brokenPromise the same of a promise
 */
@Embeddable
public record ProfileThresholds(
        int months, int occasionalFrom, int recurrentFrom, int brokenAgreement, int brokenPromise) {

    /** Field by field, as the history keeps it and forms show it. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("months", String.valueOf(months));
        fields.put("occasionalFrom", String.valueOf(occasionalFrom));
        fields.put("recurrentFrom", String.valueOf(recurrentFrom));
        fields.put("brokenAgreement", String.valueOf(brokenAgreement));
        fields.put("brokenPromise", String.valueOf(brokenPromise));
        return fields;
    }
}
