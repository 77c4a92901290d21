package io.regua.api.store;

import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One receivable of a list. */
@Schema(name = "Receivable", description = "One installment of a contract.")
public record ReceivableRow(
        @Schema(example = "51") long id,
        @Schema(example = "7") long customerId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        @Schema(example = "C-1001") String contractNumber,
        @Schema(example = "Sofa") @Nullable String product,
        @Schema(example = "1") int installment,
        LocalDate dueDate,

        @Schema(description = "The due date, or the next business day when it is none")
        LocalDate adjustedDueDate,

        Money principal,

        @Schema(description = "Principal still open, without late charges")
        Money balance,

        @Schema(allowableValues = {"open", "settled", "in_agreement", "placed", "cancelled"})
        String status,

        @Nullable LocalDate settledOn) {}
