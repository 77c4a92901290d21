package io.regua.receivables.store;

import io.regua.receivables.Concession;
import io.regua.receivables.NewConcession;
import io.regua.receivables.Receivable;
import io.regua.sql.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people gave up of debts. */
@Component
public class ConcessionRows {

    private final JdbcClient jdbc;

    ConcessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long write(NewConcession wanted, Receivable receivable, String actor) {
        var component = wanted.component();
        return jdbc.sql(Sql.of("receivables/concede"))
                .param("customer", receivable.customerId())
                .param("creditor", receivable.creditorId())
                .param("receivable", receivable.id())
                .param("kind", wanted.kind().code())
                .param("component", component == null ? null : component.code())
                .param("amount", wanted.amount().amount())
                .param("givenOn", wanted.givenOn())
                .param("reason", wanted.reason())
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /** What was given up of one debt, the latest first. */
    public List<Concession> of(long receivable) {
        return jdbc.sql(Sql.of("receivables/concessions"))
                .param("receivable", receivable)
                .query((row, no) -> new Concession(
                        row.getLong("id"),
                        Columns.kind(row),
                        row.getString("component") == null ? null : Columns.component(row),
                        Columns.money(row, "amount"),
                        Columns.money(row, "effect"),
                        Columns.date(row, "given_on"),
                        row.getString("reason"),
                        row.getString("given_by"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /** Which debt a concession is about. */
    public Optional<Long> receivable(long concession) {
        return jdbc.sql("select receivable_id from receivables.concession where id = ?")
                .param(concession)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /** Takes a concession back; false when it was taken back before. */
    public boolean withdraw(long concession, Instant at, String by) {
        return jdbc.sql("update receivables.concession set withdrawn_at = :at, withdrawn_by = :by"
                                + " where id = :concession and withdrawn_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("concession", concession)
                        .update()
                == 1;
    }
}
