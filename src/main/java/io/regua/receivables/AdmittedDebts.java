package io.regua.receivables;

/** What a batch brought that was new: how many contracts, receivables, payments and dispute holds. */
public record AdmittedDebts(int contracts, int receivables, int payments, int disputes) {}
