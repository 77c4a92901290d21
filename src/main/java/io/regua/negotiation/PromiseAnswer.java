package io.regua.negotiation;

import io.regua.money.Money;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a promise that was to be taken, or taken back. */
public sealed interface PromiseAnswer {

    /**
     * It is as wished.
     *
     * @param repeated it was so before
     * @param rest what the debts will still owe on its last date when it is kept; zero where nothing was asked for
     */
    record Done(Promise promise, boolean repeated, Money rest) implements PromiseAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements PromiseAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
