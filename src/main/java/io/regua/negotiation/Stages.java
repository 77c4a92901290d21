package io.regua.negotiation;

import java.time.LocalDate;
import java.util.List;

/** How far debts have come. The floor above, which takes the steps, tells it here. */
public interface Stages {

    /**
     * How far the debt of some that has come furthest has come by a day.
     *
     * @param receivables of one customer
     */
    Stage of(long customerId, List<Long> receivables, LocalDate on);
}
