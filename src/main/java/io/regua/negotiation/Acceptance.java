package io.regua.negotiation;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an offer was accepted, and what proves it (L22).
 *
 * @param recording by what the recording of the call is found; null = none
 */
public record Acceptance(How how, @Nullable String recording) {

    /** What proves it. */
    public enum How {
        /** On the phone, and recorded. */
        RECORDING,
        /** By the customer, who confirmed it by the link he was sent. */
        LINK,
        /** Said, and proved by the first payment. */
        FIRST_PAYMENT;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        /** As the database and REST write it. */
        public String code() {
            return code;
        }
    }

    /** Said on the phone: proved by its recording, or else by the first payment. */
    public static Acceptance byPhone(@Nullable String recording) {
        return recording == null || recording.isBlank()
                ? new Acceptance(How.FIRST_PAYMENT, null)
                : new Acceptance(How.RECORDING, recording.strip());
    }

    /** By the customer himself. */
    public static Acceptance byLink() {
        return new Acceptance(How.LINK, null);
    }
}
