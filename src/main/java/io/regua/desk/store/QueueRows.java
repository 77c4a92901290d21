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

/** The queue as the ruler's published work and what is owed make it. */
@Repository
public class QueueRows {

    private static final String QUEUE = Sql.of("desk/queue");

    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code creditor} 0 = every creditor that may be seen. */
    public List<Queued> page(CreditorScope scope, long creditor, LocalDate today, int offset, int size) {
        return jdbc.sql(QUEUE)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("creditor", creditor)
                .param("today", today)
                .param("offset", offset)
                .param("size", size)
                .query(QueueRows::queued)
                .list();
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
                cells.id("queue_size"));
    }
}
