package io.regua.bills.web;

import io.regua.bills.BillKind;
import io.regua.bills.NewBill;
import io.regua.bills.Owed;
import io.regua.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put on a bill, as it was ticked and typed.
 *
 * @param creditor whose debts were ticked; null before anything was
 */
record BillForm(
        @Nullable Long creditor,
        @Nullable List<Long> debt,
        @Nullable String validUntil,
        @Nullable String kind) {

    private static final int USUAL_DAYS = 5;

    /** Several debts at one creditor, whose amounts are shown before the bill is made. */
    record Preview(long creditor, List<Owed> debts, Money total) {}

    List<Long> ticked() {
        return debt == null ? List.of() : debt;
    }

    String until(LocalDate today) {
        return validUntil == null || validUntil.isBlank()
                ? today.plusDays(USUAL_DAYS).toString()
                : validUntil;
    }

    Optional<LocalDate> date(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(until(today)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    BillKind kindOfBill() {
        return "pix".equals(kind) ? BillKind.PIX : BillKind.BOLETO;
    }

    /** What was ticked at one creditor; null when nothing was. */
    @Nullable Preview preview(List<Owed> owed) {
        var chosen = owed.stream()
                .filter(each -> creditor != null && each.creditorId() == creditor)
                .filter(each -> ticked().contains(each.receivableId()))
                .toList();
        return chosen.isEmpty() || creditor == null
                ? null
                : new Preview(
                        creditor,
                        chosen,
                        Money.sum(chosen.stream().map(Owed::total).toList()));
    }

    /** Only of what the reader sees; nothing else can be put on a bill by changing the form. */
    NewBill bill(long customer, Preview preview, LocalDate until) {
        return new NewBill(
                customer,
                preview.creditor(),
                preview.debts().stream().map(Owed::receivableId).toList(),
                until,
                kindOfBill(),
                List.of());
    }
}
