package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a promise with all its edges; the database keeps to the same ones. */
public enum PromiseState {
    /** The ruler waits for its debts. */
    OPEN,
    /** Enough came in time. */
    KEPT,
    /** Some money came in time, but not enough. */
    PARTLY_KEPT,
    /** Nothing came in time. */
    BROKEN,
    /** Taken back, or overtaken by something else. */
    CANCELLED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<PromiseState> next() {
        return switch (this) {
            case OPEN -> Set.of(KEPT, PARTLY_KEPT, BROKEN, CANCELLED);
            case KEPT -> Set.of(OPEN);
            case PARTLY_KEPT, BROKEN, CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(PromiseState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> open\n" + edges;
    }

    private static String edge(PromiseState from, PromiseState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
