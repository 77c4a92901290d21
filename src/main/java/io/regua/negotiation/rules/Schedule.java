package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.Terms;
import io.regua.receivables.Installment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All payments of an agreement with their days: the entry as number 0, then the installments from 1 on.
 *
 * @param signedOn interest counts from here
 * @param payments in the order in which they fall due
 */
public record Schedule(LocalDate signedOn, List<Payment> payments) {

    /** One payment: the entry, which bears no interest, or an installment. */
    public record Payment(int number, LocalDate dueOn, Part part) {

        /** What the customer pays. */
        public Money amount() {
            return part.amount();
        }
    }

    public Schedule {
        payments = List.copyOf(payments);
    }

    /**
     * What is asked, spread over the terms.
     *
     * @throws IllegalArgumentException when nothing is left to finance after the entry
     */
    public static Schedule of(Money asked, Terms terms, LocalDate signedOn) {
        var financing = new Financing(
                asked.minus(terms.entry()),
                terms.installments(),
                terms.monthly(),
                DueDates.isAMonthLater(terms.firstOn(), signedOn));
        var parts = financing.parts(terms.kind());
        var days = DueDates.of(terms.firstOn(), terms.dueDay(), terms.installments());
        var payments = new ArrayList<Payment>();
        if (terms.hasEntry()) {
            payments.add(new Payment(0, terms.entryOn(), new Part(terms.entry(), Money.ZERO)));
        }
        IntStream.range(0, parts.size())
                .forEach(part -> payments.add(new Payment(part + 1, days.get(part), parts.get(part))));
        return new Schedule(signedOn, payments);
    }

    /** All that the customer pays: the total cost. */
    public Money total() {
        return Money.sum(payments.stream().map(Payment::amount).toList());
    }

    /** Its payments as the debts see them that they pay back. */
    public List<Installment> installments() {
        return payments.stream()
                .map(payment -> new Installment(
                        payment.number(),
                        payment.dueOn(),
                        payment.part().amortization(),
                        payment.part().interest()))
                .toList();
    }

    /** How much of it is the agreement's interest. */
    public Money interest() {
        return Money.sum(
                payments.stream().map(payment -> payment.part().interest()).toList());
    }
}
