package io.regua.receivables;

import java.util.List;

/** Payments leave over more or less than before. */
public record CreditMoved(List<Long> payments) {

    public CreditMoved {
        payments = List.copyOf(payments);
    }
}
