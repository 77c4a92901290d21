package io.regua.receivables.store;

import io.regua.journal.Actor;
import io.regua.receivables.NewChange;
import io.regua.receivables.Objected;
import io.regua.sql.Sql;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Operations on known debts, set by set: which debts they mean, what speaks against them, and what they do. */
@Component
public class Operations {

    private static final List<String> INBOXES =
            List.of("receivables.inbox_operation", "receivables.inbox_target", "receivables.inbox_objection");
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Operations that are done together.
     *
     * @param batch below zero when no file brought them
     */
    public record Run(long batch, LocalDate today, Actor actor) {}

    /** A number under which a single operation goes through the inboxes. */
    public long nextSingle() {
        return -jdbc.sql("select nextval('receivables.operation_seq')")
                .query((row, no) -> row.getLong(1))
                .single();
    }

    public boolean has(long batch) {
        return jdbc.sql("select exists (select from receivables.inbox_operation where batch_id = ?)")
                .param(batch)
                .query((row, no) -> row.getBoolean(1))
                .single();
    }

    /** What a person wants of one debt. */
    public void offer(Run run, NewChange wanted) {
        var amount = wanted.amount();
        jdbc.sql(Sql.of("receivables/operation_offer"))
                .param("batch", run.batch())
                .param("receivable", wanted.receivableId())
                .param("operation", wanted.operation().code())
                .param("due", wanted.dueOn(), Types.DATE)
                .param("amount", amount == null ? null : amount.amount(), Types.NUMERIC)
                .param("today", run.today())
                .param("reference", wanted.reference(), Types.VARCHAR)
                .param("reason", wanted.reason())
                .param("accepted", wanted.nevertheless())
                .update();
    }

    /** What a decision that waits is about. */
    public void offer(Run run, long decision) {
        jdbc.sql(Sql.of("receivables/operation_offer_decision"))
                .param("batch", run.batch())
                .param("decision", decision)
                .update();
    }

    /** Finds the debts that are meant, locks their accounts, and judges what does not depend on them. */
    public void target(Run run) {
        jdbc.sql("analyze receivables.inbox_operation").update();
        run("operation_targets", run.batch());
        jdbc.sql("analyze receivables.inbox_target").update();
        jdbc.sql(Sql.of("receivables/operation_lock"))
                .param("batch", run.batch())
                .query((row, no) -> row.getLong(1))
                .list();
        run("operation_judge_lines", run.batch());
    }

    public int rounds(Run run) {
        return jdbc.sql("select coalesce(max(round), 0) from receivables.inbox_target where batch_id = ?")
                .param(run.batch())
                .query((row, no) -> row.getInt(1))
                .single();
    }

    /** Judges and does the operations whose turn it is; how many debts and contracts are different now. */
    public long take(Run run, int round) {
        jdbc.sql(Sql.of("receivables/operation_judge"))
                .param("batch", run.batch())
                .param("round", round)
                .update();
        jdbc.sql(Sql.of("receivables/operation_reopen"))
                .param("batch", run.batch())
                .param("round", round)
                .update();
        return did("operation_terms", run, round)
                + did("operation_change", run, round)
                + did("operation_cancel", run, round)
                + did("operation_return", run, round);
    }

    private long did(String statement, Run run, int round) {
        return jdbc.sql(Sql.of("receivables/" + statement))
                .param("batch", run.batch())
                .param("round", round)
                .param("today", run.today())
                .param("actor", run.actor().name())
                .param("origin", run.actor().origin(), Types.VARCHAR)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    public List<Long> receivables(Run run) {
        return jdbc.sql("select distinct receivable_id from receivables.inbox_target where batch_id = ?")
                .param(run.batch())
                .query((row, no) -> row.getLong(1))
                .list();
    }

    public List<Objected> objections(Run run) {
        return jdbc.sql("select distinct code, facts::text as facts, final from receivables.inbox_objection"
                        + " where batch_id = ? order by final desc, code")
                .param(run.batch())
                .query((row, no) -> new Objected(
                        row.getString("code"),
                        JsonMapper.shared().readValue(row.getString("facts"), FACTS),
                        row.getBoolean("final")))
                .list();
    }

    /** Leaves to people what a file may not decide, and says what became of its lines; how many decisions wait. */
    public int conclude(Run run) {
        var decisions = run("operation_decisions", run.batch());
        run("operation_verdicts", run.batch());
        return decisions;
    }

    public void forget(long batch) {
        INBOXES.forEach(inbox -> jdbc.sql("delete from " + inbox + " where batch_id = ?")
                .param(batch)
                .update());
    }

    private int run(String statement, long batch) {
        return jdbc.sql(Sql.of("receivables/" + statement))
                .param("batch", batch)
                .update();
    }
}
