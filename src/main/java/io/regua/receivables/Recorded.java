package io.regua.receivables;

import java.util.Map;

/** What became of a payment that was to be recorded. */
public sealed interface Recorded {

    /**
     * It is recorded.
     *
     * @param repeated it already was, by an earlier call with the same reference and the same values
     */
    record Kept(long paymentId, boolean repeated) implements Recorded {}

    /**
     * It is not recorded.
     *
     * @param code {@code reference_taken}: the reference names a payment with other values; {@code paid_in_future};
     *     {@code more_than_credit}: the customer has less credit than he would use
     */
    record Refused(String code, Map<String, String> facts) implements Recorded {}
}
