package io.regua.receivables;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in.
 *
 * @param named what the payer named; what that leaves over goes to debts of the same contract that are already due, and
 *     then to the customer's credit (L14)
 * @param paidOn the day the customer paid, which may lie before the day it is recorded
 * @param reference the payer's or bank's own sign for it; unique at the creditor
 * @param till where in a shop it was taken; null elsewhere
 */
public record NewPayment(
        Named named,
        Money amount,
        LocalDate paidOn,
        String reference,
        PaymentMethod method,
        Source source,
        @Nullable Till till) {

    /** What a payer can name. */
    public sealed interface Named {

        /** One installment. */
        record OfReceivable(long receivableId) implements Named {}

        /** Several debts of one customer at one creditor, with an amount each. */
        record OfReceivables(long customerId, long creditorId, List<Part> parts) implements Named {
            public OfReceivables {
                parts = List.copyOf(parts);
            }
        }

        /** A frozen amount, for example that of a bill. */
        record OfQuote(long quoteId) implements Named {}

        /** A whole contract: its oldest due debt first. */
        record OfContract(long contractId) implements Named {}

        /** Nothing: all that the customer owes the creditor, the oldest due first. */
        record OnAccount(long customerId, long creditorId) implements Named {}
    }

    /** One of several debts that a payment is spread over. */
    public record Part(long receivableId, Money amount) {

        public Part {
            refuseNothing(amount);
        }
    }

    /** Refuses amounts that are no money received, and payments nobody could recognise again. */
    public NewPayment {
        refuseNothing(amount);
        if (reference.isBlank()) {
            throw new IllegalArgumentException("no reference");
        }
    }

    private NewPayment(Named named, Money amount, LocalDate paidOn, String reference, PaymentMethod method) {
        this(named, amount, paidOn, reference, method, Source.MANUAL, null);
    }

    private static void refuseNothing(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("no money: " + amount);
        }
    }

    public static NewPayment ofReceivable(
            long receivableId, Money amount, LocalDate paidOn, String reference, PaymentMethod method) {
        return new NewPayment(new Named.OfReceivable(receivableId), amount, paidOn, reference, method);
    }

    /** The amount is the sum of the parts; a debt that is named twice counts once, with both amounts. */
    public static NewPayment ofReceivables(
            long customerId,
            long creditorId,
            List<Part> parts,
            LocalDate paidOn,
            String reference,
            PaymentMethod method) {
        var sum = Money.sum(parts.stream().map(Part::amount).toList());
        return new NewPayment(new Named.OfReceivables(customerId, creditorId, parts), sum, paidOn, reference, method);
    }

    public static NewPayment ofQuote(
            long quoteId, Money amount, LocalDate paidOn, String reference, PaymentMethod method) {
        return new NewPayment(new Named.OfQuote(quoteId), amount, paidOn, reference, method);
    }

    public static NewPayment ofContract(
            long contractId, Money amount, LocalDate paidOn, String reference, PaymentMethod method) {
        return new NewPayment(new Named.OfContract(contractId), amount, paidOn, reference, method);
    }

    public static NewPayment onAccount(
            long customerId, long creditorId, Money amount, LocalDate paidOn, String reference, PaymentMethod method) {
        return new NewPayment(new Named.OnAccount(customerId, creditorId), amount, paidOn, reference, method);
    }

    /** The same money, come by another way than by a person's hand. */
    public NewPayment by(Source way) {
        return new NewPayment(named, amount, paidOn, reference, method, way, till);
    }

    /** The same money, taken at a till. */
    public NewPayment at(Till where) {
        return new NewPayment(named, amount, paidOn, reference, method, Source.TILL, where);
    }
}
