package io.regua.negotiation.rules;

import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

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

    public static final String OPENING = "opening";
    public static final String TARGET = "target";

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

    /** All of them by the name of the level, those with the least power first. */
    public SequencedMap<String, Allowance> levels() {
        var levels = new LinkedHashMap<String, Allowance>();
        levels.put(OPENING, opening);
        levels.put(TARGET, target);
        for (var authority : Authority.values()) {
            levels.put(authority.code(), floor(authority));
        }
        return levels;
    }

    /** What one level may do, by its name. */
    public Allowance level(String name) {
        var allowed = levels().get(name);
        if (allowed == null) {
            throw new IllegalArgumentException("no level " + name);
        }
        return allowed;
    }

    /** A row from what each level may do, as {@link #levels} names them. */
    public static LimitRow of(String key, int priority, Scope scope, Function<String, Allowance> level) {
        var floors = new EnumMap<Authority, Allowance>(Authority.class);
        for (var authority : Authority.values()) {
            floors.put(authority, level.apply(authority.code()));
        }
        return new LimitRow(key, priority, scope, level.apply(OPENING), level.apply(TARGET), floors);
    }

    /** The same with another priority. */
    public LimitRow withPriority(int other) {
        return new LimitRow(key, other, scope, opening, target, floors);
    }

    /** The same under another key. */
    public LimitRow withKey(String other) {
        return new LimitRow(other, priority, scope, opening, target, floors);
    }
}
