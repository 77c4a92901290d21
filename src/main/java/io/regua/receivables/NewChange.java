package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operation on one debt, as a person wants it.
 *
 * @param dueOn the new due date of a change; null = as it is
 * @param amount the new amount of a change, or that of a credit note
 * @param reference the number of a credit note
 * @param reason why, in the words of who asks
 * @param nevertheless in spite of objections that can be overruled
 */
public record NewChange(
        long receivableId,
        Operation operation,
        @Nullable LocalDate dueOn,
        @Nullable Money amount,
        @Nullable String reference,
        String reason,
        boolean nevertheless) {

    /** What can be done to a debt. */
    public enum Operation {
        CHANGE("change"),
        CANCEL("cancel"),
        /** Goods given back: a credit note lessens what is open. */
        RETURN("return");

        private final String code;

        Operation(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Refuses an operation without what it needs. */
    public NewChange {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        if (operation == Operation.CHANGE && dueOn == null && amount == null) {
            throw new IllegalArgumentException("nothing to change");
        }
        if (operation == Operation.RETURN && (amount == null || reference == null)) {
            throw new IllegalArgumentException("no credit note");
        }
        if (amount != null && !amount.isPositive()) {
            throw new IllegalArgumentException("no amount: " + amount);
        }
    }

    public static NewChange change(
            long receivableId, @Nullable LocalDate dueOn, @Nullable Money amount, String reason) {
        return new NewChange(receivableId, Operation.CHANGE, dueOn, amount, null, reason, false);
    }

    public static NewChange cancel(long receivableId, String reason) {
        return new NewChange(receivableId, Operation.CANCEL, null, null, null, reason, false);
    }

    public static NewChange creditNote(long receivableId, Money amount, String reference, String reason) {
        return new NewChange(receivableId, Operation.RETURN, null, amount, reference, reason, false);
    }

    /** The same, in spite of objections that can be overruled. */
    public NewChange insisted() {
        return new NewChange(receivableId, operation, dueOn, amount, reference, reason, true);
    }
}
