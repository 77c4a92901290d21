package io.regua.customers;

/** A contact point that somebody told us. */
public record NewContactPoint(long customerId, Reach reach, ContactSource source) {}
