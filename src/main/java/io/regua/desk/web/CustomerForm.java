package io.regua.desk.web;

import io.regua.customers.Channel;
import io.regua.customers.Customer;
import io.regua.customers.CustomerDetails;
import io.regua.journal.Conflict;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer as he was typed, field by field.
 *
 * @param version the version on which the typing began
 */
record CustomerForm(int version, Map<String, String> typed) {

    /** What the customer is, rather than how he likes to be reached. */
    static final Set<String> IDENTITY = Set.of("name", "birthDate", "tradeName");

    static CustomerForm of(Customer customer) {
        return new CustomerForm(customer.version(), customer.details().fields());
    }

    /** What was sent; of fields that are not the reader's to change, what is there now. */
    static CustomerForm of(Map<String, String> sent, Customer now, boolean identity) {
        var typed = Conflict.settled(sent, now.details().fields());
        if (!identity) {
            IDENTITY.forEach(field -> typed.put(
                    field, Objects.requireNonNullElse(now.details().fields().get(field), "")));
        }
        return new CustomerForm(version(sent), typed);
    }

    private static int version(Map<String, String> sent) {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(sent.get("version"), ""));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    CustomerForm onVersion(int now) {
        return new CustomerForm(now, typed);
    }

    /** What cannot be read, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        refuse("birthDate", LocalDate::parse, wrong);
        refuse("preferredFrom", LocalTime::parse, wrong);
        refuse("preferredUntil", LocalTime::parse, wrong);
        return wrong;
    }

    private void refuse(String field, Function<String, ?> reader, Map<String, String> wrong) {
        if (!text(field).isEmpty() && read(field, reader).isEmpty()) {
            wrong.put(field, "customers.edit.wrong." + field);
        }
    }

    /** Only when there is no objection. */
    CustomerDetails details() {
        return new CustomerDetails(
                text("name"),
                read("birthDate", LocalDate::parse).orElse(null),
                orNone("tradeName"),
                orNone("contactPerson"),
                Stream.of(Channel.values())
                        .filter(channel -> channel.code().equals(text("preferredChannel")))
                        .findFirst()
                        .orElse(null),
                read("preferredFrom", LocalTime::parse).orElse(null),
                read("preferredUntil", LocalTime::parse).orElse(null));
    }

    private <T> Optional<T> read(String field, Function<String, T> reader) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(reader.apply(text(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private @Nullable String orNone(String field) {
        return text(field).isEmpty() ? null : text(field);
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }
}
