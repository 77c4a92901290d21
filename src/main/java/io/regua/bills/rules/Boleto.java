package io.regua.bills.rules;

import io.regua.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bank bill by its bar code of 44 digits: bank (3), currency, check digit, due-date factor (4), amount (10), free
 * field (25), as FEBRABAN lays them out.
 *
 * @param barcode with its right check digit
 */
public record Boleto(String barcode) {

    private static final int BARCODE = 44;
    private static final int TYPED = 47;
    private static final int SLIP = 48;
    private static final int FREE_FIELD = 25;
    private static final int AMOUNT_DIGITS = 10;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.\\-]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** What came of reading what was typed or scanned. */
    public sealed interface Reading {}

    /** A bank bill. */
    public record Read(Boleto boleto) implements Reading {}

    /**
     * No bank bill.
     *
     * @param code {@code not_digits}, {@code utility_slip} (a slip of a utility or an authority, which banks do not
     *     issue), {@code wrong_length}, {@code field_digit} or {@code general_digit} (typed wrong)
     */
    public record Refused(String code) implements Reading {}

    /**
     * A bar code.
     *
     * @throws IllegalArgumentException when it is no right one
     */
    public Boleto {
        if (barcode.length() != BARCODE
                || !DIGITS.matcher(barcode).matches()
                || barcode.charAt(4) != generalDigit(barcode)) {
            throw new IllegalArgumentException("no bar code of a bank bill");
        }
    }

    /**
     * The bill of a bank.
     *
     * @param freeField 25 digits, as the bank lays them out
     * @throws IllegalArgumentException when the amount is not between 0,01 and 99.999.999,99
     */
    public static Boleto of(String bank, LocalDate dueOn, Money amount, String freeField) {
        var cents = amount.amount().unscaledValue().toString();
        if (!amount.isPositive() || cents.length() > AMOUNT_DIGITS || freeField.length() != FREE_FIELD) {
            throw new IllegalArgumentException("no bill of " + amount + " with a field of " + freeField.length());
        }
        var end = DueFactor.of(dueOn) + "0".repeat(AMOUNT_DIGITS - cents.length()) + cents + freeField;
        var start = bank + "9";
        return new Boleto(start + generalDigit(start + "0" + end) + end);
    }

    /** Reads a bar code or a typed line, with or without points and blanks. */
    public static Reading read(String typed) {
        var digits = PUNCTUATION.matcher(typed).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) {
            return new Refused("not_digits");
        }
        if (digits.length() == SLIP || (digits.length() == BARCODE && digits.startsWith("8"))) {
            return new Refused("utility_slip");
        }
        return switch (digits.length()) {
            case BARCODE -> checked(digits);
            case TYPED -> fieldsRight(digits) ? checked(asBarcode(digits)) : new Refused("field_digit");
            default -> new Refused("wrong_length");
        };
    }

    private static Reading checked(String barcode) {
        return barcode.charAt(4) == generalDigit(barcode)
                ? new Read(new Boleto(barcode))
                : new Refused("general_digit");
    }

    private static boolean fieldsRight(String line) {
        return line.charAt(9) == mod10(line.substring(0, 9))
                && line.charAt(20) == mod10(line.substring(10, 20))
                && line.charAt(31) == mod10(line.substring(21, 31));
    }

    private static String asBarcode(String line) {
        return line.substring(0, 4)
                + line.substring(32)
                + line.substring(4, 9)
                + line.substring(10, 20)
                + line.substring(21, 31);
    }

    /** Over all digits but itself; 0, 10 and 11 become 1. */
    private static char generalDigit(String barcode) {
        var digit = CheckDigits.mod11(barcode.substring(0, 4) + barcode.substring(5), 9);
        return (char) ('0' + (digit > 9 ? 1 : digit));
    }

    private static char mod10(String field) {
        return (char) ('0' + CheckDigits.mod10(field));
    }

    /** Its number at the central bank. */
    public String bank() {
        return barcode.substring(0, 3);
    }

    /** Zero when the bill names none. */
    public Money amount() {
        return new Money(new BigDecimal(new BigInteger(barcode.substring(9, 19)), 2));
    }

    public String factor() {
        return barcode.substring(5, 9);
    }

    /** The due date as seen on a day; see {@link DueFactor#dueOn}. */
    public Optional<LocalDate> dueOn(LocalDate reference) {
        return DueFactor.dueOn(factor(), reference);
    }

    /** What the bank needs to know again whose bill it is. */
    public String freeField() {
        return barcode.substring(19);
    }

    /** The 47 digits a person types. */
    public String typedLine() {
        var first = barcode.substring(0, 4) + barcode.substring(19, 24);
        var second = barcode.substring(24, 34);
        var third = barcode.substring(34);
        return first + mod10(first) + second + mod10(second) + third + mod10(third) + barcode.substring(4, 19);
    }

    /** The typed line as it is printed: {@code 00190.00009 01474.166004 00000.328179 1 68460000224674}. */
    public String printedLine() {
        var line = typedLine();
        return "%s.%s %s.%s %s.%s %s %s"
                .formatted(
                        line.substring(0, 5),
                        line.substring(5, 10),
                        line.substring(10, 15),
                        line.substring(15, 21),
                        line.substring(21, 26),
                        line.substring(26, 32),
                        line.substring(32, 33),
                        line.substring(33));
    }
}
