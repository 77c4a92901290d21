package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that matched nothing, as it lies on the reconciliation list. */
public record Unmatched(
        long id,
        long creditorId,
        Money amount,
        LocalDate paidOn,
        String reference,
        PaymentMethod method,
        Source source,
        @Nullable String payerTaxId,
        @Nullable String payerName,
        String code,
        Map<String, String> facts,
        UnmatchedState state,
        @Nullable Long paymentId,
        @Nullable String reason) {}
