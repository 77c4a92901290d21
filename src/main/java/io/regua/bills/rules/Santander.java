package io.regua.bills.rules;

import java.util.Optional;

/** Twelve digits and a check digit (modulo 11). */
final class Santander extends BankNumbers {

    private static final int NUMBER = 12;

    @Override
    Optional<String> objectionTo(Account account) {
        return unless("beneficiary", 7, account.beneficiary()).or(() -> unless("wallet", 3, account.wallet()));
    }

    @Override
    String ourNumber(Account account, long number) {
        var digits = zeros(number, NUMBER);
        return digits + CheckDigits.mod11OrZero(digits);
    }

    @Override
    String freeField(Account account, long number) {
        return "9" + fitted(account.beneficiary(), 7) + ourNumber(account, number) + "0" + fitted(account.wallet(), 3);
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
