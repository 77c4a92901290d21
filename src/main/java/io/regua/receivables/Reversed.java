package io.regua.receivables;

import java.util.Map;

/** What became of a payment that was to be reversed. */
public sealed interface Reversed {

    /**
     * It counts no more, and the account stands as if it had never come.
     *
     * @param repeated it was already reversed before
     */
    record Done(long paymentId, boolean repeated) implements Reversed {}

    /**
     * It still counts.
     *
     * @param code {@code credit_given_back}: part of it was returned to the customer, and that must be undone first
     */
    record Refused(String code, Map<String, String> facts) implements Reversed {}
}
