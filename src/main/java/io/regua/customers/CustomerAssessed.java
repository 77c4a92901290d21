package io.regua.customers;

/** The tier of a customer may be another now; told inside the transaction. */
public record CustomerAssessed(long customerId) {}
