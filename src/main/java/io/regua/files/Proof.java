package io.regua.files;

/**
 * What somebody sent to show that he is right, for example a receipt.
 *
 * @param fileId where {@link StoredFiles} keeps it
 * @param name as the file was called; personal
 * @param type {@code application/pdf}, {@code image/png} or {@code image/jpeg}
 */
public record Proof(long fileId, String name, String type) {}
