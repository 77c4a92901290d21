package io.regua.desk.web;

import io.regua.ruler.CustomerStanding;
import io.regua.ruler.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a customer beside his name.
 *
 * @param key of its words
 * @param why key of the words that say why; empty when there are none
 */
record Badge(String key, String tone, String why, @Nullable LocalDate since) {

    /** How he stands; {@code worst} is null when nothing is known. */
    static Badge of(Standing standing, CustomerStanding.@Nullable AtCreditor worst) {
        var tone = switch (standing) {
            case ACTIVE, ACTIVE_REMINDED -> "desk-good";
            case UNDER_REVIEW -> "desk-attention";
            case BLOCKED -> "desk-bad";
        };
        var key = "ruler.standing." + standing.code();
        return worst == null
                ? new Badge(key, tone, "", null)
                : new Badge(key, tone, "ruler.standing.why." + worst.why(), worst.sinceOn());
    }
}
