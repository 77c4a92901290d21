package io.regua.ruler;

import java.util.List;

/** Something about a draft that whoever publishes it has to know. */
public record Finding(Weight weight, Objection objection) {

    /** What comes of it. */
    public enum Weight {
        /** The draft cannot be published so. */
        BLOCKS,
        /** It can, and perhaps should not. */
        WARNS
    }

    public static Finding blocks(Objection objection) {
        return new Finding(Weight.BLOCKS, objection);
    }

    public static Finding warns(Objection objection) {
        return new Finding(Weight.WARNS, objection);
    }

    public boolean isBlocking() {
        return weight == Weight.BLOCKS;
    }

    /** What stands in the way of publishing. */
    static List<Objection> blocking(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isBlocking)
                .map(Finding::objection)
                .toList();
    }
}
