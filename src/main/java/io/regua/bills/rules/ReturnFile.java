package io.regua.bills.rules;

import java.util.List;
import java.util.Map;

/**
 * A return file as it was understood.
 *
 * @param columns 240 or 400
 * @param bank its number at the central bank
 */
public record ReturnFile(int columns, String bank, String bankName, List<ReturnEntry> entries) {

    public ReturnFile {
        entries = List.copyOf(entries);
    }

    /** What came of reading one. */
    public sealed interface Reading {}

    /** A return file. */
    public record Read(ReturnFile file) implements Reading {}

    /**
     * No return file, or one that cannot be trusted.
     *
     * @param code {@code empty}, {@code not_cnab} (neither 240 nor 400 columns), {@code remittance} (a file on its way
     *     to the bank), {@code line_unreadable} (with {@code line} and {@code column}), {@code incomplete} (the end is
     *     missing) or {@code layout_unknown} (this bank's columns are not known)
     */
    public record Refused(String code, Map<String, String> facts) implements Reading {}
}
