package io.regua.creditors;

import io.regua.money.Percent;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The late-payment terms that are offered when a contract of this creditor is typed in. An import never inherits them
 * (M11).
 *
 * @param finePercent of the principal, once
 * @param interestPercent a month, simple
 * @param correctionIndex the name of a price index; null for no monetary correction
 */
@Embeddable
public record LateTerms(
        @Nullable Percent finePercent,
        @Nullable Percent interestPercent,
        @Nullable String correctionIndex) {

    public static final LateTerms NONE = new LateTerms(null, null, null);
}
