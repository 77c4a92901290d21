package io.regua.customers;

import java.util.Optional;
import java.util.Set;

/** What became of a wish to assess a customer. */
public sealed interface Assessed {

    /** Why an assessment is not taken. */
    enum Objection {
        /** A score is none from 1 to 5. */
        SCORE_IMPOSSIBLE,
        /** Neither are all five scores known nor is a tier set. */
        NO_TIER,
        /** The tier is set otherwise than the rule says, and nobody says why. */
        NO_REASON,
        /** It tells of a day to come. */
        DATED_LATER,
        /** It tells of a day before the assessment in force. */
        OLDER_THAN_THE_LAST,
        /** It would end before it begins. */
        ENDS_BEFORE_IT_BEGINS,
        /** It would count longer than two years. */
        COUNTS_TOO_LONG
    }

    /** It is in force. */
    record Placed(Assessment assessment) implements Assessed {}

    /** Nothing was changed. */
    record Refused(Set<Objection> objections) implements Assessed {}

    /** Somebody else was quicker; nothing was changed. Empty: the assessment was withdrawn meanwhile. */
    record Overtaken(Optional<Assessment> inForce) implements Assessed {}
}
