package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of an agreement with all its edges; the database keeps to the same ones. */
public enum AgreementState {
    /** Its first payment has not come yet (M08). */
    ACCEPTED,
    /** Its first payment came. */
    ACTIVE,
    /** All of it was paid; a payment taken back makes it active again. */
    FULFILLED,
    /** It was not kept. */
    BROKEN,
    /** A person ended it. */
    CANCELLED,
    /** Its first payment never came. */
    LAPSED,
    /** Another agreement took its place. */
    RENEGOTIATED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<AgreementState> next() {
        return switch (this) {
            case ACCEPTED -> Set.of(ACTIVE, LAPSED, CANCELLED);
            case ACTIVE -> Set.of(FULFILLED, BROKEN, RENEGOTIATED, CANCELLED);
            case FULFILLED -> Set.of(ACTIVE);
            case BROKEN, CANCELLED, LAPSED, RENEGOTIATED -> Set.of();
        };
    }

    public boolean mayBecome(AgreementState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> accepted\n" + edges;
    }

    private static String edge(AgreementState from, AgreementState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
