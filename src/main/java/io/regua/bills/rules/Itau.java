package io.regua.bills.rules;

import java.util.Optional;
import java.util.Set;

/** Eight digits behind the wallet and a check digit (modulo 10) over branch, account, wallet and number. */
final class Itau extends BankNumbers {

    /** Those whose check digits agree with published bills; others leave branch and account out, or carry more. */
    private static final Set<String> WALLETS = Set.of("109", "138", "157", "174", "175");

    private static final int NUMBER = 8;

    @Override
    Optional<String> objectionTo(Account account) {
        return unless("branch", 4, account.branch())
                .or(() -> unless("account", 5, account.number()))
                .or(() -> unless("account_digit", 1, account.digit()))
                .or(() -> WALLETS.contains(account.wallet()) ? Optional.empty() : Optional.of("wallet"));
    }

    @Override
    String ourNumber(Account account, long number) {
        var digits = zeros(number, NUMBER);
        return digits + CheckDigits.mod10(branchAndAccount(account) + account.wallet() + digits);
    }

    @Override
    String freeField(Account account, long number) {
        return account.wallet() + ourNumber(account, number) + branchAndAccount(account) + account.digit() + "000";
    }

    private static String branchAndAccount(Account account) {
        return fitted(account.branch(), 4) + fitted(account.number(), 5);
    }

    /**
     * Files for 240 columns put the wallet before it and the check digit behind; those for 400 name the number alone.
     */
    @Override
    Optional<Long> numberIn(String returned) {
        return returned.strip().length() > NUMBER ? inside(returned, 3, 1) : inside(returned, 0, 0);
    }

    @Override
    int digits() {
        return NUMBER;
    }
}
