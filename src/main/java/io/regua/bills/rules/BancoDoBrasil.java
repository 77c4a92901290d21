package io.regua.bills.rules;

import java.util.Optional;

/** Agreements of seven digits: the bill's number is the agreement and ten digits, without a check digit. */
final class BancoDoBrasil extends BankNumbers {

    private static final int AGREEMENT = 7;
    private static final int NUMBER = 10;

    @Override
    Optional<String> objectionTo(Account account) {
        return account.beneficiary().length() == AGREEMENT && isDigits(account.beneficiary())
                ? unless("wallet", 2, account.wallet())
                : Optional.of("beneficiary");
    }

    @Override
    String ourNumber(Account account, long number) {
        return account.beneficiary() + zeros(number, NUMBER);
    }

    @Override
    String freeField(Account account, long number) {
        return "000000" + ourNumber(account, number) + fitted(account.wallet(), 2);
    }

    @Override
    Optional<Long> numberIn(String returned) {
        return inside(returned, AGREEMENT, 0);
    }

    @Override
    int digits() {
        return NUMBER;
    }
}
