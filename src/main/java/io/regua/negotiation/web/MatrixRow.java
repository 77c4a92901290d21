package io.regua.negotiation.web;

import java.util.List;

/**
 * One row of the limits, as a card.
 *
 * @param whom as a sentence
 * @param figures what each level may do, a line for each figure
 * @param against what speaks against publishing it
 * @param mayRise whether a row alike stands before it; {@code maySink} = behind it
 */
record MatrixRow(
        String key,
        String whom,
        int priority,
        List<Figure> figures,
        List<String> against,
        boolean mayRise,
        boolean maySink) {

    /** One figure at each level, the least powerful first. */
    record Figure(String name, List<Cell> cells) {}

    /** @param same as at the level before */
    record Cell(String text, boolean same) {}
}
