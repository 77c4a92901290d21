package io.regua.receivables.rules;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What an uploaded proof is, by its first bytes. */
public final class ProofType {

    /** So many bytes tell. */
    public static final int NEEDED = 8;

    private static final int LONGEST_NAME = 120;

    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", HexFormat.of().parseHex("255044462d"),
            "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
            "image/jpeg", HexFormat.of().parseHex("ffd8ff"));

    private ProofType() {}

    /** PDF, PNG or JPEG; empty for anything else. */
    public static Optional<String> of(byte[] first) {
        return BEGINNINGS.entrySet().stream()
                .filter(type -> begins(first, type.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean begins(byte[] first, byte[] beginning) {
        return first.length >= beginning.length
                && Arrays.equals(first, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** The name without folders and without what does not print, not too long. */
    public static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.isEmpty()) {
            return "proof";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
