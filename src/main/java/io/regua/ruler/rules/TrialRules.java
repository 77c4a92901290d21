package io.regua.ruler.rules;

import io.regua.ruler.Content;
import io.regua.ruler.Objection;
import io.regua.ruler.Trial.Shares;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a trial. */
public final class TrialRules {

    private static final int MOST_CHALLENGER = 90;
    private static final int MOST_HOLD_OUT = 50;
    private static final int MOST_TOGETHER = 95;

    private TrialRules() {}

    /** All that speaks against sharing the customers so. */
    public static List<Objection> against(Shares shares, boolean challenged) {
        var objections = new ArrayList<Objection>();
        between("challengerPercent", shares.challenger(), MOST_CHALLENGER, objections);
        between("holdOutPercent", shares.holdOut(), MOST_HOLD_OUT, objections);
        var together = shares.challenger() + shares.holdOut();
        if (together < 1 || together > MOST_TOGETHER) {
            objections.add(Objection.of("together_out_of_range", "challengerPercent", "most", MOST_TOGETHER));
        }
        if (challenged && shares.challenger() == 0) {
            objections.add(Objection.of("challenger_without_customers", "challengerPercent"));
        }
        if (!challenged && shares.challenger() > 0) {
            objections.add(Objection.of("challenger_missing", "challenger"));
        }
        return objections;
    }

    /** Both are for the same debts, or it would be no comparison. */
    public static List<Objection> against(Content champion, Content challenger) {
        return champion.priority() == challenger.priority()
                        && champion.audience().equals(challenger.audience())
                ? List.of()
                : List.of(Objection.of("audience_differs", "challenger"));
    }

    private static void between(String field, int percent, int most, List<Objection> objections) {
        if (percent < 0 || percent > most) {
            objections.add(Objection.outOfRange(field, 0, most));
        }
    }
}
