package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an offer with all its edges; the database keeps to the same ones. */
public enum OfferState {
    /** Being written down; never seen. */
    DRAFT,
    /** Beyond what its author may agree to; somebody above is asked. */
    APPROVAL_ASKED,
    /** Can be accepted until its last day. */
    FROZEN,
    /** An agreement was made of it. */
    ACCEPTED,
    /** Its last day is over. */
    EXPIRED,
    /** By the customer, or by whoever was asked to allow it. */
    REFUSED,
    /** By us, before anybody accepted it. */
    WITHDRAWN;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<OfferState> next() {
        return switch (this) {
            case DRAFT -> Set.of(FROZEN, APPROVAL_ASKED);
            case APPROVAL_ASKED -> Set.of(FROZEN, REFUSED, EXPIRED);
            case FROZEN -> Set.of(ACCEPTED, EXPIRED, REFUSED, WITHDRAWN);
            case ACCEPTED, EXPIRED, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    public boolean mayBecome(OfferState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> draft\n" + edges;
    }

    private static String edge(OfferState from, OfferState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
