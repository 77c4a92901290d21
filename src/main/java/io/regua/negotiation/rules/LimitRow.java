package io.regua.negotiation.rules;

import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import java.util.Map;

/**
 * One row of the limits: for whom, and how far.
 *
 * @param key keeps its meaning from version to version
 * @param priority of rows alike in how specific they are the lowest number wins
 * @param opening what ready offers begin with, so that something is left to negotiate
 * @param target what we hope to end with
 * @param floors how far each level may go; all levels have one
 */
public record LimitRow(
        String key, int priority, Scope scope, Allowance opening, Allowance target, Map<Authority, Allowance> floors) {

    public LimitRow {
        floors = Map.copyOf(floors);
        for (var authority : Authority.values()) {
            if (!floors.containsKey(authority)) {
                throw new IllegalArgumentException("row " + key + " has no limits for " + authority.code());
            }
        }
    }

    /** How far a level may go. */
    public Allowance floor(Authority authority) {
        var floor = floors.get(authority);
        if (floor == null) {
            throw new IllegalStateException("row " + key + ", " + authority.code());
        }
        return floor;
    }
}
