package io.regua.customers.store;

import io.regua.customers.Admitted;
import io.regua.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in the customers of an inbox, set by set. One admission at a time, so that two files that bring the same
 * customer never meet half-way.
 */
@Component
public class CustomerAdmission {

    private static final List<String> INBOXES = List.of(
            "customers.inbox_customer",
            "customers.inbox_contact_point",
            "customers.inbox_mark",
            "customers.inbox_consent",
            "customers.inbox_admitted",
            "customers.inbox_verdict");

    private final JdbcClient jdbc;

    CustomerAdmission(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Admitted admit(long batch) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('customers.admission', 0))")
                .query((row, no) -> no)
                .list();
        jdbc.sql("analyze customers.inbox_customer, customers.inbox_contact_point")
                .update();
        run("admit_judge_codes", batch);
        var known = run("admit_by_tax_id", batch);
        run("admit_codes", batch);
        var coded = run("admit_by_code", batch);
        run("admit_who", batch);
        jdbc.sql("analyze customers.inbox_admitted").update();
        var contactPoints = run("admit_contact_points", batch);
        run("admit_notes", batch);
        return new Admitted(known + coded, contactPoints, state(batch));
    }

    /** What an older system knew, as far as it is new here. */
    private long state(long batch) {
        return stated("mark", batch) + stated("consent", batch);
    }

    private long stated(String what, long batch) {
        var offered = jdbc.sql("select exists (select from customers.inbox_" + what + " where batch_id = ?)")
                .param(batch)
                .query((row, no) -> row.getBoolean(1))
                .single();
        return offered
                ? jdbc.sql(Sql.of("customers/admit_" + what + "s"))
                        .param("batch", batch)
                        .query((row, no) -> row.getLong(1))
                        .single()
                : 0;
    }

    /** What others built on the batch's customers: code and how many; empty when it can be undone. */
    public Map<String, Long> obstacles(long batch) {
        var found = new LinkedHashMap<String, Long>();
        jdbc.sql(Sql.of("customers/undo_obstacles")).param("batch", batch).query(row -> {
            found.put(row.getString("code"), row.getLong("found"));
        });
        return found;
    }

    /** Takes the batch's customers, codes and contact points out again. */
    public void undo(long batch) {
        run("undo", batch);
    }

    /** Empties the inboxes of a batch. */
    public void forget(long batch) {
        INBOXES.forEach(inbox -> jdbc.sql("delete from " + inbox + " where batch_id = ?")
                .param(batch)
                .update());
    }

    private int run(String statement, long batch) {
        return jdbc.sql(Sql.of("customers/" + statement)).param("batch", batch).update();
    }
}
