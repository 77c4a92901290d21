package io.regua.bills.rules;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The banks whose bills Régua knows how to number and to lay out, each checked against published bills. Any other is
 * refused, never guessed.
 */
public enum Bank {
    BANCO_DO_BRASIL("001", "Banco do Brasil"),
    SANTANDER("033", "Santander"),
    CAIXA("104", "Caixa Econômica Federal"),
    BRADESCO("237", "Bradesco"),
    ITAU("341", "Itaú"),
    SAFRA("422", "Safra"),
    /** The bank of demonstrations; no real bank has its number. */
    SANDBOX("999", "Banco Sandbox");

    private final String code;
    private final String title;

    Bank(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The bank of a central bank's number; empty when it is not supported. */
    public static Optional<Bank> of(String code) {
        return Stream.of(values()).filter(bank -> bank.code.equals(code)).findFirst();
    }

    /** Its number at the central bank. */
    public String code() {
        return code;
    }

    /** Number and check digit as they are printed: {@code 237-2}. */
    public String printedCode() {
        var digit = CheckDigits.mod11(code, 9);
        return code + "-" + (this == SANDBOX ? "X" : digit > 9 ? "0" : digit);
    }

    public String title() {
        return title;
    }

    /** What the account lacks before its bills can be laid out; empty when nothing. */
    public Optional<String> objectionTo(Account account) {
        return numbers().objectionTo(account);
    }

    /**
     * A bill's own number at the bank, with its check digit where the bank wants one, as files write it.
     *
     * @param number unique in the account, from 1
     * @throws IllegalArgumentException when the number has more digits than the bank has room for
     */
    public String ourNumber(Account account, long number) {
        return numbers().ourNumber(account, number);
    }

    /** The highest number that it has digits for. */
    public long highestNumber() {
        return numbers().highest();
    }

    /** The 25 digits of the bar code that are the bank's own. */
    public String freeField(Account account, long number) {
        return numbers().freeField(account, number);
    }

    /** The number behind what a return file says, without wallet, agreement and check digit; empty when it is none. */
    public Optional<Long> numberIn(String returned) {
        return numbers().numberIn(returned);
    }

    private BankNumbers numbers() {
        return switch (this) {
            case BANCO_DO_BRASIL -> new BancoDoBrasil();
            case SANTANDER -> new Santander();
            case CAIXA -> new Caixa();
            case BRADESCO -> new Bradesco();
            case ITAU -> new Itau();
            case SAFRA -> new Safra();
            case SANDBOX -> new Sandbox();
        };
    }
}
