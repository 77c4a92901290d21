package io.regua.negotiation;

import java.util.Locale;

/**
 * Whether the terms of an agreement are still those that were put on paper.
 *
 * @param terms SHA-256 over what was agreed, as it is printed on every page; empty before it was put on paper
 * @param file SHA-256 of the file as it was made; empty before that
 */
public record Seal(State state, String terms, String file) {

    /** What became of it. */
    public enum State {
        /** The terms were not put on paper yet. */
        OPEN,
        /** The file is, byte by byte, the one that was made. */
        INTACT,
        /** It is not: somebody changed it, or a piece of it is lost. */
        BROKEN;

        /** As words and REST name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
