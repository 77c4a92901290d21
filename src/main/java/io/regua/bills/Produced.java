package io.regua.bills;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a remittance that was to be produced. */
public sealed interface Produced {

    /**
     * It is there, and its instructions are in no other.
     *
     * @param answer the bank's return file, when it answered at once
     */
    record Done(SentRemittance remittance, @Nullable BankFile answer) implements Produced {}

    /**
     * There is none.
     *
     * @param code {@code nothing_waiting}, {@code layout_unknown} (this bank's files cannot be written in this width),
     *     {@code no_registrar} (nobody can hand it over: the account wants the sandbox bank or an interface that this
     *     installation has not)
     */
    record Refused(String code, Map<String, String> facts) implements Produced {}
}
