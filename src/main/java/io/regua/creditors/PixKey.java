package io.regua.creditors;

import br.com.caelum.stella.validation.CPFValidator;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name under which an account receives Pix, as the directory of the Banco Central writes it.
 *
 * @param value digits for CPF and CNPJ, E.164 for a phone, lower case for an e-mail address and a random key
 */
public record PixKey(PixKeyKind kind, String value) {

    private static final int LONGEST = 77;
    private static final Pattern PUNCTUATION = Pattern.compile("[./\\-\\s]");
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final Pattern ALL_EQUAL = Pattern.compile("(.)\\1*");
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9-]*[a-z0-9])+");
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

    /** Reads a key of a kind as people type it; empty when it is none. */
    public static Optional<PixKey> parse(PixKeyKind kind, String typed) {
        var text = typed.strip();
        var value = switch (kind) {
            case CPF -> cpf(text);
            case CNPJ -> Cnpj.parse(text).map(Cnpj::value);
            case PHONE -> phone(text);
            case EMAIL -> lower(text, EMAIL);
            case RANDOM -> lower(text, RANDOM);
        };
        return value.map(key -> new PixKey(kind, key));
    }

    private static Optional<String> cpf(String typed) {
        return Optional.of(PUNCTUATION.matcher(typed).replaceAll(""))
                .filter(plain -> ELEVEN_DIGITS.matcher(plain).matches())
                .filter(plain -> !ALL_EQUAL.matcher(plain).matches())
                .filter(plain -> new CPFValidator().invalidMessagesFor(plain).isEmpty());
    }

    /** The directory knows Brazilian numbers; one without a country code is taken for one. */
    private static Optional<String> phone(String typed) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, "BR");
            return numbers.isValidNumberForRegion(number, "BR")
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> lower(String typed, Pattern form) {
        return Optional.of(typed.toLowerCase(Locale.ROOT))
                .filter(text -> text.length() <= LONGEST && form.matcher(text).matches());
    }
}
