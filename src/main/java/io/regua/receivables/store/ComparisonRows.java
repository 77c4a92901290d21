package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.Comparisons.Gap;
import io.regua.receivables.Missing;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Full lists of open debts against what is open here. */
@Component
public class ComparisonRows {

    private static final String CHOSEN = " from receivables.v_source_hold"
            + " where (:all or creditor_id = any(:creditors))"
            + " and (cast(:batch as bigint) is null or batch_id = :batch)";

    private final JdbcClient jdbc;

    ComparisonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Gap gap(long batch, long creditor) {
        jdbc.sql("analyze receivables.inbox_listed").update();
        return jdbc.sql(Sql.of("receivables/compare_missing"))
                .param("batch", batch)
                .param("creditor", creditor)
                .query((row, no) -> new Gap(row.getLong("open"), row.getLong("missing")))
                .single();
    }

    public long hold(long batch, long creditor, LocalDate today) {
        return moved("compare_hold", batch, creditor, today);
    }

    public long release(long batch, long creditor, LocalDate today) {
        return moved("compare_release", batch, creditor, today);
    }

    private long moved(String statement, long batch, long creditor, LocalDate today) {
        return jdbc.sql(Sql.of("receivables/" + statement))
                .param("batch", batch)
                .param("creditor", creditor)
                .param("today", today)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    public List<Missing> missing(CreditorScope scope, @Nullable Long batch, int from, int size) {
        return chosen("select *" + CHOSEN + " order by from_on, hold_id offset :from limit :size", scope, batch)
                .param("from", from)
                .param("size", size)
                .query(ComparisonRows::missing)
                .list();
    }

    public long countMissing(CreditorScope scope, @Nullable Long batch) {
        return chosen("select count(*)" + CHOSEN, scope, batch)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    private JdbcClient.StatementSpec chosen(String sql, CreditorScope scope, @Nullable Long batch) {
        return jdbc.sql(sql)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("batch", batch, Types.BIGINT);
    }

    private static Missing missing(ResultSet row, int no) throws SQLException {
        return new Missing(
                row.getLong("receivable_id"),
                row.getLong("customer_id"),
                row.getLong("creditor_id"),
                row.getString("contract_number"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("open_principal")),
                row.getObject("from_on", LocalDate.class));
    }
}
