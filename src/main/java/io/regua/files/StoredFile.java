package io.regua.files;

/**
 * A file that is kept.
 *
 * @param sha256 of its content, in hexadecimal
 * @param size in bytes
 */
public record StoredFile(long id, String sha256, long size) {}
