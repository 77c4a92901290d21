package io.regua.bills;

import io.regua.bills.rules.PixCode;
import io.regua.receivables.Quote;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Pix codes of bills: dynamic where the creditor's bank makes charges for us, static otherwise. */
@Component
class PixCodes {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int TXID = 25;

    private final SecureRandom random = new SecureRandom();
    private final ObjectProvider<PixCharges> services;

    PixCodes(ObjectProvider<PixCharges> services) {
        this.services = services;
    }

    /** Nothing in it tells how many bills there are. */
    String txid() {
        var txid = new StringBuilder(TXID);
        for (int i = 0; i < TXID; i++) {
            txid.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return txid.toString();
    }

    /** Null when the creditor takes no Pix. */
    @Nullable String code(Receiver receiver, Quote quote, String txid, LocalDate payableUntil) {
        var key = receiver.pixKey();
        if (key == null) {
            return null;
        }
        var who =
                new PixCode.Receiver(key, receiver.legalName(), receiver.city().isBlank() ? "BRASIL" : receiver.city());
        return services.stream()
                .filter(service -> service.serves(receiver.id()))
                .findFirst()
                .map(service -> service.location(
                        new PixCharges.Charge(receiver.id(), txid, quote.total(), quote.validUntil(), payableUntil)))
                .map(location -> PixCode.of(location, who))
                .orElseGet(() -> PixCode.of(who, quote.total(), txid, ""))
                .text();
    }
}
