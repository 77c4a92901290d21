package io.regua.ruler.store;

import io.regua.ruler.TaskKey;
import io.regua.sql.Sql;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that are done; those to do are a view. */
@Repository
public class TaskRows {

    private static final String TASK = Sql.of("ruler/task");

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom and of what kind. */
    public record Task(long creditorId, String kind) {}

    public Optional<Task> find(TaskKey key) {
        return keyed(jdbc.sql(TASK), key)
                .query((row, n) -> new Task(row.getLong("creditor_id"), row.getString("kind")))
                .optional();
    }

    /** Whether nobody had done it before. */
    public boolean finish(TaskKey key, LocalDate on, String by, @Nullable String note) {
        return keyed(jdbc.sql("""
                                        insert into ruler.task_done
                                          (customer_id, receivable_id, step_key, cycle, done_on, done_by, note)
                                        values (:customer, :receivable, :step, :cycle, :on, :by, :note)
                                        on conflict do nothing"""), key)
                        .param("on", on)
                        .param("by", by)
                        .param("note", note)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec statement, TaskKey key) {
        return statement
                .param("customer", key.customerId())
                .param("receivable", key.receivableId())
                .param("step", key.stepKey())
                .param("cycle", key.cycle());
    }
}
