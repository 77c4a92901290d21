package io.regua.negotiation.rules;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.negotiation.Stage;
import io.regua.receivables.DebtorProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a negotiation is with, and about what: the facts that decide which row of limits is for it.
 *
 * @param daysLate of the oldest debt
 * @param amount due of all its debts, before anything is given up
 * @param renegotiations how many agreements there were about one of its debts
 * @param tier null = nobody has assessed the customer
 * @param products of its debts' contracts; empty where none says
 */
public record Situation(
        Stage stage,
        CustomerKind kind,
        DebtorProfile profile,
        int daysLate,
        Money amount,
        int renegotiations,
        @Nullable Tier tier,
        long creditorId,
        Set<String> products) {

    public Situation {
        products = Set.copyOf(products);
    }
}
