package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rebate, discount or waiver that a person gave.
 *
 * @param component of which component; null for the whole debt
 * @param effect what it gives up as things stand, no more than there is
 */
public record Concession(
        long id,
        AdjustmentKind kind,
        @Nullable Component component,
        Money amount,
        Money effect,
        LocalDate givenOn,
        String reason,
        String givenBy,
        boolean withdrawn) {}
