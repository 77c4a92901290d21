package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import io.regua.receivables.KeptDiscounts;
import io.regua.receivables.rules.Portions.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Debts that an agreement replaces by installments, as the money sees it: while it stands, money for the debts goes to
 * the installments, and what is paid on these is paid back of the debts, component by component.
 *
 * @param replaced what the debts consisted of when it was signed, in the order in which they are paid back
 * @param installments in the order in which they fall due
 * @param receivables the receivable of each installment, by number
 * @param known payments that were there when it was signed: the agreement took them into account
 * @param ended null while nobody has ended it
 */
public record Agreed(
        long agreementId,
        LocalDate signedOn,
        List<Replaced> replaced,
        List<Installment> installments,
        Map<Integer, Long> receivables,
        Set<Long> known,
        @Nullable Ended ended) {

    /**
     * One component of a debt.
     *
     * @param due on the day of signing; below zero for a correction after deflation
     * @param asked what is to be paid of it, never below zero; the rest is given up once all is paid
     */
    public record Replaced(long receivableId, Component component, Money due, Money asked) {}

    /**
     * How it ended before all was paid: broken, lapsed, cancelled, or renegotiated.
     *
     * @param on the first day on which it does not stand
     */
    public record Ended(LocalDate on, KeptDiscounts discounts) {}

    public Agreed {
        replaced = List.copyOf(replaced);
        installments = List.copyOf(installments);
        receivables = Map.copyOf(receivables);
        known = Set.copyOf(known);
    }

    /** The debts it replaces, in their order. */
    public List<Long> debts() {
        return replaced.stream().map(Replaced::receivableId).distinct().toList();
    }

    public boolean replaces(long receivable) {
        return replaced.stream().anyMatch(part -> part.receivableId() == receivable);
    }

    public boolean isInstallment(long receivable) {
        return receivables.containsValue(receivable);
    }

    /**
     * The number of an installment.
     *
     * @throws IllegalArgumentException when the receivable is none of its installments
     */
    public int number(long receivable) {
        return receivables.entrySet().stream()
                .filter(entry -> entry.getValue() == receivable)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("receivable " + receivable));
    }

    /** Its installments as receivables, in the order in which they fall due. */
    public List<Long> insteadOfDebts() {
        return installments.stream()
                .map(Installment::number)
                .map(number -> Objects.requireNonNull(receivables.get(number)))
                .toList();
    }

    public boolean standsOn(LocalDate day) {
        return ended == null || day.isBefore(ended.on());
    }

    /** What is asked of the debts, in the order in which it is filled. */
    public List<Asked> asked() {
        return replaced.stream()
                .map(part -> new Asked(part.receivableId(), part.component(), part.asked()))
                .toList();
    }
}
