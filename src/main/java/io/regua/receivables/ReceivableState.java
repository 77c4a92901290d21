package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a receivable with all its edges; the database keeps to the same ones. */
public enum ReceivableState {
    OPEN,
    SETTLED,
    IN_AGREEMENT,
    PLACED,
    CANCELLED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<ReceivableState> next() {
        return switch (this) {
            case OPEN -> Set.of(SETTLED, IN_AGREEMENT, PLACED, CANCELLED);
            case SETTLED -> Set.of(OPEN); // a payment was reversed
            case IN_AGREEMENT -> Set.of(SETTLED, OPEN); // fulfilled · broken, lapsed or cancelled
            case PLACED -> Set.of(OPEN, SETTLED, IN_AGREEMENT); // recalled · paid · agreed at the agency
            case CANCELLED -> Set.of();
        };
    }

    public boolean mayBecome(ReceivableState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> open\n" + edges;
    }

    private static String edge(ReceivableState from, ReceivableState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
