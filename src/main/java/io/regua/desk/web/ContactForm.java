package io.regua.desk.web;

import io.regua.calendar.FederalUnit;
import io.regua.customers.ContactSource;
import io.regua.customers.Place;
import io.regua.customers.PostalCode;
import io.regua.customers.Reach;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as it was typed: a number or an e-mail address in {@code value}, or a postal address in its parts.
 *
 * @param postal true for a postal address
 */
record ContactForm(
        @Nullable Boolean postal,
        @Nullable String value,
        @Nullable String street,
        @Nullable String number,
        @Nullable String complement,
        @Nullable String district,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String source) {

    static final ContactForm EMPTY = new ContactForm(false, "", "", "", "", "", "", "", "", "customer");

    public boolean isPostal() {
        return Boolean.TRUE.equals(postal);
    }

    /** What is wrong, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        if (!isPostal()) {
            if (reach().isEmpty()) {
                wrong.put("value", "customers.contact.wrong.value");
            }
            return wrong;
        }
        Map.of("street", text(street), "city", text(city)).forEach((field, typed) -> {
            if (typed.isEmpty()) {
                wrong.put(field, "customers.contact.wrong.missing");
            }
        });
        if (FederalUnit.parse(text(state)).isEmpty()) {
            wrong.put("state", "customers.contact.wrong.state");
        }
        if (PostalCode.parse(text(postalCode)).isEmpty()) {
            wrong.put("postalCode", "customers.contact.wrong.postalCode");
        }
        return wrong;
    }

    /** Where it leads; empty when it cannot be read. */
    Optional<Reach> reach() {
        if (isPostal()) {
            return PostalCode.parse(text(postalCode))
                    .flatMap(code -> FederalUnit.parse(text(state)).map(unit -> Reach.postal(place(code, unit))));
        }
        return text(value).contains("@") ? Reach.email(text(value)) : Reach.phone(text(value));
    }

    private Place place(PostalCode code, FederalUnit unit) {
        return new Place(text(street), text(number), text(complement), text(district), text(city), unit.name(), code);
    }

    ContactSource told() {
        return Stream.of(ContactSource.values())
                .filter(known -> known.code().equals(text(source)))
                .findFirst()
                .orElse(ContactSource.CUSTOMER);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
