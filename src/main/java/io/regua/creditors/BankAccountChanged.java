package io.regua.creditors;

import io.regua.journal.Overtaking;
import java.util.List;

/** What became of a wish to add or change a bank account. */
public sealed interface BankAccountChanged {

    /** It is as wished now, changed or not. */
    record Done(BankAccount account) implements BankAccountChanged {}

    /** The creditor uses the same account and wallet already; nothing was changed. */
    record KnownAlready(BankAccount account) implements BankAccountChanged {}

    /**
     * Somebody else was quicker; nothing was changed.
     *
     * @param version the one to decide on now
     * @param overtakings what the other changed
     */
    record Overtaken(int version, List<Overtaking> overtakings) implements BankAccountChanged {}
}
