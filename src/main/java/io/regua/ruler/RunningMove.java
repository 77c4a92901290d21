package io.regua.ruler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Debts that are on their way from one version of a ruler to another.
 *
 * @param fromVersion the version they leave; {@code from} and {@code to} are numbers in their ruler
 * @param perNight null = all at once
 * @param moved how many have arrived
 */
public record RunningMove(
        long fromVersion, int from, int to, @Nullable Integer perNight, long moved, String by, Instant at) {}
