package io.regua.receivables.store;

import io.regua.receivables.AdmittedDebts;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in the contracts, receivables and payments of an inbox, set by set, once their customers are in. What was there
 * already changes nothing; what contradicts it is told line by line in {@code receivables.inbox_verdict}.
 */
@Component
public class DebtAdmission {

    private static final List<String> INBOXES = List.of(
            "receivables.inbox_contract",
            "receivables.inbox_receivable",
            "receivables.inbox_payment",
            "receivables.inbox_guarantor",
            "receivables.inbox_listed",
            "receivables.inbox_admitted",
            "receivables.inbox_verdict");

    private final JdbcClient jdbc;

    DebtAdmission(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes in what was offered.
     *
     * @param today the day from which disputes hold
     */
    public AdmittedDebts admit(long batch, LocalDate today) {
        jdbc.sql("analyze receivables.inbox_contract, receivables.inbox_receivable, receivables.inbox_payment")
                .update();
        run("admit_judge_customers", batch);
        var contracts = run("admit_contracts", batch);
        run("admit_which", batch);
        admitGuarantors(batch, today);
        jdbc.sql("analyze receivables.inbox_admitted, receivables.inbox_receivable")
                .update();
        var receivables = admitReceivables(batch);
        var disputes = admitDisputes(batch, today);
        return new AdmittedDebts(contracts, receivables, admitPayments(batch), disputes, 0, 0, 0);
    }

    private int admitReceivables(long batch) {
        var added = run("admit_receivables", batch);
        if (added < offered("receivables.inbox_receivable", batch)) {
            run("admit_judge_receivables", batch);
            run("admit_note_disputes", batch);
        }
        return added;
    }

    private void admitGuarantors(long batch, LocalDate today) {
        if (offered("receivables.inbox_guarantor", batch) > 0) {
            jdbc.sql(Sql.of("receivables/admit_guarantors"))
                    .param("batch", batch)
                    .param("today", today)
                    .update();
        }
    }

    private int admitDisputes(long batch, LocalDate today) {
        return jdbc.sql(Sql.of("receivables/admit_disputes"))
                .param("batch", batch)
                .param("today", today)
                .update();
    }

    private int admitPayments(long batch) {
        var offered = offered("receivables.inbox_payment", batch);
        if (offered == 0) {
            return 0;
        }
        run("admit_judge_payments", batch);
        var added = run("admit_payments", batch);
        if (added < offered) {
            run("admit_judge_known_payments", batch);
        }
        return added;
    }

    private long offered(String inbox, long batch) {
        return jdbc.sql("select count(*) from " + inbox + " where batch_id = ?")
                .param(batch)
                .query(Long.class)
                .single();
    }

    /** What others built on the batch's debts and payments: code and how many; empty when it can be undone. */
    public Map<String, Long> obstacles(long batch) {
        var found = new LinkedHashMap<String, Long>();
        jdbc.sql(Sql.of("receivables/undo_obstacles")).param("batch", batch).query(row -> {
            found.put(row.getString("code"), row.getLong("found"));
        });
        return found;
    }

    /** Accounts that the batch brought money for, and in which there are contracts of others. */
    public List<AccountKey> accountsOfOthers(long batch) {
        return jdbc.sql(Sql.of("receivables/undo_accounts_of_others"))
                .param("batch", batch)
                .query((row, no) -> new AccountKey(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Takes the batch's payments, holds, receivables and contracts out again. */
    public void undo(long batch) {
        run("undo_decisions", batch);
        run("undo_payments", batch);
        run("undo_remove_payments", batch);
        run("undo_holds", batch);
        run("undo_receivables", batch);
        run("undo_contracts", batch);
    }

    /** Empties the inboxes of a batch. */
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
