package io.regua.intake;

import io.regua.intake.rules.Expectation;
import org.jspecify.annotations.Nullable;

/** A file to be expected from now on; see {@link Feed}. */
public record NewFeed(
        long creditorId,
        String name,
        @Nullable String mapping,
        @Nullable String namePattern,
        Expectation expectation) {}
