package io.regua.desk;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of the portfolio is narrowed to; what is null does not narrow. Of a customer's debts those that fit
 * count.
 *
 * @param states {@code open} by default: all that is not closed; {@code closed}, {@code all}, or one state of a
 *     receivable
 * @param late days after the adjusted due date, on the day asked for; both ends included
 * @param due due dates, both included
 * @param amount principal still open, both included
 * @param sale what the contract says: words stand for all that begins with them, whatever the case
 * @param hold the kind of a hold in force
 * @param mark a mark in force on the customer
 * @param nextStep the kind of the step that comes next, or why there is none with a date
 * @param writtenOff only what is written off, or only what is not
 */
public record Selection(
        @Nullable Long creditor,
        String states,
        Span<Integer> late,
        Span<LocalDate> due,
        Span<Money> amount,
        Map<SaleWord, String> sale,
        @Nullable String hold,
        @Nullable String mark,
        @Nullable String nextStep,
        @Nullable Boolean writtenOff) {

    /** Everything that is not closed. */
    public static final Selection OPEN =
            new Selection(null, "open", Span.open(), Span.open(), Span.open(), Map.of(), null, null, null, null);

    public Selection {
        sale = Map.copyOf(sale);
    }

    /** From and to, each of them open when null. */
    public record Span<T extends Comparable<? super T>>(
            @Nullable T from, @Nullable T to) {

        static <T extends Comparable<? super T>> Span<T> open() {
            return new Span<>(null, null);
        }

        public boolean upsideDown() {
            return from != null && to != null && from.compareTo(to) > 0;
        }
    }

    /** What a sale can be found by. */
    public enum SaleWord {
        PRODUCT("product"),
        CATEGORY("category"),
        SELLER("seller"),
        BRANCH("branch"),
        INSTRUMENT("instrument");

        private final String code;

        SaleWord(String code) {
            this.code = code;
        }

        /** The name in addresses, in message keys and of the column. */
        public String code() {
            return code;
        }
    }

    /** The same for an address or the journal: only what narrows, in a fixed order. */
    public Map<String, String> parameters() {
        var said = new LinkedHashMap<String, String>();
        put(said, "creditor", creditor);
        put(said, "states", states.equals("open") ? null : states);
        put(said, "lateFrom", late.from());
        put(said, "lateTo", late.to());
        put(said, "dueFrom", due.from());
        put(said, "dueTo", due.to());
        put(said, "amountFrom", amount.from());
        put(said, "amountTo", amount.to());
        for (var word : SaleWord.values()) {
            put(said, word.code(), sale.get(word));
        }
        put(said, "hold", hold);
        put(said, "mark", mark);
        put(said, "nextStep", nextStep);
        put(said, "writtenOff", writtenOff);
        return said;
    }

    /** Whether only open debts can fit: then an index of the open ones is enough. */
    public boolean openOnly() {
        return !states.equals("all") && !states.equals("closed") && !closedState();
    }

    private boolean closedState() {
        return states.equals("settled") || states.equals("cancelled");
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
