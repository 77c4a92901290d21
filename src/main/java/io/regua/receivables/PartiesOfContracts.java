package io.regua.receivables;

import io.regua.creditors.Creditors;
import io.regua.customers.Customers;
import io.regua.receivables.rules.ContractRules.Parties;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the rules of contracts ask of the two sides. */
@Component
class PartiesOfContracts {

    private final Creditors creditors;
    private final Customers customers;
    private final PriceIndexes indexes;

    PartiesOfContracts(Creditors creditors, Customers customers, PriceIndexes indexes) {
        this.creditors = creditors;
        this.customers = customers;
        this.indexes = indexes;
    }

    Parties of(Contract contract) {
        return new Parties(
                customers.byId(contract.customerId()).isConsumer(),
                creditors.byId(contract.creditorId()).isFinancialInstitution(),
                Set.copyOf(indexes.names()));
    }
}
