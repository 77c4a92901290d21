package io.regua.receivables;

/**
 * Where in a shop money was taken.
 *
 * @param operator who took it, as the shop names its people
 */
public record Till(String store, String till, String operator) {}
