package io.regua.bills.rules;

import java.util.Optional;

/** The bank of demonstrations: branch, account, eleven digits and their check digit (modulo 11), wallet. */
final class Sandbox extends BankNumbers {

    private static final int NUMBER = 11;

    @Override
    Optional<String> objectionTo(Account account) {
        return unless("branch", 4, account.branch())
                .or(() -> unless("account", 7, account.number()))
                .or(() -> unless("wallet", 2, account.wallet()));
    }

    @Override
    String ourNumber(Account account, long number) {
        var digits = zeros(number, NUMBER);
        return digits + CheckDigits.mod11OrZero(digits);
    }

    @Override
    String freeField(Account account, long number) {
        return fitted(account.branch(), 4)
                + fitted(account.number(), 7)
                + ourNumber(account, number)
                + fitted(account.wallet(), 2);
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
