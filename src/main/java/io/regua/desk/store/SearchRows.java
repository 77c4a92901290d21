package io.regua.desk.store;

import io.regua.desk.Found;
import io.regua.desk.rules.Sought;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers by what somebody typed. */
@Repository
public class SearchRows {

    private static final String SEARCH = Sql.of("desk/search");

    /** How alike a part of a name must be: low enough for two wrong letters, high enough to leave strangers out. */
    private static final String LIKE_ENOUGH = "set local pg_trgm.word_similarity_threshold = 0.5";

    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs inside its caller's transaction, which ends the setting. */
    public List<Found> page(Sought sought, CreditorScope scope, LocalDate today, int offset, int size) {
        jdbc.sql(LIKE_ENOUGH).update();
        return jdbc.sql(SEARCH)
                .param("text", sought.text())
                .param("tax_id", sought.taxId())
                .param("reached_at", sought.reachedAt().toArray(String[]::new))
                .param("name", sought.name())
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("today", today)
                .param("offset", offset)
                .param("size", size)
                .query(SearchRows::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var cells = new Cells(row);
        return new Found(
                cells.id("customer_id"),
                cells.text("matched"),
                cells.kind("kind"),
                cells.taxId("tax_id"),
                cells.text("name"),
                cells.money("total"),
                cells.number("installments"),
                cells.number("days_late"),
                cells.text("creditors"));
    }
}
