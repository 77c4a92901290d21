package io.regua.negotiation;

import io.regua.bills.Issued;
import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish to settle an agreement, or one installment of it, before its day. */
public sealed interface SettlementAnswer {

    /** What it would cost; nothing was written. */
    record Quoted(SettlementQuote quote) implements SettlementAnswer {}

    /** There is a bill; paid in time it settles all that the quote names. */
    record Billed(SettlementQuote quote, Issued.Done issued) implements SettlementAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements SettlementAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** It could be settled, but no bill can be drawn for it. */
    record NotBilled(SettlementQuote quote, Issued.Refused refused) implements SettlementAnswer {}
}
