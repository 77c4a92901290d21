package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to give up of a debt.
 *
 * @param kind a rebate, a discount or a waiver; a residual is never given, it follows from a payment (M12)
 * @param component of which component; null for the whole debt, its charges first (M07)
 * @param reason why, in the words of who does it
 */
public record NewConcession(
        long receivableId,
        AdjustmentKind kind,
        @Nullable Component component,
        Money amount,
        LocalDate givenOn,
        String reason) {

    public NewConcession {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing given up: " + amount);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        if (kind == AdjustmentKind.RESIDUAL || kind == AdjustmentKind.PAID_BACK) {
            throw new IllegalArgumentException("not given by a person: " + kind.code());
        }
    }
}
