package io.regua.desk;

import io.regua.desk.rules.Sought;
import io.regua.desk.store.SearchRows;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers by name, CPF or CNPJ, contract, telephone, e-mail or a creditor's own code. */
@Service
@Transactional(readOnly = true)
public class CustomerSearch {

    private static final int PAGE = 25;

    private final SearchRows rows;

    CustomerSearch(SearchRows rows) {
        this.rows = rows;
    }

    /**
     * The customers that fit, best first: identifiers must fit whole, names may be misspelt.
     *
     * @param page counts from 0
     * @param today the day for which what they owe is worked out
     */
    public Rows<Found> find(String query, CreditorScope scope, LocalDate today, int page) {
        var sought = Sought.of(query);
        if (sought.isEmpty()) {
            return new Rows<>(List.of(), page, false);
        }
        return Rows.cut(rows.page(sought, scope, today, page * PAGE, PAGE + 1), page, PAGE);
    }
}
