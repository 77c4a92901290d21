package io.regua.negotiation.rules;

import io.regua.receivables.DebtorProfile;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is expected of offers field by field, to tell changes: {@code first_time.90.pays}; {@code older} = however old.
 */
public final class ExpectationFields {

    public static final String OLDER = "older";

    private ExpectationFields() {}

    /** All fields, by name. */
    public static Map<String, String> of(Expectation expectation) {
        var fields = new TreeMap<String, String>();
        fields.put("monthly_cost", expectation.monthlyCost().toString());
        for (var profile : DebtorProfile.values()) {
            expectation.chances(profile).forEach(chance -> {
                var at = profile.code() + "." + age(chance.untilDaysLate()) + ".";
                fields.put(at + "pays", chance.pays().toString());
                fields.put(at + "keeps", chance.keeps().toString());
            });
        }
        return fields;
    }

    private static String age(int untilDaysLate) {
        return untilDaysLate == Integer.MAX_VALUE ? OLDER : String.valueOf(untilDaysLate);
    }
}
