package io.regua.bills.rules;

import java.util.Optional;

/** Nine digits, the last of them a check digit (modulo 11). */
final class Safra extends BankNumbers {

    private static final int NUMBER = 8;

    @Override
    Optional<String> objectionTo(Account account) {
        return unless("branch", 5, account.branch()).or(() -> unless("account", 9, account.number() + account.digit()));
    }

    @Override
    String ourNumber(Account account, long number) {
        var digits = zeros(number, NUMBER);
        var digit = CheckDigits.mod11(digits, 9);
        return digits + (digit == 10 ? 0 : digit == 11 ? 1 : digit);
    }

    @Override
    String freeField(Account account, long number) {
        return "7"
                + fitted(account.branch(), 5)
                + fitted(account.number() + account.digit(), 9)
                + ourNumber(account, number)
                + "2";
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
