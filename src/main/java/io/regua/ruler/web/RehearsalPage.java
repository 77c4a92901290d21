package io.regua.ruler.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest rehearsal of a draft.
 *
 * @param number of the draft
 * @param sheet null = it was not rehearsed yet
 * @param choices for how many nights it can be rehearsed at a press
 * @param chosen the one to begin with
 */
record RehearsalPage(
        long rulerId,
        String name,
        int number,
        @Nullable RehearsalSheet sheet,
        List<Integer> choices,
        int chosen,
        Said said,
        boolean mayDraw) {}
