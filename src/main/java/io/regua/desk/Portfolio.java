package io.regua.desk;

import io.regua.calendar.BusinessDates;
import io.regua.desk.store.PortfolioRows;
import io.regua.money.Money;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The portfolio as lists: receivables, or customers by their debts, narrowed, ordered and added up. */
@Service
@Transactional(readOnly = true)
public class Portfolio {

    private static final int PAGE = 50;

    /** So many debts are added up at once; more only when somebody asks: that may take seconds. */
    public static final long AT_ONCE = 10_000;

    private final PortfolioRows rows;
    private final BusinessDates dates;

    Portfolio(PortfolioRows rows, BusinessDates dates) {
        this.rows = rows;
        this.dates = dates;
    }

    /** What a list is made of. */
    public enum Subject {
        RECEIVABLES,
        CUSTOMERS;

        /** The name in addresses and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page and the places from which its neighbours are asked for; null = there is no neighbour. */
    public record Listed<T>(
            List<T> rows, @Nullable Place before, @Nullable Place after) {

        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What a selection adds up to.
     *
     * @param count how many receivables, or customers
     * @param due with charges, today; null = there are more than {@link Portfolio#AT_ONCE} receivables, and nothing was
     *     added up to its end
     */
    public record Totals(
            long count,
            long receivables,
            Money principal,
            @Nullable Money due) {}

    /** One page; {@code from} null = the first. */
    public Listed<DebtLine> receivables(Selection selection, Order order, @Nullable Place from, CreditorScope scope) {
        return cut(rows.receivables(selection, order, from, scope, dates.today(), PAGE + 1), order, from);
    }

    /** Customers with at least one debt that fits, and what those debts add up to. */
    public Listed<DebtorLine> customers(Selection selection, Order order, @Nullable Place from, CreditorScope scope) {
        return cut(rows.customers(selection, order, from, scope, dates.today(), PAGE + 1), order, from);
    }

    /**
     * What a selection adds up to.
     *
     * @param whole all of it, however long it takes
     */
    public Totals totals(Subject subject, Selection selection, CreditorScope scope, boolean whole) {
        var totals = rows.totals(subject, selection, scope, dates.today(), whole ? Long.MAX_VALUE : AT_ONCE + 1);
        return whole || totals.receivables() <= AT_ONCE
                ? new Totals(
                        totals.count(),
                        totals.receivables(),
                        totals.principal(),
                        rows.dueToday(selection, scope, dates.today()))
                : totals;
    }

    /** Cuts off the row that was read only to know whether there are more. */
    private static <T extends Line> Listed<T> cut(List<T> oneMore, Order order, @Nullable Place from) {
        var backwards = from != null && from.backwards();
        var more = oneMore.size() > PAGE;
        var page = !more ? oneMore : backwards ? oneMore.subList(1, PAGE + 1) : oneMore.subList(0, PAGE);
        if (page.isEmpty()) {
            return new Listed<>(page, null, null);
        }
        var before = backwards ? more : from != null;
        var after = backwards || more;
        return new Listed<>(
                page,
                before ? page.getFirst().place(order, true) : null,
                after ? page.getLast().place(order, false) : null);
    }
}
