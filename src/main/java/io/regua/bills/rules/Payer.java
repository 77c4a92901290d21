package io.regua.bills.rules;

import org.jspecify.annotations.Nullable;

/**
 * Who is to pay, as the bank wants to know it.
 *
 * @param taxId without punctuation
 * @param postalCode eight digits; null with the rest of the address when none is known, which the bank rejects
 */
public record Payer(
        String taxId,
        String name,
        @Nullable String street,
        @Nullable String district,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String state) {

    private static final int CPF = 11;

    /** 1 for a CPF, 2 for a CNPJ. */
    int kind() {
        return taxId.length() == CPF ? 1 : 2;
    }

    static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
