package io.regua.negotiation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a campaign with all its edges; the database keeps to the same ones. */
public enum CampaignState {
    /** Changes, and opens nothing yet; may be discarded. */
    DRAFT,
    /** Never changes; in force on its days. */
    APPROVED,
    /** Somebody ended it before its last day. */
    ENDED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database writes it. */
    public String code() {
        return code;
    }

    /** The states it can move to from here. */
    public Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> Set.of(APPROVED);
            case APPROVED -> Set.of(ENDED);
            case ENDED -> Set.of();
        };
    }

    public boolean mayBecome(CampaignState state) {
        return next().contains(state);
    }

    /** The life as a Mermaid state diagram, edges in the order of the states. */
    public static String diagram() {
        var edges = Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values()).filter(from::mayBecome).map(to -> edge(from, to)))
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> draft\n" + edges;
    }

    private static String edge(CampaignState from, CampaignState to) {
        return "    " + from.code + " --> " + to.code + "\n";
    }
}
