package io.regua.customers;

import br.com.caelum.stella.validation.CNPJValidator;
import br.com.caelum.stella.validation.CPFValidator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CPF (11 digits) or CNPJ (14 characters, the first 12 also letters since July 2026), with right check digits.
 *
 * <p>Prints masked (L17), so that no log and no message can show it whole; {@link #value()} is for storing and
 * comparing.
 *
 * @param value without punctuation
 */
public record TaxId(String value) {

    private static final int CPF_LENGTH = 11;
    private static final Pattern PUNCTUATION = Pattern.compile("[./\\-\\s]");
    private static final Pattern POSSIBLE = Pattern.compile("[0-9]{11}|[0-9A-Z]{12}[0-9]{2}");
    private static final Pattern ALL_EQUAL = Pattern.compile("(.)\\1*");

    /**
     * A tax id without punctuation.
     *
     * @throws IllegalArgumentException when it is no valid CPF or CNPJ; the message does not show it
     */
    public TaxId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("neither CPF nor CNPJ");
        }
    }

    /** Reads a tax id typed with or without punctuation; empty when it is none. */
    public static Optional<TaxId> parse(String typed) {
        var plain = PUNCTUATION.matcher(typed).replaceAll("");
        return isValid(plain) ? Optional.of(new TaxId(plain)) : Optional.empty();
    }

    /** A CPF makes an individual, a CNPJ a legal entity. */
    public CustomerKind kind() {
        return value.length() == CPF_LENGTH ? CustomerKind.INDIVIDUAL : CustomerKind.LEGAL_ENTITY;
    }

    private static boolean isValid(String plain) {
        if (!POSSIBLE.matcher(plain).matches() || ALL_EQUAL.matcher(plain).matches()) {
            return false;
        }
        return plain.length() == CPF_LENGTH
                ? new CPFValidator().invalidMessagesFor(plain).isEmpty()
                : new CNPJValidator().invalidMessagesFor(plain).isEmpty();
    }

    /** With all digits, for those who may see it; whoever calls this journals it. */
    public String unmasked() {
        return kind() == CustomerKind.INDIVIDUAL
                ? "%s.%s.%s-%s".formatted(part(0, 3), part(3, 6), part(6, 9), part(9, 11))
                : "%s.%s.%s/%s-%s".formatted(part(0, 2), part(2, 5), part(5, 8), part(8, 12), part(12, 14));
    }

    /** Masked: {@code ***.456.789-**} or {@code **.345.678/0001-**}. */
    @Override
    public String toString() {
        return kind() == CustomerKind.INDIVIDUAL
                ? "***.%s.%s-**".formatted(part(3, 6), part(6, 9))
                : "**.%s.%s/%s-**".formatted(part(2, 5), part(5, 8), part(8, 12));
    }

    private String part(int from, int to) {
        return value.substring(from, to);
    }
}
