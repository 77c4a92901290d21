package io.regua.receivables;

/**
 * What a customer sent to show that he is right, for example a receipt.
 *
 * @param fileId where {@code files.StoredFiles} keeps it
 * @param name as the file was called
 * @param type {@code application/pdf}, {@code image/png} or {@code image/jpeg}
 */
public record Proof(long fileId, String name, String type) {}
