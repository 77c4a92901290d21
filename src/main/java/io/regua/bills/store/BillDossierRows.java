package io.regua.bills.store;

import io.regua.bills.Bill;
import io.regua.bills.BillDossiers.Event;
import io.regua.bills.Owed;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands around a bill: who owes what, and what happened. */
@Component
public class BillDossierRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BillDossierRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<String> customer(long customer, CreditorScope scope) {
        return jdbc.sql("select w.name from customers.v_customer as w where w.id = :customer and (:all or exists"
                        + " (select from receivables.v_owed as o where o.customer_id = w.id"
                        + " and o.creditor_id = any(:creditors)))")
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> row.getString(1))
                .optional();
    }

    public List<Owed> owed(long customer, CreditorScope scope, LocalDate today) {
        return jdbc.sql(Sql.of("bills/owed"))
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("today", today)
                .param("debts", new Long[0])
                .query((row, no) -> owed(row))
                .list();
    }

    /** The debts of a bill, whatever has become of them. */
    public List<Owed> debts(Bill bill, LocalDate today) {
        return jdbc.sql(Sql.of("bills/owed"))
                .param("customer", bill.customerId())
                .param("all", true)
                .param("creditors", new Long[0])
                .param("today", today)
                .param("debts", bill.debts().toArray(Long[]::new))
                .query((row, no) -> owed(row))
                .list();
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                row.getLong("receivable_id"),
                row.getLong("creditor_id"),
                row.getString("creditor"),
                row.getString("contract"),
                row.getString("product"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("total")),
                row.getInt("days_late"));
    }

    public List<Event> history(long bill) {
        return jdbc.sql("select code, actor, at, facts from journal.v_entry where subject = 'bill' and subject_id = ?"
                        + " order by at desc, id desc limit 50")
                .param(bill)
                .query((row, no) -> new Event(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        facts(row.getString(4))))
                .list();
    }

    private Map<String, Object> facts(String text) {
        return json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
