package io.regua.bills.rules;

import java.util.Optional;

/**
 * SIGCB: registered bills that the beneficiary issues ({@code 14}) and fifteen digits, scattered over the free field.
 */
final class Caixa extends BankNumbers {

    private static final String REGISTERED_OWN_ISSUE = "14";
    private static final int NUMBER = 15;

    @Override
    Optional<String> objectionTo(Account account) {
        return unless("beneficiary", 6, account.beneficiary());
    }

    @Override
    String ourNumber(Account account, long number) {
        return REGISTERED_OWN_ISSUE + zeros(number, NUMBER);
    }

    @Override
    String freeField(Account account, long number) {
        var beneficiary = fitted(account.beneficiary(), 6);
        var digits = zeros(number, NUMBER);
        var field = beneficiary
                + CheckDigits.mod11OrZero(beneficiary)
                + digits.substring(0, 3)
                + "1"
                + digits.substring(3, 6)
                + "4"
                + digits.substring(6);
        return field + CheckDigits.mod11OrZero(field);
    }

    @Override
    Optional<Long> numberIn(String returned) {
        return inside(returned, REGISTERED_OWN_ISSUE.length(), 0);
    }

    @Override
    int digits() {
        return NUMBER;
    }
}
