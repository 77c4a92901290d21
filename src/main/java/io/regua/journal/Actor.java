package io.regua.journal;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param name the user name, or the name of a part of Régua that acts by itself
 * @param origin where from, for example a network address; null when it acts by itself
 */
public record Actor(String name, @Nullable String origin) {

    public static final Actor NIGHT = new Actor("night", null);
    public static final Actor IMPORT = new Actor("import", null);
    public static final Actor SYSTEM = new Actor("system", null);
}
