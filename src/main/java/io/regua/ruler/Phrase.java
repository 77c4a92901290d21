package io.regua.ruler;

import java.util.List;

/**
 * A part of a sentence, to be worded in the reader's language.
 *
 * @param code behind {@code ruler.said.} in the messages
 * @param parts what stands in its places: whole numbers, amounts, phrases, and choices of words
 */
public record Phrase(String code, List<Object> parts) {

    /** Several words of which any does: {@code SMS or e-mail}. */
    public record AnyOf(Words words, List<String> codes) {

        public AnyOf {
            codes = List.copyOf(codes);
        }
    }

    /** Where the words of codes come from. */
    public enum Words {
        CHANNEL,
        CREDITOR,
        /** They are words already. */
        AS_THEY_ARE
    }

    public Phrase {
        parts = List.copyOf(parts);
    }

    public static Phrase of(String code, Object... parts) {
        return new Phrase(code, List.of(parts));
    }
}
