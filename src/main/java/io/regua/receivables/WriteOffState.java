package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a write-off with all its edges; the database keeps to the same ones. */
public enum WriteOffState {
    PROPOSED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    UNDONE;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<WriteOffState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, REFUSED, WITHDRAWN);
            case APPROVED -> Set.of(UNDONE); // it was a mistake
            case REFUSED, WITHDRAWN, UNDONE -> Set.of();
        };
    }

    public boolean mayBecome(WriteOffState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> proposed\n" + edges;
    }

    private static String edge(WriteOffState from, WriteOffState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
