package io.regua.customers;

import io.regua.journal.Overtaking;
import java.util.List;
import java.util.Set;

/** What became of a wish to change a customer. */
public sealed interface CustomerChanged {

    /** Why a customer is not changed as wished. */
    enum Objection {
        NAME_MISSING,
        /** Born in the future, or before 1900. */
        BIRTH_DATE_IMPOSSIBLE,
        /** Companies are not born. */
        BIRTH_DATE_OF_COMPANY,
        /** Only companies trade under another name. */
        TRADE_NAME_OF_PERSON,
        /** Both or none, the first before the second. */
        HOURS_NOT_WHOLE
    }

    /** He is as wished now, changed or not. */
    record Done(Customer customer) implements CustomerChanged {}

    /** Nothing was changed. */
    record Refused(Set<Objection> objections) implements CustomerChanged {}

    /**
     * Somebody else was quicker; nothing was changed.
     *
     * @param customer as he is now
     * @param overtakings what the other changed
     */
    record Overtaken(Customer customer, List<Overtaking> overtakings) implements CustomerChanged {}
}
