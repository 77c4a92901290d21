package io.regua.api.store;

import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that matched nothing. */
@Schema(name = "UnmatchedMoney")
public record UnmatchedSheet(
        @Schema(example = "51") long id,

        @Schema(description = "Code of the creditor", example = "lojas-aurora")
        String creditor,

        Money amount,
        LocalDate paidOn,
        String reference,
        @Schema(example = "pix") String method,

        @Schema(description = "Masked", example = "***.456.789-**") @Nullable String payerTaxId,

        @Nullable String payerName,

        @Schema(description = "Why it matched nothing", example = "txid_unknown")
        String code,

        @Schema(allowableValues = {"open", "assigned", "given_back"})
        String state,

        @Schema(description = "The payment that was made of it") @Nullable Long paymentId) {}
