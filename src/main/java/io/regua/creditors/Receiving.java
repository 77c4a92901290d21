package io.regua.creditors;

import io.regua.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How money for a creditor comes in.
 *
 * @param pixKey null when there is none: then no bill carries Pix
 * @param minBoleto no boleto is made for less
 */
public record Receiving(@Nullable PixKey pixKey, Money minBoleto) {}
