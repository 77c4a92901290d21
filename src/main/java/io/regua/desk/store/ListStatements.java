package io.regua.desk.store;

import static java.util.stream.Collectors.joining;

import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Selection;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements of one page of a list: what is common to all lists stands in files, what this one asks for is filled
 * in.
 */
final class ListStatements {

    private static final String RECEIVABLES = Sql.of("desk/portfolio_receivables");
    private static final String CUSTOMERS = Sql.of("desk/portfolio_debtors");
    private static final String DEBTS_PAGE = Sql.of("desk/debts_page");
    private static final String DEBTS_WALK = Sql.of("desk/debts_walk");
    private static final String CUSTOMERS_WALK = Sql.of("desk/customers_walk");
    private static final String CUSTOMERS_BY_AMOUNT = Sql.of("desk/customers_by_amount");
    private static final String LISTED = Sql.of("desk/listed");
    private static final String LISTED_NEXT = Sql.of("desk/listed_next");

    private static final String OPEN = "\n    and r.state not in ('settled', 'cancelled')";
    private static final String CLOSED = "\n    and r.state in ('settled', 'cancelled')";

    private final Selection selection;
    private final Order order;
    private final @Nullable Place from;
    private final Conditions conditions;
    private final LocalDate today;

    ListStatements(Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today) {
        this.selection = selection;
        this.order = order;
        this.from = from;
        this.conditions = Conditions.of(selection, scope, today);
        this.today = today;
    }

    /** {@code tried}: so many debts are tried one by one before every debt that fits is fetched. */
    JdbcClient.StatementSpec receivables(JdbcClient jdbc, int size, int tried) {
        conditions.from(from, order, "r." + order.column(), "r.id");
        var simple = conditions.around().size() <= (byTheRuler() ? 1 : 0);
        var sql = RECEIVABLES
                .replace("-- page", simple ? DEBTS_PAGE : DEBTS_WALK)
                .replace("-- source", source())
                .replace("-- around", conditions.aroundAlone())
                .replace("-- conditions", conditions.sql() + conditions.place());
        return asked(jdbc, ordered(sql, "r." + order.column(), "r.id"), size, tried);
    }

    JdbcClient.StatementSpec customers(JdbcClient jdbc, int size, int tried) {
        var id = order.byAmount() ? "r.customer_id" : "r.id";
        conditions.from(from, order, "r." + order.column(), id);
        var sql = CUSTOMERS
                .replace("-- page", order.byAmount() ? CUSTOMERS_BY_AMOUNT : CUSTOMERS_WALK)
                .replace("-- source", source())
                .replace("-- around", conditions.aroundAlone())
                .replace("-- conditions", conditions.sql())
                .replace("-- key", conditions.place())
                .replace("-- same", conditions.sql("e"));
        return asked(jdbc, ordered(conditions.owing(sql), "r." + order.column(), id), size, tried);
    }

    private JdbcClient.StatementSpec asked(JdbcClient jdbc, String sql, int size, int tried) {
        return conditions
                .on(jdbc.sql(sql))
                .param("today", today)
                .param("size", size)
                .param("tried", tried);
    }

    /** Debts in the order, by what they say themselves; open and closed ones lie in indexes of their own. */
    private String source() {
        var own = conditions.own() + conditions.place();
        if (byTheRuler()) {
            var sql = LISTED_NEXT.replace(
                    "-- own", own.replace("r.due_on", "p.due_on").replace("r.id)", "p.receivable_id)"));
            return ordered(sql, "p.due_on", "p.receivable_id");
        }
        var listed = selection.states().equals("all") ? merged(own) : LISTED.replace("-- own", own);
        return ordered(listed, "r." + order.column(), "r.id");
    }

    private static String merged(String own) {
        return Stream.of(OPEN, CLOSED)
                .map(half -> "(" + LISTED.replace("-- own", own + half) + "  limit greatest(:size, :tried)\n)")
                .collect(joining(" union all ", "  select r.*\n  from (\n", "\n  ) as r\n-- order\n"));
    }

    /** The ruler knows what comes next in the order of the due dates. */
    private boolean byTheRuler() {
        return selection.nextStep() != null && !order.byAmount();
    }

    private String ordered(String sql, String column, String id) {
        var down = order.descending() != (from != null && from.backwards()) ? " desc" : "";
        return sql.replace("-- order", "  order by " + column + down + ", " + id + down);
    }
}
