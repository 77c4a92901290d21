package io.regua.receivables.store;

import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Lateness;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Debtor profiles, a customer at a time. */
@Component
public class ProfileRows {

    private static final String PROFILES = Sql.of("receivables/debtor_profiles");

    private final JdbcClient jdbc;

    ProfileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Lateness> of(long customer, CreditorScope scope, LocalDate today) {
        return jdbc.sql(PROFILES)
                .param("customer", customer)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("today", today)
                .query((row, n) -> new Lateness(
                        row.getLong("creditor_id"),
                        row.getString("code"),
                        row.getInt("late"),
                        row.getInt("months"),
                        row.getInt("agreements"),
                        row.getInt("promises"),
                        profile(row.getString("profile"))))
                .list();
    }

    private static DebtorProfile profile(String code) {
        return DebtorProfile.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
