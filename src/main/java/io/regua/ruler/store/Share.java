package io.regua.ruler.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Customers next to one another by their number, with all their debts: a piece of a large work.
 *
 * @param after the first is the next one after this
 * @param upTo the last one
 */
public record Share(long after, long upTo) {

    public static final Share ALL = new Share(Long.MIN_VALUE, Long.MAX_VALUE);

    /** All customers in shares, each cut = the last one of its share. */
    static List<Share> between(List<Long> cuts) {
        var shares = new ArrayList<Share>();
        var after = Long.MIN_VALUE;
        for (var cut : cuts) {
            shares.add(new Share(after, cut));
            after = cut;
        }
        shares.add(new Share(after, Long.MAX_VALUE));
        return List.copyOf(shares);
    }
}
