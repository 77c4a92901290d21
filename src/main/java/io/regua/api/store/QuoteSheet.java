package io.regua.api.store;

import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** An amount that settles exactly what it states when it is paid in time. */
@Schema(name = "Quote")
public record QuoteSheet(
        @Schema(example = "51") long id,
        @Schema(example = "7") long customerId,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        @Schema(description = "What it was made for", example = "bill")
        String purpose,

        LocalDate frozenOn,
        LocalDate validUntil,

        @Schema(description = "validUntil, or the next business day when it is none (M03)")
        LocalDate paysUntil,

        Money total,

        @Schema(description = "Component by component; the amounts add up to the total")
        List<Line> lines) {

    public QuoteSheet {
        lines = List.copyOf(lines);
    }

    /** One component of one debt. */
    @Schema(name = "QuoteLine")
    public record Line(
            @Schema(example = "51") long receivableId,

            @Schema(allowableValues = {"principal", "fine", "interest", "correction"})
            String component,

            Money amount,

            @Schema(description = "Given up when the quote is paid")
            Money discount) {}
}
