package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.Scope;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of versions of the limits: for whom each is, and how far each level may go. */
@Component
public class LimitRows {

    private final JdbcClient jdbc;

    LimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version that decides on a day.
     *
     * @param campaigns those of the day
     */
    public record Deciding(long policyId, int number, LimitTable table, List<Campaign> campaigns) {}

    /** A row whose levels are still being read. */
    private record Begun(int priority, Scope scope, Map<String, Allowance> allowances) {}

    /** The rows of a version. */
    public LimitTable of(long policy) {
        var rows = new HashMap<String, Begun>();
        jdbc.sql("select r.*, a.* from negotiation.limit_row as r"
                        + " join negotiation.allowance as a on a.policy_id = r.policy_id and a.row_key = r.key"
                        + " where r.policy_id = ?")
                .param(policy)
                .query(row -> {
                    read(row, rows);
                });
        return table(rows);
    }

    /** The version that decides on a day with its rows and the campaigns of the day, in one statement. */
    public Optional<Deciding> on(LocalDate day) {
        var rows = new HashMap<String, Begun>();
        var campaigns = new ArrayList<Campaign>();
        var heads = new HashMap<Long, Integer>();
        jdbc.sql(Sql.of("negotiation/limits_on")).param("on", day).query(row -> {
            if (row.getString("key") == null) {
                campaigns.add(CampaignRows.campaign(row));
            } else {
                heads.put(row.getLong("deciding_id"), row.getInt("deciding_number"));
                read(row, rows);
            }
        });
        return heads.entrySet().stream()
                .findFirst()
                .map(head -> new Deciding(head.getKey(), head.getValue(), table(rows), List.copyOf(campaigns)));
    }

    private static void read(ResultSet row, Map<String, Begun> rows) throws SQLException {
        var key = row.getString("key");
        var begun = rows.get(key);
        if (begun == null) {
            begun = new Begun(row.getInt("priority"), ScopeColumns.scope(row), new HashMap<>());
            rows.put(key, begun);
        }
        begun.allowances().put(row.getString("level"), allowance(row));
    }

    private static LimitTable table(Map<String, Begun> rows) {
        return new LimitTable(rows.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toList());
    }

    private static LimitRow row(String key, Begun begun) {
        return LimitRow.of(key, begun.priority(), begun.scope(), level -> level(begun, level));
    }

    private static Allowance level(Begun begun, String level) {
        return Objects.requireNonNull(begun.allowances().get(level), level);
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(
                ScopeColumns.discounts(row, "at_once"),
                ScopeColumns.discounts(row, "spread"),
                row.getInt("installments"),
                new Money(row.getBigDecimal("least_installment")),
                ScopeColumns.percent(row, "least_entry"),
                row.getInt("interest_free"),
                ScopeColumns.percent(row, "monthly"),
                row.getInt("first_within"),
                row.getInt("valid_for"),
                row.getInt("renegotiations"));
    }

    /** Says anew what a version says. */
    public void keep(long policy, LimitTable table) {
        jdbc.sql("delete from negotiation.allowance where policy_id = ?")
                .param(policy)
                .update();
        jdbc.sql("delete from negotiation.limit_row where policy_id = ?")
                .param(policy)
                .update();
        table.rows().forEach(row -> keep(policy, row));
    }

    /** A version that is no more. */
    public void drop(long policy) {
        keep(policy, new LimitTable(List.of()));
    }

    private void keep(long policy, LimitRow row) {
        ScopeColumns.with(jdbc.sql(Sql.of("negotiation/keep_limit_row")), row.scope())
                .param("policy", policy)
                .param("key", row.key())
                .param("priority", row.priority())
                .update();
        row.levels().forEach((level, allowed) -> keep(policy, row.key(), level, allowed));
    }

    private void keep(long policy, String key, String level, Allowance allowed) {
        jdbc.sql(Sql.of("negotiation/keep_allowance"))
                .param("policy", policy)
                .param("key", key)
                .param("level", level)
                .param("discounts", ScopeColumns.discounts(allowed.atOnce(), allowed.spread()))
                .param("installments", allowed.installments())
                .param("leastInstallment", allowed.leastInstallment().amount())
                .param("leastEntry", allowed.leastEntry().value())
                .param("interestFree", allowed.interestFree())
                .param("monthly", allowed.monthly().value())
                .param("firstWithin", allowed.firstWithin())
                .param("validFor", allowed.validFor())
                .param("renegotiations", allowed.renegotiations())
                .update();
    }
}
