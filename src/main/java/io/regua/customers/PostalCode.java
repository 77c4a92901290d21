package io.regua.customers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Brazilian postal code (CEP).
 *
 * @param digits eight digits
 */
public record PostalCode(String digits) {

    private static final Pattern TYPED = Pattern.compile("[0-9]{5}-?[0-9]{3}");

    /** Reads eight digits with or without the hyphen; empty when it is something else. */
    public static Optional<PostalCode> parse(String typed) {
        var trimmed = typed.strip();
        return TYPED.matcher(trimmed).matches()
                ? Optional.of(new PostalCode(trimmed.replace("-", "")))
                : Optional.empty();
    }

    /** With the hyphen: {@code 01310-200}. */
    @Override
    public String toString() {
        return digits.substring(0, 5) + "-" + digits.substring(5);
    }
}
