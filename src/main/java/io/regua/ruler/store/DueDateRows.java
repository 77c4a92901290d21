package io.regua.ruler.store;

import io.regua.customers.CustomerKind;
import io.regua.receivables.DebtorProfile;
import io.regua.ruler.DueDateWalk;
import io.regua.ruler.Outcome;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every due date of a time walked along a version: the engine's own decision, for debts that are imagined. */
@Repository
public class DueDateRows {

    /** Beyond the latest offset of a step, and what gaps and days off add to it. */
    private static final int LONGEST_WAY = 1_500;

    private final JdbcClient jdbc;
    private final Rounds rounds;

    DueDateRows(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * The way of a debt of each due date, in each calendar of the creditors the version is for, and for each kind of
     * customer and profile that its steps tell apart. Needs a transaction that may write: the way is walked in
     * temporary tables.
     *
     * @param from the first due date
     * @param days how many of them; the calendar must know them and the days of the steps
     * @return by calendar and due date
     */
    public List<DueDateWalk> of(long versionId, LocalDate from, int days) {
        rounds.begin();
        jdbc.sql(Sql.of("ruler/rehearse_live_alone"))
                .param("version", versionId)
                .update();
        jdbc.sql(Sql.of("ruler/rehearse_dates"))
                .param("version", versionId)
                .param("from", from)
                .param("days", days)
                .update();
        rounds.walk(from.plusDays(days + LONGEST_WAY));
        var walks = new LinkedHashMap<Long, Walking>();
        jdbc.sql(Sql.of("ruler/rehearse_met")).query(row -> {
            walks.computeIfAbsent(row.getLong("walk"), id -> new Walking()).meet(row);
        });
        rounds.drop();
        return walks.values().stream().map(Walking::end).toList();
    }

    /** A way while its rows are read. */
    private static final class Walking {

        private final List<DueDateWalk.Met> met = new ArrayList<>();
        private @Nullable DueDateWalk walk;

        void meet(ResultSet row) throws SQLException {
            if (walk == null) {
                walk = walk(row);
            }
            if (row.getString("outcome") != null) {
                met.add(new DueDateWalk.Met(
                        row.getInt("seq"),
                        row.getObject("on_date", LocalDate.class),
                        Outcome.of(row.getString("outcome")),
                        row.getString("reason")));
            }
        }

        DueDateWalk end() {
            var one = Objects.requireNonNull(walk);
            return new DueDateWalk(
                    one.calendarId(), one.dueOn(), one.adjustedOn(), one.kind(), one.profile(), met, one.waiting());
        }

        private static DueDateWalk walk(ResultSet row) throws SQLException {
            var kind = row.getString("customer_kind");
            var profile = row.getString("profile");
            return new DueDateWalk(
                    row.getLong("calendar_id"),
                    row.getObject("due_on", LocalDate.class),
                    row.getObject("adjusted_on", LocalDate.class),
                    kind == null ? null : CustomerKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    profile == null ? null : DebtorProfile.valueOf(profile.toUpperCase(Locale.ROOT)),
                    List.of(),
                    Objects.requireNonNullElse(row.getString("waiting"), ""));
        }
    }
}
