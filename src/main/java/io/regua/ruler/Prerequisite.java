package io.regua.ruler;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An earlier step that must have been taken or covered in this cycle; until it was, the step waits.
 *
 * @param stepKey of the earlier step
 * @param validDays at most so many calendar days before; null = whenever
 */
@Embeddable
public record Prerequisite(
        @Column(name = "requires") String stepKey,
        @Column(name = "requires_days") @Nullable Integer validDays) {}
