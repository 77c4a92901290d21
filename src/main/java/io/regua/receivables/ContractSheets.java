package io.regua.receivables;

import io.regua.receivables.store.ContractRows;
import io.regua.team.CreditorScope;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts with their installments and who answers for them, as far as the reader may see them. */
@Service
@Transactional(readOnly = true)
public class ContractSheets {

    private final Contracts contracts;
    private final ContractRows rows;

    ContractSheets(Contracts contracts, ContractRows rows) {
        this.contracts = contracts;
        this.rows = rows;
    }

    /** One contract; empty when there is none or it may not be seen. */
    public Optional<ContractSheet> byId(long id, CreditorScope scope) {
        return rows.head(id, scope).map(head -> {
            var contract = contracts.byId(id);
            return new ContractSheet(
                    id,
                    contract.version(),
                    contract.number(),
                    contract.customerId(),
                    head.customerName(),
                    head.consumer(),
                    head.brand(),
                    contract.details(),
                    rows.installments(id),
                    rows.guarantors(id));
        });
    }

    /** The customer whom a creditor's code or a tax id names, to be named as a guarantor. */
    public Optional<Long> named(String taxId) {
        return rows.customerOf(taxId);
    }
}
