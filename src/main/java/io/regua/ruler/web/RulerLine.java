package io.regua.ruler.web;

import io.regua.ruler.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A ruler in the list.
 *
 * @param live the version that debts are put on; null when none was published
 * @param audience for whom, in a sentence: of the live version, else of the draft
 * @param trial how the customers are shared in the trial that runs; null = none does
 * @param driven how many receivables are on any of its versions; null = not counted
 */
record RulerLine(
        long id,
        String name,
        int priority,
        String audience,
        @Nullable VersionSheet live,
        boolean hasDraft,
        Trial.@Nullable Shares trial,
        @Nullable Long driven) {

    public String inShort() {
        return live == null ? "" : live.inShort();
    }
}
