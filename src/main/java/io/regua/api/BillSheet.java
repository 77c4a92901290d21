package io.regua.api;

import io.regua.bills.Bill;
import io.regua.bills.BillDossiers;
import io.regua.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill as programs see it: what it is paid with only as long as it can be paid that way. */
@Schema(name = "Bill")
record BillSheet(
        @Schema(example = "51") long id,
        @Schema(example = "7") long customerId,

        @Schema(
                type = "string",
                allowableValues = {"boleto", "pix"})
        String kind,

        @Schema(
                type = "string",
                allowableValues = {
                    "draft",
                    "registration_requested",
                    "registered",
                    "paid",
                    "expired",
                    "cancellation_requested",
                    "cancelled",
                    "rejected"
                })
        String state,

        List<Long> receivables,
        Money total,

        @Schema(description = "What is given up when it is paid in time")
        Money discount,

        @Schema(description = "What the bank was told to take off the amount in the bar code; total is without it")
        Money rebate,

        @Schema(description = "Paid by then, it settles exactly what it states")
        LocalDate validUntil,

        @Schema(description = "Until when the bank takes it")
        LocalDate payableUntil,

        @Schema(description = "Pix copy and paste; while the bill is live") @Nullable String pixCode,

        @Schema(description = "44 digits; once the bank has registered it") @Nullable String barcode,

        @Schema(description = "What a person types; once the bank has registered it") @Nullable String typedLine,

        @Nullable String ourNumber,
        String txid,

        @Schema(description = "Why it went: asked, overtaken, replaced, paid, bank, rejected") @Nullable String reason,

        @Schema(description = "The bank's own codes") List<String> bankReasons,

        @Schema(
                description =
                        "Why it is Pix alone although a boleto was asked for: no_tax_id, no_account, below_minimum")
        @Nullable String pixOnly) {

    static BillSheet of(Bill bill, @Nullable String pixOnly) {
        return new BillSheet(
                bill.id(),
                bill.customerId(),
                bill.kind().code(),
                bill.state().code(),
                bill.debts(),
                bill.total(),
                bill.discount(),
                bill.rebate(),
                bill.validUntil(),
                bill.payableUntil(),
                bill.payablePix().orElse(null),
                bill.payableBarcode().orElse(null),
                BillDossiers.typedLine(bill).orElse(null),
                bill.ourNumber(),
                bill.txid(),
                bill.reason(),
                bill.bankReasons(),
                pixOnly);
    }
}
