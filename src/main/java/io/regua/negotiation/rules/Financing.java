package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.ScheduleKind;
import java.util.List;

/**
 * What is paid in installments: the total less the entry (M08).
 *
 * @param amount above zero
 * @param count how many installments, at least one
 * @param monthly interest in per cent of a month, for months that have passed when an installment falls due
 * @param firstBearsInterest whether a whole month passes before the first installment; one that comes sooner, for
 *     example on signing, bears none
 */
public record Financing(Money amount, int count, Percent monthly, boolean firstBearsInterest) {

    /**
     * Something that can be spread over installments.
     *
     * @throws IllegalArgumentException when there is nothing to pay, or no installment to pay it in
     */
    public Financing {
        if (!amount.isPositive() || count < 1) {
            throw new IllegalArgumentException("nothing to finance: " + amount + " in " + count);
        }
    }

    /** The installments, whose amortizations add up to the amount to the cent. */
    public List<Part> parts(ScheduleKind kind) {
        return switch (kind) {
            case EQUAL_PARTS -> EqualParts.of(this);
            case PRICE -> PriceTable.of(this);
        };
    }
}
