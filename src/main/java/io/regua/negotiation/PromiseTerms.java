package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.money.Percent;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a promise may be, and when it counts as kept.
 *
 * @param graceDays business days after its date on which money still counts
 * @param tolerancePercent what may be missing, of what was promised
 * @param toleranceAmount the same in reais; the greater of the two counts
 * @param mostDays how far ahead the last date may lie
 * @param mostOpen promises of a customer at a creditor that are open at once
 * @param mostParts into which one may be split
 */
@Embeddable
public record PromiseTerms(
        int graceDays, Percent tolerancePercent, Money toleranceAmount, int mostDays, int mostOpen, int mostParts) {

    /** What may be missing. */
    public Tolerance tolerance() {
        return new Tolerance(tolerancePercent, toleranceAmount);
    }

    /** Field by field, as the history keeps it and forms show it. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("graceDays", String.valueOf(graceDays));
        fields.put("tolerancePercent", tolerancePercent.toString());
        fields.put("toleranceAmount", toleranceAmount.toString());
        fields.put("mostDays", String.valueOf(mostDays));
        fields.put("mostOpen", String.valueOf(mostOpen));
        fields.put("mostParts", String.valueOf(mostParts));
        return fields;
    }
}
