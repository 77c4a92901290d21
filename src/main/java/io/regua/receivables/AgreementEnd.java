package io.regua.receivables;

import jakarta.persistence.EnumeratedValue;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How an agreement ends before all of it was paid.
 *
 * @param on the first day on which it does not stand any more
 * @param how what its end is called
 * @param discounts what becomes of what it gave up
 * @param charges from when its debts are charged again
 */
public record AgreementEnd(LocalDate on, How how, KeptDiscounts discounts, ChargedAgain charges) {

    /** What the end of an agreement is called. */
    public enum How {
        BROKEN,
        LAPSED,
        CANCELLED,
        RENEGOTIATED;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        /** As the database and REST write it. */
        public String code() {
            return code;
        }
    }

    /** From when the debts of an agreement that ended are charged again. */
    public enum ChargedAgain {
        /** As if there had never been an agreement. */
        FROM_DUE_DATE,
        /** The days on which it stood are not charged. */
        FROM_END;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        /** As the database and REST write it. */
        public String code() {
            return code;
        }
    }
}
