package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a version of the limits with all its edges; the database keeps to the same ones. */
public enum PolicyState {
    /** Changes, and says nothing yet; may be discarded. */
    DRAFT,
    /** Never changes; decides on its days. */
    PUBLISHED,
    /** Its days are over; what was agreed under it keeps it. */
    RETIRED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<PolicyState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }

    public boolean mayBecome(PolicyState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> draft\n" + edges;
    }

    private static String edge(PolicyState from, PolicyState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
