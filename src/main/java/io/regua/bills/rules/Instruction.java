package io.regua.bills.rules;

import io.regua.money.Money;
import java.time.LocalDate;

/**
 * What a bank is told of one bill.
 *
 * @param number of the bill in the account
 * @param document the bill's number in our books
 * @param dueOn for {@code DUE_CHANGE} the new one
 * @param rebate for {@code REBATE}; zero otherwise
 * @param daysPayable how long after the due date the bank takes it, 0 not at all
 */
public record Instruction(
        Kind kind,
        long number,
        String document,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money rebate,
        int daysPayable,
        Payer payer) {

    /** FEBRABAN's movement codes, the same in both widths. */
    public enum Kind {
        ENTRY("01"),
        CANCELLATION("02"),
        REBATE("04"),
        DUE_CHANGE("06");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
