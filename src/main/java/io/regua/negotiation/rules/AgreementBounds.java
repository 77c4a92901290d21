package io.regua.negotiation.rules;

import io.regua.money.Percent;
import io.regua.negotiation.AgreementRule.Wanted;
import io.regua.receivables.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold of the rule of agreements; the database holds to the same, but for the law. */
public final class AgreementBounds {

    private static final int MOST_DAYS = 365;
    private static final int MOST_MISSED = 100;
    private static final int MOST_CLEARING = 10;
    private static final int MOST_MOVE = 60;
    private static final int MOST_MINUTES = 60;
    private static final int MOST_MONTHS = 240;
    private static final Percent MOST_FINE = Percent.of("2");
    private static final Percent MOST_INTEREST = Percent.of("1");

    private AgreementBounds() {}

    /** All that speaks against it; the facts name the field. */
    public static List<Objection> against(Wanted wanted) {
        var objections = new ArrayList<Objection>();
        var broken = wanted.broken();
        var figures = wanted.figures();
        var missed = broken.breakMissed();
        between("break_days", broken.breakDays(), 0, MOST_DAYS, objections);
        if (missed != null) {
            between("break_missed", missed, 1, MOST_MISSED, objections);
        }
        between("lapse_days", broken.lapseDays(), 0, MOST_DAYS, objections);
        between("clearing_days", broken.clearingDays(), 0, MOST_CLEARING, objections);
        atMost("late_fine", figures.lateFine(), MOST_FINE, "fine_above_law", objections);
        atMost("late_interest", figures.lateInterest(), MOST_INTEREST, "usury", objections);
        between("move_days", figures.moveDays(), 0, MOST_MOVE, objections);
        between("answer_minutes", figures.answerMinutes(), 1, MOST_MINUTES, objections);
        between("barred_months", figures.barredMonths(), 1, MOST_MONTHS, objections);
        return objections;
    }

    /** L09 and L20: agreements are made with consumers too. */
    private static void atMost(String field, Percent percent, Percent most, String code, List<Objection> objections) {
        if (percent.compareTo(most) > 0) {
            objections.add(new Objection(code, Map.of("field", field, "limit", most)));
        }
    }

    private static void between(String field, int number, int least, int most, List<Objection> objections) {
        if (number < least || number > most) {
            objections.add(new Objection("outside", Map.of("field", field, "least", least, "most", most)));
        }
    }
}
