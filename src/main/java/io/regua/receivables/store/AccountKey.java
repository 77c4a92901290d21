package io.regua.receivables.store;

/** What one customer owes one creditor, and all the money that came of it. */
public record AccountKey(long customerId, long creditorId) {}
