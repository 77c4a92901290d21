package io.regua.bills;

import io.regua.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Pix payment as the receiver's bank tells of it.
 *
 * @param endToEndId its sign, unique in the country
 * @param txid of the code that was paid; null when the payer used the key alone
 */
public record PixPaid(String endToEndId, @Nullable String txid, Money amount, Instant at) {}
