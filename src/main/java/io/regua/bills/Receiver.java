package io.regua.bills;

import io.regua.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A creditor as it stands on a bill (L03).
 *
 * @param pixKey null when it takes no Pix
 * @param minBoleto below this there is no boleto
 */
public record Receiver(
        long id,
        String brand,
        String legalName,
        String taxId,
        String address,
        String city,
        @Nullable String pixKey,
        Money minBoleto,
        long calendarId) {}
