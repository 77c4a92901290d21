package io.regua.receivables;

import io.regua.receivables.store.ProfileRows;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often customers were late or broke their word: first time, occasional, recurrent, by the thresholds of the
 * profile policy.
 */
@Service
@Transactional(readOnly = true)
public class DebtorProfiles {

    private final ProfileRows rows;

    DebtorProfiles(ProfileRows rows) {
        this.rows = rows;
    }

    /** A customer at each creditor of the scope that he owes or owed something, most often late first. */
    public List<Lateness> of(long customerId, CreditorScope scope, LocalDate today) {
        return rows.of(customerId, scope, today);
    }
}
