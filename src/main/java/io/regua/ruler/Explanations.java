package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.ruler.rules.ExplanationRules;
import io.regua.ruler.store.ToldRows;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a night did or will do something about a debt, or did not. A front door that only reads. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final ToldRows rows;
    private final BusinessDates dates;

    Explanations(ToldRows rows, BusinessDates dates) {
        this.rows = rows;
        this.dates = dates;
    }

    /**
     * What the night of a day did or will do about a debt, if nothing changes.
     *
     * @param on any day, past or coming
     * @return nothing when the customer owes no such debt; whether the reader may see it is for the caller to know
     */
    public Optional<Explanation> of(long customerId, long receivableId, LocalDate on) {
        return rows.of(customerId, receivableId, on, dates.today()).map(told -> ExplanationRules.of(told, on));
    }
}
