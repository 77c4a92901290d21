package io.regua.api.store;

import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that goes back to a customer. */
@Schema(name = "Refund")
public record RefundSheet(
        @Schema(example = "51") long id,
        @Schema(example = "7") long customerId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        @Schema(
                description = "double: an undue amount was demanded and paid (L02)",
                allowableValues = {"simple", "double"})
        String kind,

        @Schema(allowableValues = {"asked", "granted", "refused", "paid"})
        String state,

        @Schema(description = "Out of the customer's credit")
        Money amount,

        @Schema(description = "What comes on top of it once it is granted (L02)")
        Money extra,

        @Schema(description = "The payment it comes from, if one is named") @Nullable Long paymentId,

        String reason,
        LocalDate askedOn,

        @Schema(description = "Ten business days after it was asked for")
        LocalDate dueOn,

        @Schema(description = "Why it was granted or refused") @Nullable String decision,

        @Nullable LocalDate paidOn) {}
