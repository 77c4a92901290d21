package io.regua.intake.rules;

import io.regua.customers.ContactKind;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach the customer of a line.
 *
 * @param value E.164, the e-mail address in lower case, or the address on one line
 */
public record ContactLine(
        ContactKind kind, String value, @Nullable Address address) {

    /** A postal address; the code has 8 digits, the state 2 capitals. */
    public record Address(
            @Nullable String street,
            @Nullable String number,
            @Nullable String complement,
            @Nullable String district,
            @Nullable String city,
            @Nullable String state,
            @Nullable String postalCode) {}
}
