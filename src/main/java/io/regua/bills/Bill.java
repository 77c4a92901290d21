package io.regua.bills;

import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer pays with. Statements move it, because banks, notifications and nights move many at once.
 *
 * @param quoteId what it settles, when it is paid by {@code validUntil}
 * @param debts the receivables it covers
 * @param discount what is given up when it is paid in time
 * @param rebate what the bank was told to take off since it registered the bill, not in {@code total} any more
 * @param payableUntil until when the bank takes it, later than {@code validUntil} where the account allows; what is
 *     paid then is allocated like any money
 * @param bankAccountId where a boleto is registered; null for Pix alone
 * @param ourNumber its number at the bank, as files write it
 * @param txid by which a Pix payment is known again
 * @param wish why it is to go as soon as its state allows: {@code asked}, {@code overtaken}, {@code replaced} or
 *     {@code paid}
 * @param reason why it went: one of these, {@code bank} (written off there) or {@code rejected}
 * @param bankReasons the bank's own codes for that
 */
public record Bill(
        long id,
        long customerId,
        long creditorId,
        long quoteId,
        BillKind kind,
        BillState state,
        List<Long> debts,
        Money total,
        Money discount,
        Money rebate,
        LocalDate issuedOn,
        LocalDate validUntil,
        LocalDate payableUntil,
        @Nullable Long bankAccountId,
        @Nullable String ourNumber,
        @Nullable String barcode,
        String txid,
        @Nullable String pixCode,
        @Nullable String wish,
        @Nullable String reason,
        List<String> bankReasons,
        @Nullable LocalDate paidOn,
        String issuedBy,
        Instant issuedAt) {

    public Bill {
        debts = List.copyOf(debts);
        bankReasons = List.copyOf(bankReasons);
    }

    /** What its bar code states and the bank knows it by: a rebate is taken off when it is paid. */
    public Money stated() {
        return total.plus(rebate);
    }

    /** Whether it may be handed to the customer: not settled, not at its end, not to go. */
    public boolean isLive() {
        return state.isLive() && wish == null;
    }

    /** The bar code, once the bank has registered it; a boleto that is not registered cannot be paid. */
    public Optional<String> payableBarcode() {
        return isLive() && state == BillState.REGISTERED ? Optional.ofNullable(barcode) : Optional.empty();
    }

    /** The Pix code, as long as the bill is live. */
    public Optional<String> payablePix() {
        return isLive() ? Optional.ofNullable(pixCode) : Optional.empty();
    }
}
