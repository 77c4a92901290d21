package io.regua.creditors;

/**
 * A picture of a creditor.
 *
 * @param type {@code image/png} or {@code image/jpeg}, told from its content and never from its name
 */
public record Logo(long fileId, String type) {}
