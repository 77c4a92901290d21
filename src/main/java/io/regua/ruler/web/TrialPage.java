package io.regua.ruler.web;

import org.jspecify.annotations.Nullable;

/**
 * The beginning or the end of a trial.
 *
 * @param champion the number of the version that is published
 * @param challenger the number of the version that is or would be tried; null = there is none
 * @param revision of the draft that would be tried
 */
record TrialPage(
        long rulerId,
        String name,
        @Nullable Integer champion,
        @Nullable Integer challenger,
        int revision,
        Typed typed,
        Said said) {}
