package io.regua.desk.store;

import io.regua.desk.Dossier;
import io.regua.desk.Sum;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the published views say of one customer. */
@Repository
public class DossierRows {

    private static final String HEAD = Sql.of("desk/customer");
    private static final String DOSSIER = Sql.of("desk/dossier");
    private static final String RECEIVABLES = Sql.of("desk/receivables");
    private static final String SUM = Sql.of("desk/sum");
    private static final String HOLDS = Sql.of("desk/holds");
    private static final String CONTACT_POINTS = Sql.of("desk/contact_points");
    private static final String ACTIONS = Sql.of("desk/actions");
    private static final String HISTORY = Sql.of("desk/history");

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first lines of a dossier. */
    public record Cover(Dossier.Head head, Dossier.Due due) {}

    /** Nothing when the customer is unknown or none of his debts may be seen. */
    public Optional<Dossier.Head> head(long customer, CreditorScope scope) {
        return seen(HEAD, customer, scope).query(DossierRows::head).optional();
    }

    /** Who it is and what is due; nothing when the customer is unknown or none of his debts may be seen. */
    public Optional<Cover> cover(long customer, CreditorScope scope, LocalDate today) {
        return seen(DOSSIER, customer, scope)
                .param("today", today)
                .query((row, number) -> new Cover(head(row, number), due(row)))
                .optional();
    }

    /** The debts of one page and, when there is one, the first of the next. */
    public List<Dossier.Debt> debts(
            long customer, CreditorScope scope, LocalDate today, boolean closed, int page, int size) {
        return debts(customer, scope, today)
                .param("closed", closed)
                .param("receivable", 0L)
                .param("size", size + 1)
                .param("offset", page * size)
                .query(DossierRows::debt)
                .list();
    }

    public Optional<Dossier.Debt> debt(long customer, CreditorScope scope, LocalDate today, long receivable) {
        return debts(customer, scope, today)
                .param("closed", false)
                .param("receivable", receivable)
                .param("size", 1)
                .param("offset", 0)
                .query(DossierRows::debt)
                .optional();
    }

    private JdbcClient.StatementSpec debts(long customer, CreditorScope scope, LocalDate today) {
        return seen(RECEIVABLES, customer, scope).param("today", today);
    }

    public List<Sum.Charged> sum(long customer, CreditorScope scope, LocalDate today) {
        return seen(SUM, customer, scope)
                .param("today", today)
                .query(DossierRows::charged)
                .list();
    }

    public List<Dossier.Held> holds(long customer, CreditorScope scope) {
        return seen(HOLDS, customer, scope).query(DossierRows::held).list();
    }

    public List<Dossier.ReachedAt> contactPoints(long customer) {
        return jdbc.sql(CONTACT_POINTS)
                .param("customer", customer)
                .query(DossierRows::reachedAt)
                .list();
    }

    /** The steps recorded for one receivable in its present cycle, in their order. */
    public List<Dossier.Step> steps(long customer, long receivable) {
        return jdbc.sql(ACTIONS)
                .param("customer", customer)
                .param("receivable", receivable)
                .query(DossierRows::step)
                .list();
    }

    /** One page of what happened and, when there is one, the first event of the next; newest first. */
    public List<Dossier.Event> history(
            long customer, CreditorScope scope, String filter, ZoneId zone, int page, int size) {
        return seen(HISTORY, customer, scope)
                .param("filter", filter)
                .param("zone", zone.getId())
                .param("upto", (page + 1) * size + 1)
                .param("size", size + 1)
                .param("offset", page * size)
                .query(DossierRows::event)
                .list();
    }

    private JdbcClient.StatementSpec seen(String sql, long customer, CreditorScope scope) {
        return jdbc.sql(sql)
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array());
    }

    private static Dossier.Head head(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Head(
                cells.id("id"),
                cells.kind("kind"),
                cells.taxId("tax_id"),
                cells.text("name"),
                cells.textOrNull("trade_name"),
                cells.textOrNull("contact_person"),
                cells.textOrNull("preferred_channel"),
                row.getObject("preferred_from", LocalTime.class),
                row.getObject("preferred_until", LocalTime.class),
                cells.textOrNull("tier"),
                cells.dateOrNull("tier_until"));
    }

    private static Dossier.Due due(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Due(
                cells.money("total"),
                cells.money("principal"),
                cells.number("installments"),
                cells.number("oldest_days"),
                cells.money("credit"),
                cells.dateOrNull("next_due_on"),
                cells.number("closed"));
    }

    private static Dossier.Debt debt(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Debt(
                cells.id("receivable_id"),
                cells.id("creditor_id"),
                cells.text("creditor"),
                cells.text("contract_number"),
                cells.textOrNull("product"),
                cells.dateOrNull("sold_on"),
                cells.number("installment"),
                cells.number("installments"),
                cells.date("due_on"),
                cells.date("adjusted_on"),
                cells.money("principal"),
                cells.money("open_principal"),
                cells.text("state"),
                cells.dateOrNull("settled_on"),
                cells.money("total"),
                cells.number("days_late"),
                cells.idOrNull("version_id"),
                cells.textOrNull("ruler_name"),
                cells.numberOrNull("version_number"),
                cells.textOrNull("next_kind"),
                cells.dateOrNull("next_on"),
                cells.textOrNull("waiting"),
                cells.textOrNull("next_step_key"),
                row.getBoolean("of_agreement"),
                cells.textOrNull("agreement"),
                cells.money("paid_back"));
    }

    private static Sum.Charged charged(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Sum.Charged(
                cells.id("receivable_id"),
                cells.text("contract_number"),
                cells.textOrNull("product"),
                cells.number("installment"),
                cells.date("due_on"),
                cells.money("principal"),
                cells.money("fine"),
                cells.money("interest"),
                cells.money("correction"),
                cells.money("discount"),
                cells.money("total"),
                cells.number("days_late"));
    }

    private static Dossier.Held held(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Held(
                cells.id("hold_id"),
                cells.text("kind"),
                cells.date("from_on"),
                cells.dateOrNull("until_on"),
                cells.text("reason"),
                cells.id("creditor_id"),
                List.of((Long[]) row.getArray("receivables").getArray()));
    }

    private static Dossier.ReachedAt reachedAt(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.ReachedAt(
                cells.id("id"),
                cells.text("kind"),
                cells.text("value"),
                cells.textOrNull("city"),
                cells.textOrNull("state"),
                cells.text("validity"),
                row.getBoolean("preferred"),
                List.of((String[]) row.getArray("refused").getArray()));
    }

    private static Dossier.Step step(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Step(
                cells.text("step_key"),
                cells.text("kind"),
                cells.number("seq"),
                cells.date("business_date"),
                cells.text("outcome"),
                cells.text("reason"),
                Facts.read(cells.text("facts")));
    }

    private static Dossier.Event event(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Dossier.Event(
                cells.date("day"),
                cells.instant("at"),
                cells.text("stream"),
                cells.text("code"),
                cells.textOrNull("actor"),
                cells.textOrNull("origin"),
                cells.idOrNull("receivable_id"),
                Facts.read(cells.text("facts")));
    }
}
