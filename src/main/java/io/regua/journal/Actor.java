package io.regua.journal;

import org.jspecify.annotations.Nullable;

/** Who did something, and from where. */
public record Actor(String name, @Nullable String origin) {

    public static final Actor NIGHT = new Actor("night", null);
    public static final Actor IMPORT = new Actor("import", null);
    public static final Actor SYSTEM = new Actor("system", null);
}
