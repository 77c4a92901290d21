package io.regua.desk.store;

import io.regua.desk.DebtLine;
import io.regua.desk.DebtorLine;
import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Portfolio;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.Portfolio.Totals;
import io.regua.desk.Selection;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The portfolio's lists and sums: statements that say only what is asked for. */
@Repository
public class PortfolioRows {

    private static final String RECEIVABLES = Sql.of("desk/portfolio_receivables");
    private static final String CUSTOMERS = Sql.of("desk/portfolio_customers");
    private static final String CUSTOMERS_BY_AMOUNT = Sql.of("desk/portfolio_customers_by_amount");
    private static final String TOTALS = Sql.of("desk/portfolio_totals");
    private static final String DEBTOR_TOTALS = Sql.of("desk/portfolio_debtor_totals");
    private static final String DUE = Sql.of("desk/portfolio_due");

    /** The values of the filters decide which index fits: a plan for any values would know none of them. */
    private static final String PLAN_FOR_THESE_VALUES = "set local plan_cache_mode = force_custom_plan";

    private final JdbcClient jdbc;

    PortfolioRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many receivables after a place, or before it; always in the order. */
    public List<DebtLine> receivables(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today, int size) {
        var conditions = Conditions.of(selection, scope, today).from(from, order, "r." + order.column(), "r.id");
        var rows = asked(ordered(RECEIVABLES, order, from, "r.id"), conditions, today)
                .param("size", size)
                .query((row, n) -> debt(row))
                .list();
        return inOrder(rows, from);
    }

    /** So many customers after a place, or before it; always in the order. */
    public List<DebtorLine> customers(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today, int size) {
        var rows = asked(
                        order.byAmount()
                                ? byAmount(selection, order, from, scope, today)
                                : byDueDate(selection, order, from, scope, today),
                        placed(selection, order, from, scope, today),
                        today)
                .param("size", size)
                .query((row, n) -> debtor(row))
                .list();
        return inOrder(rows, from);
    }

    private static Conditions placed(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today) {
        return Conditions.of(selection, scope, today)
                .from(from, order, "r." + order.column(), order.byAmount() ? "r.customer_id" : "r.id");
    }

    private String byDueDate(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today) {
        var fitting = Conditions.of(selection, scope, today).sql("e");
        return ordered(CUSTOMERS, order, from, "r.id").replace("-- same", fitting);
    }

    /** The place is one among sums: it stands behind them, not among the conditions on a debt. */
    private String byAmount(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today) {
        var all = placed(selection, order, from, scope, today).sql();
        var fitting = Conditions.of(selection, scope, today);
        return ordered(CUSTOMERS_BY_AMOUNT, order, from, "r.customer_id")
                .replace("-- conditions", fitting.sql())
                .replace("-- key", all.substring(fitting.sql().length()))
                .replace("-- same", fitting.sql("e"));
    }

    private static String ordered(String sql, Order order, @Nullable Place from, String id) {
        var down = order.descending() != (from != null && from.backwards()) ? " desc" : "";
        return sql.replace("-- order", "  order by r." + order.column() + down + ", " + id + down);
    }

    private JdbcClient.StatementSpec asked(String sql, Conditions conditions, LocalDate today) {
        jdbc.sql(PLAN_FOR_THESE_VALUES).update();
        return conditions
                .on(jdbc.sql(sql.replace("-- conditions", conditions.sql())))
                .param("today", today);
    }

    private static <T> List<T> inOrder(List<T> rows, @Nullable Place from) {
        return from != null && from.backwards() ? rows.reversed() : rows;
    }

    /** Without what is due today. */
    public Totals totals(Subject subject, Selection selection, CreditorScope scope, LocalDate today) {
        return asked(
                        subject == Subject.CUSTOMERS ? DEBTOR_TOTALS : TOTALS,
                        Conditions.of(selection, scope, today),
                        today)
                .query((row, n) -> new Portfolio.Totals(
                        row.getLong("count"),
                        row.getLong("receivables"),
                        new Money(row.getBigDecimal("principal")),
                        null))
                .single();
    }

    public Money dueToday(Selection selection, CreditorScope scope, LocalDate today) {
        return new Money(asked(DUE, Conditions.of(selection, scope, today), today)
                .query(BigDecimal.class)
                .single());
    }

    private static DebtLine debt(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new DebtLine(
                cells.id("receivable_id"),
                cells.id("customer_id"),
                cells.text("customer"),
                cells.kind("kind"),
                cells.taxId("tax_id"),
                cells.text("creditor"),
                cells.text("contract"),
                cells.textOrNull("product"),
                cells.number("installment"),
                cells.date("due_on"),
                cells.number("days_late"),
                cells.text("state"),
                cells.money("principal"),
                cells.money("total"),
                cells.textOrNull("next_kind"),
                cells.dateOrNull("next_on"),
                cells.textOrNull("waiting"),
                List.of((String[]) row.getArray("holds").getArray()));
    }

    private static DebtorLine debtor(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new DebtorLine(
                cells.id("customer_id"),
                cells.text("customer"),
                cells.kind("kind"),
                cells.taxId("tax_id"),
                cells.text("creditors"),
                cells.number("receivables"),
                cells.id("oldest_id"),
                cells.date("oldest_due"),
                cells.number("days_late"),
                cells.money("principal"),
                cells.money("total"));
    }
}
