package io.regua.receivables;

import io.regua.money.Money;
import java.util.List;

/**
 * Debts of one customer at one creditor that installments are to replace from today on.
 *
 * @param agreementId the number of the agreement; each is placed once
 * @param number of the contract that its installments belong to, of which the creditor has no other
 * @param late what an installment costs that is paid late
 * @param asked what is to be paid of the debts, in the order in which it is paid back; the rest of them is given up
 *     once all is paid
 * @param installments in the order in which they fall due
 */
public record NewAgreed(
        long agreementId,
        String number,
        long customerId,
        long creditorId,
        Terms late,
        List<Asked> asked,
        List<Installment> installments) {

    /** What is to be paid of one component of one debt. */
    public record Asked(long receivableId, Component component, Money amount) {}

    /**
     * What is to be placed.
     *
     * @throws IllegalArgumentException when the installments do not pay back what is asked, to the cent, or one of them
     *     is nothing
     */
    public NewAgreed {
        asked = List.copyOf(asked);
        installments = List.copyOf(installments);
        var back =
                Money.sum(installments.stream().map(Installment::amortization).toList());
        var wanted = Money.sum(asked.stream().map(Asked::amount).toList());
        if (!back.equals(wanted) || !wanted.isPositive()) {
            throw new IllegalArgumentException("asked " + wanted + ", paid back " + back);
        }
        if (installments.stream().anyMatch(each -> !each.amount().isPositive())) {
            throw new IllegalArgumentException("an installment of nothing: " + installments);
        }
    }

    /** The debts it is about, in their order. */
    public List<Long> debts() {
        return asked.stream().map(Asked::receivableId).distinct().toList();
    }
}
