package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What each installment of an agreement pays back of the debts it replaces, to the cent: installments and components
 * stand in two rows, and the first installment fills the first components, the next one goes on where it ended.
 * Whatever has been paid can so be given back to the debts, without rounding anything.
 */
public final class Portions {

    /** A component of a debt, as far as it is to be paid. */
    public record Asked(long receivableId, Component component, Money amount) {}

    /**
     * What one installment pays back of one component.
     *
     * @param installment its number
     */
    public record Portion(int installment, long receivableId, Component component, Money amount) {}

    private Portions() {}

    /**
     * The portions of all installments.
     *
     * @param installments in the order in which they fall due
     * @param asked in the order in which they are filled
     * @throws IllegalArgumentException when both rows do not add up to the same
     */
    public static List<Portion> of(List<Installment> installments, List<Asked> asked) {
        var open = new ArrayDeque<>(asked);
        var portions = new ArrayList<Portion>();
        for (var installment : installments) {
            fill(installment.number(), installment.amortization(), open, portions);
        }
        if (open.stream().anyMatch(rest -> rest.amount().isPositive())) {
            throw new IllegalArgumentException("more is asked than is paid");
        }
        return List.copyOf(portions);
    }

    private static void fill(int installment, Money amount, ArrayDeque<Asked> open, List<Portion> portions) {
        var left = amount;
        while (left.isPositive()) {
            var next = open.poll();
            if (next == null) {
                throw new IllegalArgumentException("more is paid than is asked");
            }
            var part = next.amount().min(left);
            if (part.isPositive()) {
                portions.add(new Portion(installment, next.receivableId(), next.component(), part));
            }
            left = left.minus(part);
            if (part.compareTo(next.amount()) < 0) {
                open.push(new Asked(
                        next.receivableId(), next.component(), next.amount().minus(part)));
            }
        }
    }
}
