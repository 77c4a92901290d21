package io.regua.receivables.store;

import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises that were not kept; the ruler looks anew at what such a customer owes. */
@Component
public class BrokenPromiseRows {

    private final JdbcClient jdbc;
    private final ChangedRows changed;

    BrokenPromiseRows(JdbcClient jdbc, ChangedRows changed) {
        this.jdbc = jdbc;
        this.changed = changed;
    }

    public void note(long promise, long customer, long creditor, LocalDate on) {
        var noted = jdbc.sql(Sql.of("receivables/note_broken_promise"))
                .param("promise", promise)
                .param("customer", customer)
                .param("creditor", creditor)
                .param("on", on)
                .update();
        say(noted, customer);
    }

    public void takeBack(long promise, long customer) {
        var gone = jdbc.sql("delete from receivables.broken_promise where promise_id = ? and customer_id = ?")
                .params(promise, customer)
                .update();
        say(gone, customer);
    }

    private void say(int moved, long customer) {
        if (moved > 0) {
            changed.say("say_customer", Map.of("customer", customer));
        }
    }
}
