package io.regua.desk.store;

import io.regua.desk.Queued;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as the published work of the ruler and of promises and what is owed make it. */
@Repository
public class QueueRows {

    private static final String QUEUE = Sql.of("desk/queue");

    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many of the newest calls are read at first, and the rest of their night; then so many times as many. */
    private static final int NEWEST = 2_000;

    private static final int TIMES = 6;

    /** {@code creditor} 0 = every creditor that may be seen. Who turns far down makes it read further down. */
    public List<Queued> page(CreditorScope scope, long creditor, LocalDate today, int offset, int size) {
        for (var newest = NEWEST; newest < Integer.MAX_VALUE / TIMES; newest *= TIMES) {
            var top = page(scope, creditor, today, offset, size, newest);
            if (top.size() == size || (!top.isEmpty() && top.getFirst().whole())) {
                return top;
            }
        }
        return page(scope, creditor, today, offset, size, Integer.MAX_VALUE);
    }

    private List<Queued> page(CreditorScope scope, long creditor, LocalDate today, int offset, int size, int newest) {
        return jdbc.sql(QUEUE)
                .param("newest", newest)
                .param("asked", asked(scope, creditor))
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("creditor", creditor)
                .param("today", today)
                .param("offset", offset)
                .param("size", size)
                .query(QueueRows::queued)
                .list();
    }

    private static Long[] asked(CreditorScope scope, long creditor) {
        if (creditor == 0) {
            return scope.array();
        }
        return scope.sees(creditor) ? new Long[] {creditor} : new Long[0];
    }

    private static Queued queued(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Queued(
                cells.id("customer_id"),
                cells.kind("kind"),
                cells.taxId("tax_id"),
                cells.text("name"),
                cells.text("work"),
                cells.date("since"),
                cells.money("total"),
                cells.money("principal"),
                cells.number("installments"),
                cells.number("days_late"),
                cells.textOrNull("creditors"),
                cells.id("queue_size"),
                row.getBoolean("whole"));
    }
}
