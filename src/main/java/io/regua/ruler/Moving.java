package io.regua.ruler;

/** What becomes of debts that stand on a version which is published no more. */
public sealed interface Moving {

    /** The most debts that can be asked to move in a night. */
    int MOST_A_NIGHT = 1_000_000;

    /** They go on along its steps. */
    record Stay() implements Moving {}

    /** They all go to the new one at once; no step is repeated. */
    record Now() implements Moving {}

    /** So many of them go to the new one each night. */
    record PhasedIn(int perNight) implements Moving {}

    Moving STAY = new Stay();
    Moving NOW = new Now();
}
