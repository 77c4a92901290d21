package io.regua.receivables;

import io.regua.money.Percent;

/**
 * The late-payment terms a contract agreed.
 *
 * @param fine once, of the principal open on the first late day
 * @param interest simple, a month of 30 days
 */
public record Terms(Percent fine, Percent interest) {

    /** M11: without agreed terms there are no charges. */
    public static final Terms NONE = new Terms(Percent.ZERO, Percent.ZERO);

    public static Terms of(String fine, String interest) {
        return new Terms(Percent.of(fine), Percent.of(interest));
    }
}
