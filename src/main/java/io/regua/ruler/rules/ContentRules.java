package io.regua.ruler.rules;

import io.regua.ruler.Content;
import io.regua.ruler.Objection;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of a draft whenever it is saved; a draft may be unfinished, and what may be published is another
 * matter. Each objection names its field; all are told at once.
 */
public final class ContentRules {

    static final int LEAST_PRIORITY = 1;
    static final int MOST_PRIORITY = 9_999;
    static final int LONGEST_NOTE = 500;

    private ContentRules() {}

    /** All that speaks against a version saying this. */
    public static List<Objection> against(Content wanted, Known known) {
        var objections = new ArrayList<Objection>();
        if (wanted.priority() < LEAST_PRIORITY || wanted.priority() > MOST_PRIORITY) {
            objections.add(Objection.outOfRange("priority", LEAST_PRIORITY, MOST_PRIORITY));
        }
        if (wanted.note().length() > LONGEST_NOTE) {
            objections.add(Objection.of("too_long", "note", "most", LONGEST_NOTE));
        }
        objections.addAll(AudienceRules.against(wanted.audience(), known));
        objections.addAll(StepRules.against(wanted.steps(), known));
        return objections;
    }
}
