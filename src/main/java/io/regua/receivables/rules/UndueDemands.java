package io.regua.receivables.rules;

import static java.util.Comparator.comparing;

import io.regua.money.Money;
import io.regua.receivables.Demand;
import io.regua.receivables.UndueDemand;
import io.regua.receivables.rules.Excess.Gone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which part of an excess was paid because we demanded what was not owed (L02, CDC 42). A debt must have ceased to be
 * owed before; then a bill or a step must have asked for it, after that day and not after the payment. A bill that is
 * older asks on for as long as it stands: what is paid by it, wholly or for a part too much, was demanded too. Days are
 * all that is known, so what happened on one day speaks for us when the debt ceases, and for the customer when he pays.
 * Whoever pays twice or too much without such a demand has credit, nothing more.
 */
public final class UndueDemands {

    private UndueDemands() {}

    /** The undue parts debt by debt, together no more than the excess; empty when it is the customer's own doing. */
    public static List<UndueDemand> of(Excess excess, Collection<Demand> demands) {
        var found = new ArrayList<UndueDemand>();
        var left = excess.amount();
        for (var gone : excess.gone()) {
            var part = gone.unneeded().min(left);
            var asked = demands.stream()
                    .filter(demand -> demand.receivableId() == gone.receivableId() && isUndue(demand, gone, excess))
                    .min(comparing(Demand::on).thenComparing(Demand::kind));
            if (asked.isPresent() && part.isPositive()) {
                found.add(found(gone, asked.get(), part));
                left = left.minus(part);
            }
        }
        return found;
    }

    private static boolean isUndue(Demand demand, Gone gone, Excess excess) {
        var paidByIt = demand.quoteId() != null && demand.quoteId().equals(excess.quoteId());
        var stood = demand.until() == null || !demand.until().isBefore(excess.paidOn());
        var inTime = gone.on().isBefore(excess.paidOn()) && !demand.on().isAfter(excess.paidOn());
        return inTime && stood && (paidByIt || isAfterItsEnd(demand, gone));
    }

    private static boolean isAfterItsEnd(Demand demand, Gone gone) {
        return gone.wholly() && demand.on().isAfter(gone.on());
    }

    private static UndueDemand found(Gone gone, Demand demand, Money amount) {
        return new UndueDemand(
                gone.receivableId(),
                gone.contract(),
                gone.installment(),
                amount,
                gone.why(),
                gone.on(),
                demand.kind(),
                demand.on());
    }
}
