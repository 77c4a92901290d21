package io.regua.receivables;

import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold as a list shows it.
 *
 * @param brand the creditor's; null when it holds at every creditor
 * @param contractNumber null when it holds all that is owed
 * @param installment null when it holds a contract or more
 * @param reviewOn when somebody must look at it
 * @param proofName what the customer sent was called so; null when he sent nothing
 * @param releasedOn null while it is in force
 * @param debts how many debts wait that may be seen, and what is open of them
 * @param overlapping how many other holds in force share a debt with it
 */
public record HoldLine(
        long holdId,
        long customerId,
        String customerName,
        @Nullable String brand,
        @Nullable Long contractId,
        @Nullable String contractNumber,
        @Nullable Long receivableId,
        @Nullable Integer installment,
        HoldKind kind,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        LocalDate reviewOn,
        String reason,
        boolean chargesRun,
        String placedBy,
        Instant placedAt,
        @Nullable Long markId,
        @Nullable String proofName,
        @Nullable LocalDate releasedOn,
        @Nullable String releasedBy,
        int debts,
        Money openPrincipal,
        int overlapping) {

    public boolean isInForce() {
        return releasedOn == null;
    }

    /** Nobody looked at it in time; what a mark holds is looked at with the mark. */
    public boolean isForgotten(LocalDate today) {
        return isInForce() && markId == null && reviewOn.isBefore(today);
    }

    /** What it holds: {@code receivable}, {@code contract}, {@code customer} or {@code everywhere}. */
    public String reach() {
        if (receivableId != null) {
            return "receivable";
        }
        return contractId != null ? "contract" : brand != null ? "customer" : "everywhere";
    }
}
