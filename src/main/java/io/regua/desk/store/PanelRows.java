package io.regua.desk.store;

import io.regua.desk.Dossier;
import io.regua.desk.Panels.Account;
import io.regua.desk.Panels.LiveBill;
import io.regua.desk.Panels.MarkedAs;
import io.regua.desk.Panels.Promised;
import io.regua.desk.Panels.Sale;
import io.regua.desk.Panels.Task;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The panels of the customer page: one statement each. */
@Repository
public class PanelRows {

    private static final String ACCOUNTS = Sql.of("desk/accounts");
    private static final String MARKS = Sql.of("desk/marks");
    private static final String BILLS = Sql.of("desk/bills");
    private static final String CONTRACTS = Sql.of("desk/contracts");
    private static final String TASKS = Sql.of("desk/tasks");
    private static final String PROMISED = Sql.of("desk/promised");

    private static final String SETTLINGS = Sql.of("desk/settlings");

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Account> accounts(long customer, CreditorScope scope, LocalDate today) {
        return seen(ACCOUNTS, customer, scope)
                .param("today", today)
                .query((row, n) -> account(row))
                .list();
    }

    public List<MarkedAs> marks(long customer, LocalDate today) {
        return jdbc.sql(MARKS)
                .param("customer", customer)
                .param("today", today)
                .query((row, n) -> mark(row))
                .list();
    }

    public List<LiveBill> bills(long customer, CreditorScope scope) {
        return seen(BILLS, customer, scope).query((row, n) -> bill(row)).list();
    }

    public List<Sale> contracts(long customer, CreditorScope scope) {
        return seen(CONTRACTS, customer, scope).query((row, n) -> sale(row)).list();
    }

    public List<Task> tasks(long customer, CreditorScope scope) {
        return seen(TASKS, customer, scope).query((row, n) -> task(row)).list();
    }

    public Promised promised(long customer, CreditorScope scope) {
        return seen(PROMISED, customer, scope).query((row, n) -> promised(row)).single();
    }

    public List<Dossier.Settling> settlings(long customer, long receivable) {
        return jdbc.sql(SETTLINGS)
                .param("customer", customer)
                .param("receivable", receivable)
                .query((row, n) -> settling(row))
                .list();
    }

    private JdbcClient.StatementSpec seen(String sql, long customer, CreditorScope scope) {
        return jdbc.sql(sql)
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array());
    }

    private static Dossier.Settling settling(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Settling(
                cells.id("payment_id"),
                cells.date("paid_on"),
                cells.text("method"),
                cells.money("principal"),
                cells.money("charges"));
    }

    private static Account account(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new Account(
                cells.id("creditor_id"),
                cells.text("creditor"),
                cells.number("installments"),
                cells.money("principal"),
                cells.money("due"),
                cells.number("days_late"),
                cells.money("credit"),
                cells.text("profile"),
                cells.number("late"),
                cells.number("months"),
                cells.number("agreements"),
                cells.number("promises"));
    }

    private static MarkedAs mark(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new MarkedAs(
                cells.id("id"),
                cells.text("kind"),
                cells.date("from_on"),
                cells.dateOrNull("until_on"),
                cells.dateOrNull("review_on"),
                row.getBoolean("charges_run"),
                row.getBoolean("stops_ruler"),
                row.getBoolean("stops_calls"),
                row.getBoolean("stops_registry"));
    }

    private static LiveBill bill(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new LiveBill(
                cells.id("id"),
                cells.text("kind"),
                cells.text("state"),
                cells.money("total"),
                cells.date("valid_until"),
                cells.textOrNull("our_number"),
                cells.text("creditor"),
                cells.number("debts"));
    }

    private static Task task(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new Task(
                cells.id("receivable_id"),
                cells.date("since"),
                cells.text("kind"),
                cells.text("step_key"),
                cells.number("cycle"),
                cells.text("contract_number"),
                cells.textOrNull("product"),
                cells.number("installment"));
    }

    private static Promised promised(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new Promised(
                cells.number("open"),
                cells.money("amount"),
                cells.money("paid"),
                cells.dateOrNull("next_due_on"),
                cells.number("kept"),
                cells.number("partly_kept"),
                cells.number("broken"),
                row.getObject("score", Integer.class));
    }

    private static Sale sale(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new Sale(
                cells.id("id"),
                cells.text("number"),
                cells.textOrNull("product"),
                cells.textOrNull("instrument"),
                cells.text("creditor"),
                cells.number("installments"),
                cells.number("open"),
                cells.money("principal"),
                cells.date("oldest_due"));
    }
}
