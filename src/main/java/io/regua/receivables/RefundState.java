package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a refund with all its edges; the database keeps to the same ones. */
public enum RefundState {
    ASKED,
    GRANTED,
    REFUSED,
    PAID,
    /** The excess that it was about is gone: its payment was taken back, or found a debt after all. */
    WITHDRAWN;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<RefundState> next() {
        return switch (this) {
            case ASKED -> Set.of(GRANTED, REFUSED, WITHDRAWN);
            case GRANTED -> Set.of(PAID, REFUSED); // refused after all: the money is his credit again
            case REFUSED, PAID, WITHDRAWN -> Set.of();
        };
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        return Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values())
                        .filter(to -> from.next().contains(to))
                        .map(to -> "    " + from.code + " --> " + to.code + "\n"))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> asked\n", ""));
    }
}
