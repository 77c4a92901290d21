package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.rules.Agreed.Ended;
import io.regua.receivables.rules.Payoff.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one customer owes one creditor, and all the money that came of it.
 *
 * @param claims the debts by receivable id, as if nothing had been paid
 * @param payments the money that counts
 * @param given what people gave up
 * @param agreements about some of the debts; their installments are among the claims
 */
public record Account(Map<Long, Claim> claims, List<Received> payments, List<Given> given, List<Agreed> agreements) {

    /** An account without agreements. */
    public Account(Map<Long, Claim> claims, List<Received> payments, List<Given> given) {
        this(claims, payments, given, List.of());
    }

    /** One debt in its contract; a cancelled one takes no money. */
    public record Claim(long contractId, Debt debt, boolean takesMoney) {}

    /**
     * Money that came in.
     *
     * @param contractId the contract of what the payer named; null when he named a quote, several debts or nothing
     * @param parts the debts he named, with an amount each
     * @param amount less what went back to the customer
     * @param ofCredit out of the customer's own credit
     * @param policy how it is settled: that of its creditor when it was recorded, whatever he has decided since
     */
    public record Received(
            long id,
            @Nullable Long contractId,
            List<Part> parts,
            @Nullable Stated quote,
            Money amount,
            LocalDate paidOn,
            boolean ofCredit,
            Policy policy) {

        public Received {
            parts = List.copyOf(parts);
        }

        /** The same money, as soon as it is known what it names. */
        public Received naming(List<Part> debts, @Nullable Stated amount) {
            return new Received(id, contractId, debts, amount, this.amount, paidOn, ofCredit, policy);
        }

        boolean namesDebts() {
            return quote != null || !parts.isEmpty();
        }
    }

    /** One of the debts that a payment names. */
    public record Part(long receivableId, Money amount) {}

    /**
     * A frozen amount.
     *
     * @param lines what it states to be paid, by debt
     */
    public record Stated(long quoteId, LocalDate paysUntil, Money total, Map<Long, Map<Component, Money>> lines) {

        boolean isMetBy(Received payment) {
            return !payment.paidOn().isAfter(paysUntil) && payment.amount().compareTo(total) >= 0;
        }
    }

    /** What a person gave up; {@code component} null for the whole debt. */
    public record Given(
            long concessionId,
            long receivableId,
            AdjustmentKind kind,
            @Nullable Component component,
            Money amount,
            LocalDate on) {}

    private record Event(LocalDate on, int rank, long id, Runnable happens) {}

    private static final Comparator<Event> AS_IT_HAPPENED =
            Comparator.comparing(Event::on).thenComparingInt(Event::rank).thenComparingLong(Event::id);

    /**
     * Goes through everything as it happened; of a day the ends of agreements first, then what was given up, then what
     * was paid.
     *
     * @param begin is told the day of each before it happens
     */
    void inOrder(
            Consumer<LocalDate> begin, BiConsumer<Agreed, Ended> end, Consumer<Given> give, Consumer<Received> take) {
        Stream.of(
                        agreements.stream().flatMap(each -> ending(each, end)),
                        given.stream()
                                .map(each -> new Event(each.on(), 1, each.concessionId(), () -> give.accept(each))),
                        payments.stream().map(each -> new Event(each.paidOn(), 2, each.id(), () -> take.accept(each))))
                .flatMap(Function.identity())
                .sorted(AS_IT_HAPPENED)
                .forEach(event -> {
                    begin.accept(event.on());
                    event.happens().run();
                });
    }

    private static Stream<Event> ending(Agreed agreed, BiConsumer<Agreed, Ended> end) {
        var ended = agreed.ended();
        return ended == null
                ? Stream.empty()
                : Stream.of(new Event(ended.on(), 0, agreed.agreementId(), () -> end.accept(agreed, ended)));
    }

    /**
     * One debt.
     *
     * @throws IllegalArgumentException when the receivable is none of this account
     */
    Claim claim(long receivable) {
        var claim = claims.get(receivable);
        if (claim == null) {
            throw new IllegalArgumentException("receivable " + receivable);
        }
        return claim;
    }

    /** The contracts that a payment names, by itself or by its debts; empty when it names none. */
    Set<Long> contractsOf(Received payment) {
        var contracts = new HashSet<Long>();
        if (payment.contractId() != null) {
            contracts.add(payment.contractId());
        }
        var quote = payment.quote();
        Stream.concat(
                        payment.parts().stream().map(Part::receivableId),
                        quote == null ? Stream.of() : quote.lines().keySet().stream())
                .map(claims::get)
                .filter(claim -> claim != null)
                .forEach(claim -> contracts.add(claim.contractId()));
        return contracts;
    }
}
