package io.regua.receivables;

import io.regua.money.Money;
import io.regua.receivables.NewAgreed.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** An agreement that asks for the principals of debts, and for none of their charges, in equal installments. */
public final class SomeAgreement {

    private static final AtomicLong LAST = new AtomicLong(System.nanoTime());

    private SomeAgreement() {}

    /**
     * About debts of the same principal.
     *
     * @param each what is asked of a debt
     * @param dueOn of the installments
     */
    public static NewAgreed about(long customer, long creditor, List<Long> debts, Money each, List<LocalDate> dueOn) {
        var number = LAST.incrementAndGet();
        var total = each.times(debts.size());
        var part = total.amount().longValueExact() / dueOn.size();
        var installments = new ArrayList<Installment>();
        for (var due : dueOn) {
            installments.add(new Installment(installments.size() + 1, due, Money.of(part + ".00"), Money.ZERO));
        }
        return new NewAgreed(
                number,
                "A-" + number,
                customer,
                creditor,
                Terms.of("2", "1"),
                debts.stream()
                        .map(debt -> new Asked(debt, Component.PRINCIPAL, each))
                        .toList(),
                installments);
    }
}
