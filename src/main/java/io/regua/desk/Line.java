package io.regua.desk;

/** A row of a list that knows its place in an order. */
public sealed interface Line permits DebtLine, DebtorLine {

    /** Whose debts it tells of. */
    long customerId();

    /** Where this row stands, to ask for what comes before or after it. */
    Place place(Order order, boolean backwards);
}
