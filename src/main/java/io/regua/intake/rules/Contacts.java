package io.regua.intake.rules;

import io.regua.customers.ContactKind;
import io.regua.customers.PhoneNumber;
import io.regua.customers.PostalCode;
import io.regua.intake.Field;
import io.regua.intake.rules.ContactLine.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contact points of a line. One that cannot be read never keeps the debt out: it is left out with a note. */
final class Contacts {

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");
    private static final Set<String> STATES = Set.of(
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
            "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");

    private Contacts() {}

    static List<ContactLine> of(Cells cells) {
        var contacts = new ArrayList<ContactLine>(4);
        add(contacts, phone(cells, Field.MOBILE, Rule.MOBILE_LEFT_OUT));
        add(contacts, phone(cells, Field.PHONE, Rule.PHONE_LEFT_OUT));
        add(contacts, email(cells));
        add(contacts, postal(cells));
        return contacts;
    }

    private static void add(List<ContactLine> contacts, @Nullable ContactLine contact) {
        if (contact != null) {
            contacts.add(contact);
        }
    }

    /** The number itself says whether it is a mobile, whichever column it stands in. */
    private static @Nullable ContactLine phone(Cells cells, Field field, Rule leftOut) {
        var text = cells.text(field);
        if (text.isEmpty()) {
            return null;
        }
        var number = PhoneNumber.parse(text);
        if (number.isPresent()) {
            return new ContactLine(number.get().kind(), number.get().e164(), null);
        }
        cells.note(leftOut.brokenBy(field, text));
        return null;
    }

    private static @Nullable ContactLine email(Cells cells) {
        var text = cells.text(Field.EMAIL).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
            cells.note(Rule.EMAIL_LEFT_OUT.brokenBy(Field.EMAIL, text));
            return null;
        }
        return new ContactLine(ContactKind.EMAIL, text, null);
    }

    private static @Nullable ContactLine postal(Cells cells) {
        var typed = cells.text(Field.POSTAL_CODE);
        var postalCode =
                PostalCode.parse(typed.replace(".", "")).map(PostalCode::digits).orElse(typed);
        var state = cells.text(Field.STATE).toUpperCase(Locale.ROOT);
        var address = new Address(
                cells.optional(Field.STREET),
                cells.optional(Field.NUMBER),
                cells.optional(Field.COMPLEMENT),
                cells.optional(Field.DISTRICT),
                cells.optional(Field.CITY),
                state.isEmpty() ? null : state,
                postalCode.isEmpty() ? null : postalCode);
        var value = oneLine(address);
        if (value.isEmpty()) {
            return null;
        }
        var wrong = wrongPart(postalCode, state);
        if (wrong != null) {
            cells.note(Rule.ADDRESS_LEFT_OUT.brokenBy(wrong, wrong == Field.STATE ? state : postalCode));
            return null;
        }
        return new ContactLine(ContactKind.POSTAL, value, address);
    }

    private static @Nullable Field wrongPart(String postalCode, String state) {
        if (!postalCode.isEmpty() && !postalCode.matches("[0-9]{8}")) {
            return Field.POSTAL_CODE;
        }
        return state.isEmpty() || STATES.contains(state) ? null : Field.STATE;
    }

    private static String oneLine(Address address) {
        return Stream.of(
                        address.street(),
                        address.number(),
                        address.complement(),
                        address.district(),
                        address.city(),
                        address.state(),
                        address.postalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
