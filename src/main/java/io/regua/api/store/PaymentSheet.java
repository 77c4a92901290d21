package io.regua.api.store;

import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment with what it settled. */
@Schema(name = "PaymentInFull")
public record PaymentSheet(
        @Schema(example = "101") long id,
        @Schema(example = "7") long customerId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        Money amount,
        LocalDate paidOn,
        @Schema(example = "E2E-77120") String reference,

        @Schema(allowableValues = {"pix", "boleto", "card", "cash", "transfer", "other"})
        String method,

        @Schema(allowableValues = {"manual", "till", "import", "bank", "pix", "credit"})
        String source,

        @Nullable String store,
        @Nullable String till,
        @Nullable String operator,
        String recordedBy,
        Instant recordedAt,

        @Schema(description = "When it was taken back; such a payment settles nothing") @Nullable Instant reversedAt,

        @Nullable String reversedBy,
        @Nullable String reversalReason,
        List<Settled> allocations,

        @Schema(
                description =
                        "Given up because of this payment: an early discount, a frozen amount, a small rest (M12)")
        List<GivenUp> adjustments,

        @Schema(description = "What no debt took: the customer's credit")
        Money leftOver) {

    public PaymentSheet {
        allocations = List.copyOf(allocations);
        adjustments = List.copyOf(adjustments);
    }

    /** What went to one component of one debt. */
    @Schema(name = "Allocation")
    public record Settled(
            @Schema(example = "51") long receivableId,

            @Schema(allowableValues = {"principal", "fine", "interest", "correction"})
            String component,

            Money amount) {}

    /** What was given up of one component of one debt. */
    @Schema(name = "Adjustment")
    public record GivenUp(
            @Schema(example = "51") long receivableId,

            @Schema(allowableValues = {"principal", "fine", "interest", "correction"})
            String component,

            @Schema(allowableValues = {"rebate", "discount", "residual", "waiver"})
            String kind,

            Money amount) {}
}
