package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;

/** Money that came in for an agreement, late charges included. */
public record AgreedPayment(long paymentId, LocalDate paidOn, Money amount) {}
