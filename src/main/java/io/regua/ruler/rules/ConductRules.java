package io.regua.ruler.rules;

import io.regua.ruler.Conduct;
import io.regua.ruler.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Within what what binds every ruler may be changed. */
public final class ConductRules {

    /** L04: four years and eleven months. */
    private static final int L04_MONTHS = 59;

    private static final int LONGEST_TERM = 240;
    private static final int MOST_CALLS = 100_000;

    private final List<Objection> objections = new ArrayList<>();

    private ConductRules() {}

    /** All that speaks against it. */
    public static List<Objection> against(Conduct wanted) {
        var rules = new ConductRules();
        rules.between("callsADay", Objects.requireNonNullElse(wanted.callsADay(), 1), 1, MOST_CALLS);
        rules.between("coverDays", wanted.coverDays(), 0, 30);
        rules.between("callBusinessDays", wanted.callBusinessDays(), 1, 30);
        rules.between("timeBarredMonths", wanted.timeBarredMonths(), 1, LONGEST_TERM);
        rules.between("bureauRefusedMonths", wanted.bureauRefusedMonths(), 1, L04_MONTHS);
        rules.between("contactsAMonth", wanted.contactsAMonth(), 1, 100);
        return rules.objections;
    }

    private void between(String field, int number, int least, int most) {
        if (number < least || number > most) {
            objections.add(Objection.outOfRange(field, least, most));
        }
    }
}
