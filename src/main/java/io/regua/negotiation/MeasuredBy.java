package io.regua.negotiation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * By which limits an offer was measured.
 *
 * @param policyId the version of the limits
 * @param rowKey its row that decided
 * @param campaign the name of the campaign that widened the row; null = none did
 * @param stage how far the oldest debt had come
 */
@Embeddable
public record MeasuredBy(
        long policyId,
        String rowKey,
        @Nullable String campaign,
        @Enumerated(EnumType.STRING) Stage stage) {}
