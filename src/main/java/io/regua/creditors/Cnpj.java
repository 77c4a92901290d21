package io.regua.creditors;

import br.com.caelum.stella.validation.CNPJValidator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A company's number with right check digits; the first 12 characters may be letters since July 2026.
 *
 * @param value 14 characters without punctuation
 */
public record Cnpj(String value) {

    private static final Pattern PUNCTUATION = Pattern.compile("[./\\-\\s]");
    private static final Pattern POSSIBLE = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final Pattern ALL_EQUAL = Pattern.compile("(.)\\1*");

    /**
     * A number without punctuation.
     *
     * @throws IllegalArgumentException when it is no valid CNPJ
     */
    public Cnpj {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no CNPJ");
        }
    }

    /** Reads a number typed with or without punctuation; empty when it is none. */
    public static Optional<Cnpj> parse(String typed) {
        var plain = PUNCTUATION.matcher(typed).replaceAll("");
        return isValid(plain) ? Optional.of(new Cnpj(plain)) : Optional.empty();
    }

    private static boolean isValid(String plain) {
        return POSSIBLE.matcher(plain).matches()
                && !ALL_EQUAL.matcher(plain).matches()
                && new CNPJValidator().invalidMessagesFor(plain).isEmpty();
    }

    /** With punctuation; a company's number is public. */
    @Override
    public String toString() {
        return "%s.%s.%s/%s-%s"
                .formatted(
                        value.substring(0, 2),
                        value.substring(2, 5),
                        value.substring(5, 8),
                        value.substring(8, 12),
                        value.substring(12));
    }
}
