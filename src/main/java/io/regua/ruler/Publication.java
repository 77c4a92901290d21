package io.regua.ruler;

import java.util.List;

/**
 * A version that was published.
 *
 * @param moves from how many older versions debts were ordered to it
 * @param warnings what is to be known of it all the same
 */
public record Publication(RulerVersion version, int moves, List<Finding> warnings) {

    public Publication {
        warnings = List.copyOf(warnings);
    }
}
