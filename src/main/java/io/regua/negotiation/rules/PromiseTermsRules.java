package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.PromiseTerms;
import io.regua.receivables.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold of the policy of promises; the database holds to the same. */
public final class PromiseTermsRules {

    private static final int MOST_GRACE = 30;
    private static final Percent MOST_PERCENT = Percent.of("50");
    private static final Money MOST_AMOUNT = Money.of("1000.00");
    private static final int MOST_DAYS = 365;
    private static final int MOST_OPEN = 100;
    private static final int MOST_PARTS = 24;

    private PromiseTermsRules() {}

    /** All that speaks against it; the facts name the field. */
    public static List<Objection> against(PromiseTerms wanted) {
        var objections = new ArrayList<Objection>();
        between("graceDays", wanted.graceDays(), 0, MOST_GRACE, objections);
        if (wanted.tolerancePercent().compareTo(MOST_PERCENT) > 0) {
            objections.add(outside("tolerancePercent", 0, MOST_PERCENT));
        }
        if (wanted.toleranceAmount().isNegative() || wanted.toleranceAmount().compareTo(MOST_AMOUNT) > 0) {
            objections.add(outside("toleranceAmount", 0, MOST_AMOUNT));
        }
        between("mostDays", wanted.mostDays(), 1, MOST_DAYS, objections);
        between("mostOpen", wanted.mostOpen(), 1, MOST_OPEN, objections);
        between("mostParts", wanted.mostParts(), 1, MOST_PARTS, objections);
        return objections;
    }

    private static void between(String field, int number, int least, int most, List<Objection> objections) {
        if (number < least || number > most) {
            objections.add(outside(field, least, most));
        }
    }

    private static Objection outside(String field, Object least, Object most) {
        return new Objection("out_of_range", Map.of("field", field, "least", least, "most", most));
    }
}
