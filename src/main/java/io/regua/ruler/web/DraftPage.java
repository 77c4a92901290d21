package io.regua.ruler.web;

import org.jspecify.annotations.Nullable;

/**
 * A draft with all that can be done to it.
 *
 * @param live the version that runs meanwhile; null when none does
 * @param driven how many receivables are on the live version; null = not counted
 * @param removed the steps of the live version that the draft has no more; empty = none
 * @param at the step that was just changed
 * @param by how it was: {@code up}, {@code down}, or in its form
 */
record DraftPage(
        long rulerId,
        String name,
        VersionSheet sheet,
        @Nullable VersionSheet live,
        @Nullable Long driven,
        String removed,
        Said said,
        @Nullable String at,
        String by,
        boolean mayDraw) {}
