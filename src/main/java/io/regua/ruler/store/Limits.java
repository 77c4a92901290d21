package io.regua.ruler.store;

/**
 * Limits of a night that it might reach: for these somebody has to know of all customers at once.
 *
 * @param calls how many the team makes a day
 * @param inclusions how many debts of a creditor reach the bureau in a night
 */
public record Limits(boolean calls, boolean inclusions) {

    public static final Limits NONE = new Limits(false, false);

    public boolean any() {
        return calls || inclusions;
    }
}
