package io.regua.bills;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a bill with all its edges; the database keeps to the same ones. */
public enum BillState {
    DRAFT,
    REGISTRATION_REQUESTED,
    REGISTERED,
    PAID,
    EXPIRED,
    CANCELLATION_REQUESTED,
    CANCELLED,
    REJECTED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<BillState> next() {
        return switch (this) {
            case DRAFT -> Set.of(REGISTRATION_REQUESTED);
            case REGISTRATION_REQUESTED -> Set.of(REGISTERED, REJECTED);
            case REGISTERED -> Set.of(PAID, EXPIRED, CANCELLATION_REQUESTED);
            case CANCELLATION_REQUESTED -> Set.of(CANCELLED);
            case PAID, EXPIRED, CANCELLED, REJECTED -> Set.of();
        };
    }

    public boolean mayBecome(BillState state) {
        return next().contains(state);
    }

    /** Whether it may still be paid, as far as its state tells. */
    public boolean isLive() {
        return this == DRAFT || this == REGISTRATION_REQUESTED || this == REGISTERED;
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> draft\n" + edges;
    }

    private static String edge(BillState from, BillState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
