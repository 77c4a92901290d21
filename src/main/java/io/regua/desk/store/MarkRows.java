package io.regua.desk.store;

import io.regua.customers.MarkKind;
import io.regua.desk.MarkLine;
import io.regua.desk.MarkLists.Counts;
import io.regua.desk.MarkLists.Which;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks as a list shows them. */
@Repository
public class MarkRows {

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MarkLine> page(
            Which which, String kind, CreditorScope scope, LocalDate today, LocalDate soon, int size, int offset) {
        var conditions = condition(which) + (kind.isEmpty() ? "" : " and m.kind = :kind");
        return jdbc.sql(Sql.of("desk/marks_list").replace("-- conditions", conditions))
                .param("kind", kind)
                .param("today", today)
                .param("soon", soon)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("size", size)
                .param("offset", offset)
                .query((row, no) -> line(row))
                .list();
    }

    /** Only what is asked for: each list can then use the index that fits it. */
    private static String condition(Which which) {
        return switch (which) {
            case IN_FORCE -> "";
            case ENDING -> " and m.until_on <= :soon";
            case DUE -> " and m.review_on between :today and :soon";
            case FORGOTTEN -> " and m.review_on < :today";
        };
    }

    public Counts counts(CreditorScope scope, LocalDate today, LocalDate soon) {
        return jdbc.sql(Sql.of("desk/marks_counts"))
                .param("today", today)
                .param("soon", soon)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> new Counts(
                        row.getLong("in_force"), row.getLong("ending"), row.getLong("due"), row.getLong("forgotten")))
                .single();
    }

    private static MarkLine line(ResultSet row) throws SQLException {
        return new MarkLine(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer_name"),
                MarkKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getBoolean("stops_ruler"),
                row.getBoolean("charges_run"),
                row.getBoolean("proven"),
                row.getString("placed_by"),
                row.getInt("debts"),
                new Money(row.getBigDecimal("open_principal")));
    }
}
