package io.regua.creditors;

import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address in parts, as bills need it; a part that there is none of is empty.
 *
 * @param state two letters
 * @param postalCode eight digits
 */
@Embeddable
public record Address(
        String street,
        String number,
        String complement,
        String district,
        String city,
        String state,
        String postalCode) {

    /** One line, as it stands in messages: {@code Rua da Praia, 7, Centro, Porto Alegre, RS, 90010-000}. */
    public String inOneLine() {
        return Stream.of(street, number, complement, district, city, state, hyphened())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String hyphened() {
        return postalCode.length() == 8 ? postalCode.substring(0, 5) + "-" + postalCode.substring(5) : postalCode;
    }
}
