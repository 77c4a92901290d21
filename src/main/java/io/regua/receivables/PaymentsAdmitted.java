package io.regua.receivables;

/** Payments came in as a set; they are settled, and the ruler has not been told yet. */
public record PaymentsAdmitted(long batchId) {}
