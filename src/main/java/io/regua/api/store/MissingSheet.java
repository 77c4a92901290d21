package io.regua.api.store;

import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A debt that waits because its creditor's full list no longer names it. */
@Schema(name = "MissingDebt")
public record MissingSheet(
        @Schema(description = "By which the list is walked", example = "51")
        long holdId,

        @Schema(example = "51") long receivableId,
        @Schema(example = "7") long customerId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        @Schema(example = "C-1001") String contractNumber,
        @Schema(example = "1") int installment,
        LocalDate dueDate,

        @Schema(description = "Principal still open, without late charges")
        Money balance,

        @Schema(description = "Since when it waits") LocalDate since,

        @Schema(description = "The full list that did not name it") @Nullable Long importId) {}
