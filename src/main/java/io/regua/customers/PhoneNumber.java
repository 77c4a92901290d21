package io.regua.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A phone number that can exist.
 *
 * @param e164 international form, {@code +5511987654321}
 * @param kind {@link ContactKind#MOBILE} or {@link ContactKind#PHONE}
 */
public record PhoneNumber(String e164, ContactKind kind) {

    private static final String BRAZIL = "BR";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Reads a number as people type it, Brazilian when it has no country code; empty when no such number can exist. */
    public static Optional<PhoneNumber> parse(String typed) {
        try {
            return valid(NUMBERS.parse(typed, BRAZIL));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> valid(Phonenumber.PhoneNumber number) {
        if (!NUMBERS.isValidNumber(number)) {
            return Optional.empty();
        }
        var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
        return switch (NUMBERS.getNumberType(number)) {
            case MOBILE -> Optional.of(new PhoneNumber(e164, ContactKind.MOBILE));
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> Optional.of(new PhoneNumber(e164, ContactKind.PHONE));
            default -> Optional.empty();
        };
    }
}
