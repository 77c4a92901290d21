package io.regua.receivables;

import java.util.Map;

/** What became of money on the reconciliation list. */
public sealed interface Assigned {

    /** It is a payment now. */
    record Done(long paymentId) implements Assigned {}

    /** It went back to whoever sent it. */
    record GivenBack() implements Assigned {}

    /**
     * Nothing was done.
     *
     * @param code {@code decided_already}, {@code target_unknown}, or why the payment was refused
     *     ({@link Recorded.Refused})
     */
    record Refused(String code, Map<String, String> facts) implements Assigned {}
}
