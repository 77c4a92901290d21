package io.regua.receivables;

import java.util.List;

/** What became of a concession. */
public sealed interface Conceded {

    record Done(long concessionId) implements Conceded {}

    /**
     * Nothing was given up.
     *
     * @param objections all that speaks against it: {@code debt_not_owed}, {@code in_agreement},
     *     {@code given_in_future}, {@code more_than_owed}
     */
    record Refused(List<Objection> objections) implements Conceded {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
