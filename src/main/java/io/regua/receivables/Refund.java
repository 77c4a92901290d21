package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a customer.
 *
 * @param amount out of his credit
 * @param extra what comes on top of it once it is granted (L02)
 * @param dueOn ten business days after it was asked for
 * @param reason why, in the words of who asked; empty when it was found by itself
 * @param undue why it was found by itself; empty when somebody asked for it
 * @param decision why it was granted or refused, in the words of who decided
 */
public record Refund(
        long id,
        long customerId,
        long creditorId,
        RefundKind kind,
        RefundState state,
        Money amount,
        Money extra,
        @Nullable Long paymentId,
        String reason,
        List<UndueDemand> undue,
        LocalDate askedOn,
        LocalDate dueOn,
        String askedBy,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable LocalDate paidOn) {

    public Refund {
        undue = List.copyOf(undue);
    }

    public Money total() {
        return amount.plus(extra);
    }
}
