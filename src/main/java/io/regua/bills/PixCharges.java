package io.regua.bills;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * A bank's service that makes dynamic Pix charges for a creditor. Where there is none, codes are static: they carry
 * key, amount and txid themselves.
 */
public interface PixCharges {

    /** Whether it makes charges for this creditor. */
    boolean serves(long creditorId);

    /**
     * Makes a charge that is payable until a day and says where it lies, without scheme:
     * {@code pix.example.com/qr/v2/…}.
     */
    String location(Charge charge);

    /** A charge to be made. */
    record Charge(long creditorId, String txid, Money amount, LocalDate dueOn, LocalDate payableUntil) {}
}
