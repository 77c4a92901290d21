package io.regua.negotiation;

/**
 * An agreement before or after another one about the same debts.
 *
 * @param later whether it replaced the other; otherwise the other replaced it
 */
public record Renegotiation(long agreementId, String number, boolean later) {}
