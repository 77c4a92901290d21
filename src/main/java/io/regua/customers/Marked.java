package io.regua.customers;

import java.util.Set;

/** What became of a wish to set a mark. */
public sealed interface Marked {

    /** Why a mark is not set. */
    enum Objection {
        /** A mark of the kind is in force. */
        MARKED_ALREADY,
        /** It would begin in the future. */
        BEGINS_LATER,
        /** It would end before it begins. */
        ENDS_BEFORE_IT_BEGINS,
        /** It would be looked at before it begins. */
        REVIEWED_BEFORE_IT_BEGINS,
        /** The kind is for people and this is a company. */
        PEOPLE_ONLY
    }

    /** It is in force. */
    record Placed(Mark mark) implements Marked {}

    /** Nothing was changed. */
    record Refused(Set<Objection> objections) implements Marked {}
}
