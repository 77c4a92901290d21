package io.regua.nightly.store;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a night did to whom, among the creditors that the reader sees. */
@Repository
public class NightActions {

    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};
    private static final String COUNTS = Sql.of("nightly/counts");
    private static final String LIST = Sql.of("nightly/list");

    private final JdbcClient jdbc;

    NightActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often a step ended in a certain way for a certain reason. */
    public record Count(String stepKey, String kind, String outcome, String reason, long count) {}

    /**
     * One debt whose step fell due.
     *
     * @param taxId masked when it prints
     * @param facts the figures behind the reason
     */
    public record Line(
            long customerId,
            String customerName,
            @Nullable TaxId taxId,
            String brand,
            String contractNumber,
            int installment,
            LocalDate dueOn,
            String stepKey,
            String kind,
            Money openPrincipal,
            String reason,
            Map<String, Object> facts) {}

    /** Which of a night's actions are meant; an empty step or reason means any. */
    public record Choice(LocalDate date, String stepKey, String outcome, String reason) {}

    /**
     * A creditor that a night left out.
     *
     * @param code why, worded on display
     * @param due how many debts had a step due
     */
    public record Absent(long creditorId, String brand, String code, Map<String, Object> facts, long due) {}

    /** The creditors that the last run of a night left out. */
    public List<Absent> absent(LocalDate date, CreditorScope scope) {
        return jdbc.sql(Sql.of("nightly/absent"))
                .param("date", date)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> new Absent(
                        row.getLong("creditor_id"),
                        row.getString("brand"),
                        row.getString("code"),
                        JsonMapper.shared().readValue(row.getString("facts"), FACTS),
                        row.getLong("due")))
                .list();
    }

    public List<Count> counts(LocalDate date, CreditorScope scope) {
        return jdbc.sql(COUNTS)
                .param("date", date)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .query((row, n) -> new Count(
                        row.getString("step_key"),
                        row.getString("kind"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getLong("count")))
                .list();
    }

    public List<Line> list(Choice choice, CreditorScope scope, int limit, int offset) {
        return jdbc.sql(LIST)
                .param("date", choice.date())
                .param("step", choice.stepKey())
                .param("outcome", choice.outcome())
                .param("reason", choice.reason())
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var taxId = row.getString("tax_id");
        return new Line(
                row.getLong("customer_id"),
                row.getString("name"),
                taxId == null ? null : new TaxId(taxId),
                row.getString("brand"),
                row.getString("number"),
                row.getInt("installment"),
                row.getObject("due_on", LocalDate.class),
                row.getString("step_key"),
                row.getString("kind"),
                Money.of(row.getString("open_principal")),
                row.getString("reason"),
                JsonMapper.shared().readValue(row.getString("facts"), FACTS));
    }
}
