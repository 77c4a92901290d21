package io.regua.ruler.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of rulers.
 *
 * @param unplaced how many open receivables are on no ruler; null = not counted
 * @param typed the form of a new ruler
 */
record RulersPage(List<RulerLine> lines, @Nullable Long unplaced, Typed typed, Said said, boolean mayDraw) {

    public boolean isCounted() {
        return unplaced != null;
    }
}
