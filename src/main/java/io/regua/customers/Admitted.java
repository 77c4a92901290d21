package io.regua.customers;

/**
 * What became of the customers that a batch offered.
 *
 * @param customers new ones
 * @param contactPoints new ones, also of customers that were known
 * @param state marks and consents that an older system knew
 */
public record Admitted(int customers, int contactPoints, long state) {}
