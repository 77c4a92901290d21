package io.regua.ruler.store;

import io.regua.ruler.CustomerStanding.AtCreditor;
import io.regua.ruler.Standing;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How customers stand, as the database works it out. */
@Repository
public class StandingRows {

    private static final String STANDINGS = Sql.of("ruler/standings");
    private static final String STANDINGS_OF = Sql.of("ruler/standings_of");

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AtCreditor> of(long customer, CreditorScope scope, LocalDate date) {
        return jdbc.sql(STANDINGS)
                .param("customer", customer)
                .param("date", date)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, no) -> atCreditor(row))
                .list();
    }

    /** The worst standing of each of these customers, by his id; nothing of whom no debt may be seen. */
    public Map<Long, AtCreditor> worst(Collection<Long> customers, CreditorScope scope, LocalDate date) {
        var worst = new HashMap<Long, AtCreditor>();
        jdbc.sql(STANDINGS_OF)
                .param("customers", customers.toArray(Long[]::new))
                .param("date", date)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query(row -> {
                    worst.put(row.getLong("customer_id"), atCreditor(row));
                });
        return worst;
    }

    private static AtCreditor atCreditor(ResultSet row) throws SQLException {
        return new AtCreditor(
                row.getLong("creditor_id"),
                row.getString("code"),
                row.getString("brand"),
                Standing.of(row.getString("standing")),
                row.getObject("since_on", LocalDate.class),
                row.getInt("days_late"),
                row.getString("why"),
                row.getObject("receivable_id", Long.class));
    }

    /** The customer with a tax id, without punctuation. */
    public Optional<Long> customerOf(String taxId) {
        return jdbc.sql("select id from customers.v_customer where tax_id = ?")
                .param(taxId)
                .query((row, no) -> row.getLong(1))
                .optional();
    }
}
