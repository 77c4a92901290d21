package io.regua.receivables;

import org.jspecify.annotations.Nullable;

/** What a hold makes wait; later debts of a contract or a customer wait as well. */
public sealed interface HoldScope {

    record OneReceivable(long receivableId) implements HoldScope {}

    record WholeContract(long contractId) implements HoldScope {}

    /**
     * All a customer owes.
     *
     * @param creditorId null = at every creditor
     */
    record WholeCustomer(long customerId, @Nullable Long creditorId) implements HoldScope {}
}
