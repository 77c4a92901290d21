package io.regua.intake.rules;

import io.regua.intake.Decimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them. Never guesses: a text that could mean two numbers is read only when it is known which
 * sign separates the decimals.
 */
final class NumberText {

    /** What came of reading a text: exactly one of the two is set. */
    record Outcome(@Nullable BigDecimal number, @Nullable Rule broken) {
        static Outcome of(BigDecimal number) {
            return new Outcome(number, null);
        }

        static Outcome broken(Rule rule) {
            return new Outcome(null, rule);
        }
    }

    private NumberText() {}

    /** @param decimal null when nothing is known */
    static Outcome amount(String text, @Nullable Decimal decimal) {
        var plain = stripped(text);
        var known = decimal == null ? evidence(plain) : decimal;
        if (known != null) {
            return read(plain, known);
        }
        return hasSeparator(plain) ? Outcome.broken(Rule.NUMBER_AMBIGUOUS) : read(plain, Decimal.POINT);
    }

    /** A percentage is below 1000, so a single sign can only separate decimals. */
    static Outcome percent(String text, @Nullable Decimal decimal) {
        var plain = stripped(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        if (decimal != null) {
            return read(plain, decimal);
        }
        return read(plain, plain.indexOf(',') >= 0 ? Decimal.COMMA : Decimal.POINT);
    }

    /** Which sign separates the decimals, as far as this text alone tells; null when it tells nothing. */
    static @Nullable Decimal evidence(String text) {
        var plain = stripped(text);
        var comma = plain.lastIndexOf(',');
        var point = plain.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point ? Decimal.COMMA : Decimal.POINT;
        }
        if (comma >= 0) {
            return alone(plain, ',', Decimal.COMMA, Decimal.POINT);
        }
        return point >= 0 ? alone(plain, '.', Decimal.POINT, Decimal.COMMA) : null;
    }

    private static @Nullable Decimal alone(String plain, char sign, Decimal asDecimal, Decimal asGroup) {
        var first = plain.indexOf(sign);
        var last = plain.lastIndexOf(sign);
        if (first != last) {
            return asGroup;
        }
        var looksLikeThousand = plain.length() - last - 1 == 3 && groupLike(plain, first);
        return looksLikeThousand ? null : asDecimal;
    }

    private static boolean groupLike(String plain, int first) {
        var digits = plain.startsWith("-") ? first - 1 : first;
        return digits >= 1 && digits <= 3 && plain.charAt(first - digits) != '0';
    }

    private static Outcome read(String plain, Decimal decimal) {
        var sign = plain.indexOf(decimal.sign());
        var whole = sign < 0 ? plain : plain.substring(0, sign);
        var fraction = sign < 0 ? "" : plain.substring(sign + 1);
        var digits = withoutGroups(whole, decimal.group());
        if (digits == null || !allDigits(fraction) || (sign >= 0 && fraction.isEmpty())) {
            return Outcome.broken(hasOtherSign(plain, decimal) ? Rule.NUMBER_OTHER_DECIMAL : Rule.NUMBER_UNREADABLE);
        }
        return Outcome.of(new BigDecimal(fraction.isEmpty() ? digits : digits + "." + fraction));
    }

    /** Null when the groups are no thousands or a sign is no digit. */
    private static @Nullable String withoutGroups(String whole, char group) {
        var negative = whole.startsWith("-");
        var unsigned = negative ? whole.substring(1) : whole;
        var first = unsigned.indexOf(group);
        if (first >= 0 && !groupsOfThree(unsigned, group, first)) {
            return null;
        }
        var digits = first < 0 ? unsigned : unsigned.replace(String.valueOf(group), "");
        if (digits.isEmpty() || !allDigits(digits) || digits.length() > 18) {
            return null;
        }
        return negative ? "-" + digits : digits;
    }

    private static boolean groupsOfThree(String unsigned, char group, int first) {
        if (first == 0 || first > 3 || (unsigned.length() - first) % 4 != 0) {
            return false;
        }
        for (int i = first; i < unsigned.length(); i++) {
            if (((i - first) % 4 == 0) != (unsigned.charAt(i) == group)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOtherSign(String plain, Decimal decimal) {
        return plain.indexOf(decimal.group()) >= 0 && allDigits(plain.replaceAll("[-.,]", ""));
    }

    private static boolean hasSeparator(String plain) {
        return plain.indexOf(',') >= 0 || plain.indexOf('.') >= 0;
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Without currency sign and blanks; {@code (1,00)} and {@code 1,00-} are negative. */
    private static String stripped(String text) {
        var plain = text;
        if (plain.startsWith("R$")) {
            plain = plain.substring(2);
        }
        if (plain.indexOf(' ') >= 0 || plain.indexOf('\u00a0') >= 0) {
            plain = plain.replace(" ", "").replace("\u00a0", "");
        }
        if (plain.startsWith("(") && plain.endsWith(")")) {
            return "-" + plain.substring(1, plain.length() - 1);
        }
        return plain.length() > 1 && plain.endsWith("-") ? "-" + plain.substring(0, plain.length() - 1) : plain;
    }
}
