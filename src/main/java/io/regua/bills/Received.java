package io.regua.bills;

import java.util.Map;

/** What became of a return file that was handed in. */
public sealed interface Received {

    /**
     * It is taken in.
     *
     * @param repeated it already was: the same content is taken in once
     */
    record Done(BankFile file, boolean repeated) implements Received {}

    /**
     * Nothing of it is taken in.
     *
     * @param code {@code too_large}, {@code account_unknown} (no account at that bank), {@code account_ambiguous}
     *     (several: say which), {@code other_bank} (not the bank of the account that was named), or one of
     *     {@link io.regua.bills.rules.ReturnFile.Refused}
     */
    record Refused(String code, Map<String, String> facts) implements Received {}
}
