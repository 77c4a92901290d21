package io.regua.bills.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How one bank numbers its bills and fills its part of the bar code. */
abstract class BankNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST_LONG = 18;

    abstract Optional<String> objectionTo(Account account);

    abstract String ourNumber(Account account, long number);

    abstract String freeField(Account account, long number);

    abstract Optional<Long> numberIn(String returned);

    /** How many digits a number has, without wallet, agreement and check digit. */
    abstract int digits();

    final long highest() {
        return Long.parseLong("9".repeat(digits()));
    }

    /** The digits, filled up with zeros from the left. */
    static String zeros(String digits, int width) {
        if (digits.length() > width || !(digits.isEmpty() || isDigits(digits))) {
            throw new IllegalArgumentException("not " + width + " digits: " + digits);
        }
        return "0".repeat(width - digits.length()) + digits;
    }

    static String zeros(long number, int width) {
        return zeros(Long.toString(number), width);
    }

    static boolean isDigits(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** Says {@code code} when one of the texts is not that many digits at most, or nothing at all. */
    static Optional<String> unless(String code, int width, String... texts) {
        var right = Stream.of(texts)
                .allMatch(text -> isDigits(text) && withoutZeros(text).length() <= width);
        return right ? Optional.empty() : Optional.of(code);
    }

    /** As many digits as fit, from the right: accounts are kept with leading zeros or without. */
    static String fitted(String digits, int width) {
        return zeros(withoutZeros(digits), width);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }

    /** The number that is left when so many signs are taken off both ends. */
    static Optional<Long> inside(String returned, int before, int after) {
        var text = returned.strip();
        if (text.length() <= before + after) {
            return Optional.empty();
        }
        var number = text.substring(before, text.length() - after);
        return isDigits(number) && number.length() <= LONGEST_LONG
                ? Optional.of(Long.parseLong(number)).filter(value -> value > 0)
                : Optional.empty();
    }
}
