package io.regua.negotiation;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.negotiation.rules.Situation;
import io.regua.receivables.DebtorProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case to try limits with: found of a customer and his debts, or thought up.
 *
 * @param daysLate of the oldest debt
 * @param amount due of all debts, before anything is given up
 * @param renegotiations how many agreements there were about one of the debts
 * @param tier null = nobody has assessed the customer
 * @param products of the debts' contracts; empty where none says
 */
public record LimitCase(
        Stage stage,
        CustomerKind kind,
        DebtorProfile profile,
        int daysLate,
        Money amount,
        int renegotiations,
        @Nullable Tier tier,
        long creditorId,
        Set<String> products) {

    public LimitCase {
        products = Set.copyOf(products);
    }

    static LimitCase of(Situation situation) {
        return new LimitCase(
                situation.stage(),
                situation.kind(),
                situation.profile(),
                situation.daysLate(),
                situation.amount(),
                situation.renegotiations(),
                situation.tier(),
                situation.creditorId(),
                situation.products());
    }

    Situation situation() {
        return new Situation(stage, kind, profile, daysLate, amount, renegotiations, tier, creditorId, products);
    }
}
