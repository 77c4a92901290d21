package io.regua.intake.rules;

import java.util.Locale;
import java.util.Optional;

/** CPF and CNPJ as files write them, with or without punctuation. */
final class TaxIds {

    private static final int CPF = 11;
    private static final int CNPJ = 14;

    private TaxIds() {}

    static Optional<String> read(String text) {
        var plain = text.replaceAll("[ ./-]", "").toUpperCase(Locale.ROOT);
        return isValid(plain) ? Optional.of(plain) : Optional.empty();
    }

    static boolean isIndividual(String taxId) {
        return taxId.length() == CPF;
    }

    private static boolean isValid(String plain) {
        if (plain.matches("[0-9]{11}")) {
            return !allEqual(plain) && digit(plain, 9, 11) && digit(plain, 10, 11);
        }
        return plain.matches("[0-9A-Z]{12}[0-9]{2}")
                && plain.length() == CNPJ
                && !allEqual(plain)
                && digit(plain, 12, 9)
                && digit(plain, 13, 9);
    }

    private static boolean allEqual(String plain) {
        return plain.chars().distinct().count() == 1;
    }

    private static boolean digit(String plain, int at, int highestWeight) {
        var sum = 0;
        for (int i = at - 1, weight = 2; i >= 0; i--, weight = weight == highestWeight ? 2 : weight + 1) {
            sum += (plain.charAt(i) - '0') * weight;
        }
        var rest = sum % 11;
        return plain.charAt(at) - '0' == (rest < 2 ? 0 : 11 - rest);
    }
}
