package io.regua.ruler.rules;

import io.regua.ruler.StepKind;
import java.util.Map;
import java.util.Set;

/**
 * What the rules have to know beside the draft itself.
 *
 * @param creditors whom its author sees
 * @param everyCreditor whether that is all there are, also those to come
 * @param kinds of the steps of the versions of its ruler that were published, by key
 */
public record Known(Set<Long> creditors, boolean everyCreditor, Map<String, StepKind> kinds) {

    public Known {
        creditors = Set.copyOf(creditors);
        kinds = Map.copyOf(kinds);
    }
}
