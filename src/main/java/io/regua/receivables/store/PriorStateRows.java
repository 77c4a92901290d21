package io.regua.receivables.store;

import io.regua.receivables.PriorState;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an older system knew of debts, taken in set by set. */
@Component
public class PriorStateRows {

    private static final List<String> INBOXES =
            List.of("receivables.inbox_prior", "receivables.inbox_prior_agreement", "receivables.inbox_prior_contact");

    private final JdbcClient jdbc;

    PriorStateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in what a batch told, and says how much of it is new; marks of the batch make their debts wait. */
    public long admit(long batch, LocalDate today) {
        var marks = marked(batch) ? did("prior_mark_holds", batch, today) : 0;
        if (INBOXES.stream().noneMatch(inbox -> has(inbox, batch))) {
            return marks;
        }
        jdbc.sql(Sql.of("receivables/prior_judge")).param("batch", batch).update();
        jdbc.sql(Sql.of("receivables/prior_of_others")).param("batch", batch).update();
        return marks
                + Stream.of(
                                "prior_records",
                                "prior_agreements",
                                "prior_agreement_debts",
                                "prior_schedule",
                                "prior_holds",
                                "prior_contacts")
                        .mapToLong(statement -> did(statement, batch, today))
                        .sum();
    }

    private boolean marked(long batch) {
        return jdbc.sql("select exists (select from customers.v_mark where batch_id = ?)")
                .param(batch)
                .query((row, no) -> row.getBoolean(1))
                .single();
    }

    private boolean has(String inbox, long batch) {
        return jdbc.sql("select exists (select from " + inbox + " where batch_id = ?)")
                .param(batch)
                .query((row, no) -> row.getBoolean(1))
                .single();
    }

    private long did(String statement, long batch, LocalDate today) {
        var sql = Sql.of("receivables/" + statement);
        var spec = jdbc.sql(sql).param("batch", batch);
        return (sql.contains(":today") ? spec.param("today", today) : spec)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    public void undo(long batch) {
        jdbc.sql(Sql.of("receivables/undo_prior")).param("batch", batch).update();
    }

    public void forget(long batch) {
        INBOXES.forEach(inbox -> jdbc.sql("delete from " + inbox + " where batch_id = ?")
                .param(batch)
                .update());
    }

    /** What is known of one debt. */
    public PriorState of(long receivable) {
        return new PriorState(
                jdbc.sql("select bureau, requested_on, notified_on, listed_on from receivables.prior_record"
                                + " where receivable_id = ? order by bureau")
                        .param(receivable)
                        .query((row, no) -> new PriorState.Listing(
                                row.getString("bureau"),
                                row.getObject("requested_on", LocalDate.class),
                                row.getObject("notified_on", LocalDate.class),
                                row.getObject("listed_on", LocalDate.class)))
                        .list(),
                agreement(receivable));
    }

    private @Nullable String agreement(long receivable) {
        return jdbc.sql("select a.number from receivables.prior_agreement_debt as d"
                        + " join receivables.prior_agreement as a"
                        + " on a.id = d.agreement_id and a.customer_id = d.customer_id where d.receivable_id = ?")
                .param(receivable)
                .query((row, no) -> row.getString(1))
                .optional()
                .orElse(null);
    }
}
