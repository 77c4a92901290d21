package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in and matched nothing.
 *
 * @param reference the payer's or bank's own sign for it; unique at the creditor
 * @param payerTaxId whose account it came from, when the bank says so
 * @param code why it matched nothing, for example {@code bill_unknown}
 * @param facts the figures the wording needs
 */
public record NewUnmatched(
        long creditorId,
        Money amount,
        LocalDate paidOn,
        String reference,
        PaymentMethod method,
        Source source,
        @Nullable String payerTaxId,
        @Nullable String payerName,
        String code,
        Map<String, String> facts) {

    public NewUnmatched {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("no money: " + amount);
        }
        if (reference.isBlank()) {
            throw new IllegalArgumentException("no reference");
        }
        facts = Map.copyOf(facts);
    }
}
