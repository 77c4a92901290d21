package io.regua.journal;

import org.jspecify.annotations.Nullable;

/**
 * What an entry tells of.
 *
 * @param kind in the singular, for example {@code bank_account}
 * @param customerId {@link Journal#NO_CUSTOMER} when it concerns no one customer
 * @param creditorId null when it concerns no one creditor
 */
public record Subject(
        String kind, long id, long customerId, @Nullable Long creditorId) {

    /** Something of a customer that every creditor of his shares. */
    public static Subject ofCustomer(String kind, long id, long customerId) {
        return new Subject(kind, id, customerId, null);
    }

    /** Something of a creditor. */
    public static Subject ofCreditor(String kind, long id, long creditorId) {
        return new Subject(kind, id, Journal.NO_CUSTOMER, creditorId);
    }

    /** Something that belongs to the whole installation. */
    public static Subject ofHouse(String kind, long id) {
        return new Subject(kind, id, Journal.NO_CUSTOMER, null);
    }
}
