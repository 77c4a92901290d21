package io.regua.intake;

import io.regua.intake.rules.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * A file that a creditor sends again and again.
 *
 * @param mapping by which its files are read; null = any
 * @param namePattern how its files are called, {@code *} for any letters and {@code ?} for one; null = any. At least
 *     one of mapping and pattern is there
 * @param active whether it is expected at present
 */
public record Feed(
        long id,
        long creditorId,
        String name,
        @Nullable String mapping,
        @Nullable String namePattern,
        Expectation expectation,
        boolean active) {}
