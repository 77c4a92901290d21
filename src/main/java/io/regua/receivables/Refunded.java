package io.regua.receivables;

import java.util.Map;

/** What became of a refund that was to be asked for, decided or paid. */
public sealed interface Refunded {

    record Done(long refundId) implements Refunded {}

    /**
     * Nothing was done.
     *
     * @param code {@code more_than_credit}: the customer has less credit; {@code state_other}: somebody was faster, or
     *     it is not the time for it; {@code paid_in_future}
     */
    record Refused(String code, Map<String, String> facts) implements Refunded {}
}
