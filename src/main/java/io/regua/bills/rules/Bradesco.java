package io.regua.bills.rules;

import java.util.Optional;

/** Eleven digits and a check digit over wallet and number (modulo 11 with weights to 7; {@code P} for ten). */
final class Bradesco extends BankNumbers {

    private static final int NUMBER = 11;
    private static final int HIGHEST_WEIGHT = 7;

    @Override
    Optional<String> objectionTo(Account account) {
        return unless("branch", 4, account.branch())
                .or(() -> unless("account", 7, account.number()))
                .or(() -> unless("wallet", 2, account.wallet()));
    }

    @Override
    String ourNumber(Account account, long number) {
        var digits = zeros(number, NUMBER);
        return digits + checkDigit(fitted(account.wallet(), 2) + digits);
    }

    private static String checkDigit(String digits) {
        var digit = CheckDigits.mod11(digits, HIGHEST_WEIGHT);
        return switch (digit) {
            case 10 -> "P";
            case 11 -> "0";
            default -> Integer.toString(digit);
        };
    }

    @Override
    String freeField(Account account, long number) {
        return fitted(account.branch(), 4)
                + fitted(account.wallet(), 2)
                + zeros(number, NUMBER)
                + fitted(account.number(), 7)
                + "0";
    }

    @Override
    Optional<Long> numberIn(String returned) {
        return inside(returned, 0, 1);
    }

    @Override
    int digits() {
        return NUMBER;
    }
}
