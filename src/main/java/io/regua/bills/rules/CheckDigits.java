package io.regua.bills.rules;

/** Check digits as FEBRABAN and the banks compute them. */
final class CheckDigits {

    private static final int TEN = 10;
    private static final int ELEVEN = 11;

    private CheckDigits() {}

    /** Modulo 10: weights 2, 1, 2, … from the right, the digits of each product added up. */
    static int mod10(String digits) {
        var sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            var product = digit(digits, i) * weight;
            sum += product / TEN + product % TEN;
        }
        return (TEN - sum % TEN) % TEN;
    }

    /** 11 less the remainder of the sum weighted 2, 3, …, {@code highest}, 2, … from the right: from 1 to 11. */
    static int mod11(String digits, int highest) {
        var sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = weight == highest ? 2 : weight + 1) {
            sum += digit(digits, i) * weight;
        }
        return ELEVEN - sum % ELEVEN;
    }

    /** Modulo 11 with weights up to 9 where 10 and 11 become 0. */
    static int mod11OrZero(String digits) {
        var digit = mod11(digits, 9);
        return digit > 9 ? 0 : digit;
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
