package io.regua.bills;

import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return file of a bank that was taken in.
 *
 * @param columns 240 or 400
 * @param answers how many bills it speaks of
 * @param paid how many of them brought money to a bill
 * @param kept how many brought money that waits on the reconciliation list
 */
public record BankFile(
        long id,
        long bankAccountId,
        long creditorId,
        String brand,
        String name,
        String bank,
        int columns,
        int answers,
        int paid,
        int kept,
        String receivedBy,
        Instant receivedAt) {

    /**
     * What it says of one bill, and what came of it.
     *
     * @param line of the file, from 1
     * @param event as the bank wrote it
     * @param billId null when we know none
     * @param reasons the bank's own codes
     * @param outcome {@code moved}, {@code paid}, {@code ignored} or {@code kept}
     */
    public record Answer(
            int line,
            String event,
            String ourNumber,
            @Nullable Long billId,
            Money amount,
            Money paid,
            @Nullable LocalDate eventOn,
            List<String> reasons,
            String outcome,
            String code,
            @Nullable Long paymentId) {

        public Answer {
            reasons = List.copyOf(reasons);
        }
    }
}
