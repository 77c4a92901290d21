package io.regua.receivables;

import io.regua.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * The payment terms a contract agreed.
 *
 * @param fine once, of the principal open on the first late day
 * @param interest simple, a month of 30 days
 * @param correctionIndex the price index by which the principal is corrected once it is late (M05); null for none
 * @param earlyDiscount what is forgiven for paying early; null for nothing
 */
public record Terms(
        Percent fine,
        Percent interest,
        @Nullable String correctionIndex,
        @Nullable EarlyDiscount earlyDiscount) {

    /** So many per cent off the principal when the whole is paid at least so many days before it is due. */
    public record EarlyDiscount(Percent rate, int days) {}

    /** M11: without agreed terms there are no charges. */
    public static final Terms NONE = new Terms(Percent.ZERO, Percent.ZERO);

    /** Fine and interest alone. */
    public Terms(Percent fine, Percent interest) {
        this(fine, interest, null, null);
    }

    public static Terms of(String fine, String interest) {
        return new Terms(Percent.of(fine), Percent.of(interest));
    }
}
