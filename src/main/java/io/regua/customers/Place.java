package io.regua.customers;

/**
 * A postal address in parts; a part that there is none of is empty.
 *
 * @param state two letters
 */
public record Place(
        String street,
        String number,
        String complement,
        String district,
        String city,
        String state,
        PostalCode postalCode) {}
