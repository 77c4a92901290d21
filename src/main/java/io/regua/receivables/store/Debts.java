package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.Component;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Debt;
import io.regua.receivables.rules.Debt.Settled;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One debt with what was settled of it, for a screen. */
@org.springframework.stereotype.Component
public class Debts {

    private final JdbcClient jdbc;

    Debts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The debt with all that payments settled of it so far; empty when there is no such receivable. */
    public Optional<Debt> byId(long receivableId) {
        return jdbc.sql(Sql.of("receivables/debt"))
                .param("receivable", receivableId)
                .query((row, no) -> new Debt(
                        new Money(row.getBigDecimal("principal")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("adjusted_on", LocalDate.class),
                        new Terms(new Percent(row.getBigDecimal("fine")), new Percent(row.getBigDecimal("interest"))),
                        row.getBoolean("consumer"),
                        settledOf(receivableId)))
                .optional();
    }

    /** Some debts by receivable id; those that do not exist are left out. */
    public Map<Long, Debt> byIds(List<Long> receivables) {
        var debts = new LinkedHashMap<Long, Debt>();
        receivables.forEach(id -> byId(id).ifPresent(debt -> debts.put(id, debt)));
        return debts;
    }

    private List<Settled> settledOf(long receivableId) {
        return jdbc.sql("select component, amount, paid_on from receivables.allocation"
                        + " where receivable_id = :receivable order by id")
                .param("receivable", receivableId)
                .query((row, no) -> new Settled(
                        Component.valueOf(row.getString("component").toUpperCase(Locale.ROOT)),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("paid_on", LocalDate.class)))
                .list();
    }
}
