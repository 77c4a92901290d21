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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The portfolio's lists and sums: statements that say only what is asked for. */
@Repository
public class PortfolioRows {

    private static final String TOTALS = Sql.of("desk/portfolio_totals");
    private static final String DEBTOR_TOTALS = Sql.of("desk/portfolio_debtor_totals");
    private static final String DUE = Sql.of("desk/portfolio_due");

    /** So many debts are tried one by one, in their order, before a filter's own index is asked. */
    private static final int TRIED = 5_000;

    private final JdbcClient jdbc;
    private final int tried;

    @Autowired
    PortfolioRows(JdbcClient jdbc) {
        this(jdbc, TRIED);
    }

    PortfolioRows(JdbcClient jdbc, int tried) {
        this.jdbc = jdbc;
        this.tried = tried;
    }

    /** So many receivables after a place, or before it; always in the order. */
    public List<DebtLine> receivables(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today, int size) {
        planForTheseValues();
        var rows = new ListStatements(selection, order, from, scope, today)
                .receivables(jdbc, size, tried)
                .query((row, n) -> debt(row))
                .list();
        return inOrder(rows, from);
    }

    /** So many customers after a place, or before it; always in the order. */
    public List<DebtorLine> customers(
            Selection selection, Order order, @Nullable Place from, CreditorScope scope, LocalDate today, int size) {
        planForTheseValues();
        var rows = new ListStatements(selection, order, from, scope, today)
                .customers(jdbc, size, tried)
                .query((row, n) -> debtor(row))
                .list();
        return inOrder(rows, from);
    }

    /** The values of the filters decide which index fits: a plan for any values would know none of them. */
    private void planForTheseValues() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private static <T> List<T> inOrder(List<T> rows, @Nullable Place from) {
        return from != null && from.backwards() ? rows.reversed() : rows;
    }

    /**
     * Without what is due today.
     *
     * @param most so many debts are read; a sum of that many may lack others
     */
    public Totals totals(Subject subject, Selection selection, CreditorScope scope, LocalDate today, long most) {
        return asked(subject == Subject.CUSTOMERS ? DEBTOR_TOTALS : TOTALS, selection, scope, today)
                .param("most", most)
                .query((row, n) -> new Portfolio.Totals(
                        row.getLong("count"),
                        row.getLong("receivables"),
                        new Money(row.getBigDecimal("principal")),
                        null))
                .single();
    }

    public Money dueToday(Selection selection, CreditorScope scope, LocalDate today) {
        return new Money(asked(DUE, selection, scope, today)
                .param("today", today)
                .query(BigDecimal.class)
                .single());
    }

    private JdbcClient.StatementSpec asked(String sql, Selection selection, CreditorScope scope, LocalDate today) {
        planForTheseValues();
        var conditions = Conditions.of(selection, scope, today);
        return conditions.on(jdbc.sql(conditions.owing(sql).replace("-- conditions", conditions.sql())));
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
