package io.regua.bills;

import io.regua.bills.rules.SandboxDesk;
import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The bank of demonstrations. It is given the same bytes as any bank and answers by a return file that is read like any
 * other. An installation that is no demonstration has none.
 */
public class SandboxBank implements Registrar {

    private final BusinessDates dates;

    public SandboxBank(BusinessDates dates) {
        this.dates = dates;
    }

    @Override
    public String code() {
        return "sandbox";
    }

    @Override
    public Optional<byte[]> hand(byte[] remittance) {
        return Optional.of(SandboxDesk.answer(remittance, dates.today()));
    }

    /** The return file that says that somebody paid a bill at the bank today. */
    byte[] paid(Bill bill, Money paid) {
        return SandboxDesk.paid(
                bill.ourNumber() == null ? "" : bill.ourNumber(),
                String.valueOf(bill.id()),
                bill.validUntil(),
                bill.stated(),
                bill.rebate(),
                paid,
                today());
    }

    private LocalDate today() {
        return dates.today();
    }
}
