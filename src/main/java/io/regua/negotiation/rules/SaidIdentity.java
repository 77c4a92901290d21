package io.regua.negotiation.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to show who he is (L18).
 *
 * @param beginning the first three signs of his CPF or CNPJ; null = not said
 * @param bornOn null = not said
 */
public record SaidIdentity(
        @Nullable String beginning, @Nullable LocalDate bornOn) {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s./-]");
    private static final Pattern THREE = Pattern.compile("[0-9A-Z]{3}");
    private static final Pattern BRAZILIAN = Pattern.compile("([0-9]{2})[\\s./-]?([0-9]{2})[\\s./-]?([0-9]{4})");

    /** Three signs as they were typed; empty when they are not three. */
    public static Optional<String> beginning(String typed) {
        var plain = PUNCTUATION.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return Optional.of(plain).filter(signs -> THREE.matcher(signs).matches());
    }

    /** A day as people in Brazil type it, with or without something between; empty when it is none. */
    public static Optional<LocalDate> day(String typed) {
        var parts = BRAZILIAN.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1))));
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether it is he: all that is known of him is said, and said right. Of whom nothing is known nobody can be. It
     * takes as long whatever is wrong.
     *
     * @param taxId without punctuation; null = not known
     * @param birthDate null = not known
     */
    public boolean fits(@Nullable String taxId, @Nullable LocalDate birthDate) {
        var beginningFits = taxId == null || same(taxId.substring(0, 3), beginning);
        var birthFits = birthDate == null || same(birthDate.toString(), bornOn);
        return (taxId != null || birthDate != null) && beginningFits && birthFits;
    }

    private static boolean same(String known, @Nullable Object said) {
        return MessageDigest.isEqual(
                known.getBytes(StandardCharsets.UTF_8), String.valueOf(said).getBytes(StandardCharsets.UTF_8));
    }
}
