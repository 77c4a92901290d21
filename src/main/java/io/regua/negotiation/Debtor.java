package io.regua.negotiation;

import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose debts are tried.
 *
 * @param taxId masked (L17); null when nobody knows it
 * @param debts what he owes to creditors that may be seen, the oldest first; empty where only who he is was asked
 */
public record Debtor(
        long customerId,
        CustomerKind kind,
        String name,
        @Nullable String taxId,
        List<Debt> debts) {

    public Debtor {
        debts = List.copyOf(debts);
    }

    /** One debt that is owed on its own. */
    public record Debt(
            long receivableId,
            long creditorId,
            String brand,
            String contract,
            @Nullable String product,
            int installment,
            LocalDate dueOn,
            Money openPrincipal,
            int daysLate) {

        /** The goods, or else the contract. */
        public String title() {
            return new DebtTitle(receivableId, contract, product, installment, dueOn).title();
        }
    }
}
