package io.regua.bills.rules;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a return file says of one bill.
 *
 * @param line of the file, from 1
 * @param code of the event, as the bank wrote it
 * @param account branch and account as the bank wrote them, digits and all
 * @param ourNumber as the bank wrote it
 * @param document the number we gave the bill
 * @param value of the bill
 * @param paid what the payer paid, charges included and discount taken off
 * @param net what was credited
 * @param charges fine and interest the bank charged
 * @param eventOn the day of the payment or event
 * @param creditOn the day on which the money is there
 * @param reasons codes of two signs that say why
 */
public record ReturnEntry(
        int line,
        String code,
        String account,
        String ourNumber,
        String wallet,
        String document,
        @Nullable LocalDate dueOn,
        Money value,
        Money paid,
        Money net,
        Money charges,
        Money discount,
        Money rebate,
        Money tariff,
        String receivingBank,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate creditOn,
        List<String> reasons) {

    public BankEvent event() {
        return BankEvent.of(code);
    }

    /** The same words wherever they stand in a file: by this a second, equal entry is told from the first. */
    public ReturnEntry anywhere() {
        return new ReturnEntry(
                0,
                code,
                account,
                ourNumber,
                wallet,
                document,
                dueOn,
                value,
                paid,
                net,
                charges,
                discount,
                rebate,
                tariff,
                receivingBank,
                eventOn,
                creditOn,
                reasons);
    }
}
