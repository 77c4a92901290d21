package io.regua.customers;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact point leads.
 *
 * @param value a number in E.164, an e-mail address, or a postal address in one line
 * @param place the parts of a postal address
 */
public record Reach(
        ContactKind kind, String value, @Nullable Place place) {

    /** A number as people type it; it says itself whether it is a mobile. Empty when no such number can exist. */
    public static Optional<Reach> phone(String typed) {
        return PhoneNumber.parse(typed).map(number -> new Reach(number.kind(), number.e164(), null));
    }

    /** An e-mail address as people type it; empty when no such address can exist. */
    public static Optional<Reach> email(String typed) {
        return EmailAddress.parse(typed).map(address -> new Reach(ContactKind.EMAIL, address.value(), null));
    }

    /** A postal address; written as imports write it, so that both meet in one contact point. */
    public static Reach postal(Place place) {
        var line = Stream.of(
                        place.street(),
                        place.number(),
                        place.complement(),
                        place.district(),
                        place.city(),
                        place.state(),
                        place.postalCode().digits())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Reach(ContactKind.POSTAL, line, place);
    }
}
