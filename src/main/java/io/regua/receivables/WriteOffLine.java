package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A write-off as a list shows it.
 *
 * @param principal open when it was proposed; once approved, when it was written off
 * @param recovered what payments settled since; zero while it does not stand
 */
public record WriteOffLine(
        long id,
        long customerId,
        String customerName,
        String brand,
        long receivableId,
        String contractNumber,
        int installment,
        LocalDate dueOn,
        WriteOffState state,
        WriteOffReason reason,
        @Nullable String note,
        Money principal,
        Money total,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable String decisionNote,
        @Nullable LocalDate writtenOffOn,
        Money recovered) {

    /** Which of them; the code stands in addresses. */
    public enum Which {
        WAITING,
        STANDING,
        CLOSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<WriteOffState> states() {
            return switch (this) {
                case WAITING -> List.of(WriteOffState.PROPOSED);
                case STANDING -> List.of(WriteOffState.APPROVED);
                case CLOSED -> List.of(WriteOffState.REFUSED, WriteOffState.WITHDRAWN, WriteOffState.UNDONE);
            };
        }

        /** The list of a code; those that wait for any other. */
        public static Which of(String code) {
            return Arrays.stream(values())
                    .filter(which -> which.code().equals(code))
                    .findFirst()
                    .orElse(WAITING);
        }
    }
}
