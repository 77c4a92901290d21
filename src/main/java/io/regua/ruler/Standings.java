package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.customers.TaxId;
import io.regua.ruler.store.StandingRows;
import io.regua.team.CreditorScope;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether customers can go on buying, by the policy of each creditor. Sets ask {@code ruler.standing_on} instead. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final StandingRows rows;
    private final BusinessDates dates;

    Standings(StandingRows rows, BusinessDates dates) {
        this.rows = rows;
        this.dates = dates;
    }

    /** How a customer stands today with the creditors that may be seen. */
    public CustomerStanding of(long customerId, CreditorScope scope) {
        var today = dates.today();
        return new CustomerStanding(customerId, today, rows.of(customerId, scope, today));
    }

    /**
     * With whom each of some customers stands worst today, for the page of a list: one statement. Who owes and owed
     * nothing that may be seen is left out.
     */
    public Map<Long, CustomerStanding.AtCreditor> worst(Collection<Long> customers, CreditorScope scope) {
        return customers.isEmpty() ? Map.of() : rows.worst(customers, scope, dates.today());
    }

    /** The same for whoever has a CPF or CNPJ; empty when nobody has it or none of his debts may be seen. */
    public Optional<CustomerStanding> byTaxId(String taxId, CreditorScope scope) {
        return TaxId.parse(taxId)
                .flatMap(id -> rows.customerOf(id.value()))
                .map(customer -> of(customer, scope))
                .filter(found -> !found.atCreditors().isEmpty());
    }
}
