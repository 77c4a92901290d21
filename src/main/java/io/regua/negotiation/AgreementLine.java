package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement in a list.
 *
 * @param total all that is to be paid
 * @param open what is still asked for, late charges apart
 * @param nextDue the due date of the payment that is asked for next; null = none
 */
public record AgreementLine(
        long id,
        String number,
        AgreementState state,
        long customerId,
        String customer,
        String creditor,
        LocalDate signedOn,
        Money total,
        Money open,
        @Nullable LocalDate nextDue) {

    /** Whether a payment is late on a day. */
    public boolean isLate(LocalDate on) {
        return nextDue != null && nextDue.isBefore(on);
    }
}
