package io.regua.receivables.rules;

import io.regua.receivables.Objection;
import io.regua.receivables.ProfileThresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold of the thresholds by which debtors are told apart. */
public final class ProfileRules {

    private static final int MOST_MONTHS = 120;
    private static final int LEAST_LATE = 2;
    private static final int MOST_LATE = 1_000;
    private static final int MOST_OF_ONE_WORD = 100;

    private ProfileRules() {}

    /** All that speaks against them; the facts name the field. */
    public static List<Objection> against(ProfileThresholds wanted) {
        var objections = new ArrayList<Objection>();
        between("months", wanted.months(), 1, MOST_MONTHS, objections);
        between("occasionalFrom", wanted.occasionalFrom(), LEAST_LATE, MOST_LATE, objections);
        between("recurrentFrom", wanted.recurrentFrom(), LEAST_LATE + 1, MOST_LATE, objections);
        between("brokenAgreement", wanted.brokenAgreement(), 0, MOST_OF_ONE_WORD, objections);
        between("brokenPromise", wanted.brokenPromise(), 0, MOST_OF_ONE_WORD, objections);
        if (wanted.recurrentFrom() <= wanted.occasionalFrom()) {
            objections.add(new Objection(
                    "not_above_occasional", Map.of("field", "recurrentFrom", "limit", wanted.occasionalFrom())));
        }
        return objections;
    }

    private static void between(String field, int number, int least, int most, List<Objection> objections) {
        if (number < least || number > most) {
            objections.add(new Objection("out_of_range", Map.of("field", field, "least", least, "most", most)));
        }
    }
}
