package io.regua.ruler.store;

import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that were taken for a debt after the day on which it had been paid. */
@Component
public class StepsAfterPayments {

    /**
     * A debt that was acted on although it was paid.
     *
     * @param stepKey the first such step
     * @param steps how many they were
     */
    public record Overtaken(
            long receivableId,
            long customerId,
            long creditorId,
            long paymentId,
            LocalDate paidOn,
            String stepKey,
            LocalDate takenOn,
            int steps) {}

    private final JdbcClient jdbc;

    StepsAfterPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The debts that one payment settles something of. */
    public List<Overtaken> ofPayment(long payment, long customer) {
        return jdbc.sql(Sql.of("ruler/steps_after_payment"))
                .param("payment", payment)
                .param("customer", customer)
                .query((row, no) -> overtaken(row))
                .list();
    }

    /** The debts that the payments of a batch name. */
    public List<Overtaken> ofBatch(long batch) {
        return jdbc.sql(Sql.of("ruler/steps_after_batch"))
                .param("batch", batch)
                .query((row, no) -> overtaken(row))
                .list();
    }

    private static Overtaken overtaken(ResultSet row) throws SQLException {
        return new Overtaken(
                row.getLong("receivable_id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                row.getLong("payment_id"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("step_key"),
                row.getObject("taken_on", LocalDate.class),
                row.getInt("steps"));
    }
}
