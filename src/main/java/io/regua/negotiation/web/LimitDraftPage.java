package io.regua.negotiation.web;

import io.regua.negotiation.Policy;
import java.util.List;

/**
 * The draft of the limits with all that can be done to it.
 *
 * @param general what speaks against publishing it and is about no one row
 * @param differences what it says that the version in force does not
 * @param at the key of the row that was just changed; empty = none
 */
record LimitDraftPage(
        Policy draft,
        List<MatrixRow> rows,
        List<String> general,
        List<LimitDifference> differences,
        LimitTyped typed,
        LimitSaid said,
        String at,
        boolean mayDraw) {}
