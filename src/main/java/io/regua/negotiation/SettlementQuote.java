package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What settles an agreement, or one installment of it, with a bill that is drawn today and paid until a day.
 *
 * @param until interest counts until here
 * @param lines the installments that it settles, in their order
 */
public record SettlementQuote(Agreement agreement, LocalDate until, List<Line> lines) {

    /**
     * One installment.
     *
     * @param charges for its delay until today
     * @param dropped interest that is not asked for
     */
    public record Line(AgreedInstallment installment, Money charges, Money dropped) {

        /** What would be paid otherwise. */
        public Money otherwise() {
            return installment.open().plus(charges);
        }

        public Money amount() {
            return otherwise().minus(dropped);
        }
    }

    public SettlementQuote {
        lines = List.copyOf(lines);
    }

    /** What is to be paid. */
    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    /** Interest that is not asked for. */
    public Money dropped() {
        return Money.sum(lines.stream().map(Line::dropped).toList());
    }

    /** What would be paid otherwise, each installment on its day. */
    public Money otherwise() {
        return Money.sum(lines.stream().map(Line::otherwise).toList());
    }
}
