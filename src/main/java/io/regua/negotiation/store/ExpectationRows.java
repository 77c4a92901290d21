package io.regua.negotiation.store;

import io.regua.money.Percent;
import io.regua.negotiation.Expectations.Expected;
import io.regua.negotiation.rules.Expectation;
import io.regua.negotiation.rules.Expectation.Chance;
import io.regua.receivables.DebtorProfile;
import io.regua.sql.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is expected of offers; there is one. */
@Component
public class ExpectationRows {

    private final JdbcClient jdbc;

    ExpectationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it is. */
    public Expected now() {
        return jdbc.sql(Sql.of("negotiation/expectation"))
                .query((row, no) -> new Expected(row.getInt("version"), of(row)))
                .single();
    }

    /** The same, and nobody changes it meanwhile. */
    public Expected locked() {
        jdbc.sql("select id from negotiation.expectation for update")
                .query(Integer.class)
                .single();
        return now();
    }

    /** Says anew what is expected; the version grows. */
    public void keep(Expectation wanted) {
        jdbc.sql("update negotiation.expectation set monthly_cost = ?, version = version + 1")
                .param(wanted.monthlyCost().value())
                .update();
        jdbc.sql("delete from negotiation.chance").update();
        for (var profile : DebtorProfile.values()) {
            wanted.chances(profile).forEach(chance -> keep(profile, chance));
        }
    }

    private void keep(DebtorProfile profile, Chance chance) {
        jdbc.sql("insert into negotiation.chance (profile, until_days_late, pays, keeps) values (?, ?, ?, ?)")
                .params(
                        profile.code(),
                        chance.untilDaysLate(),
                        chance.pays().value(),
                        chance.keeps().value())
                .update();
    }

    static Expectation of(ResultSet row) throws SQLException {
        var profiles = (String[]) row.getArray("profiles").getArray();
        var until = (Integer[]) row.getArray("until_days").getArray();
        var pays = (BigDecimal[]) row.getArray("pays").getArray();
        var keeps = (BigDecimal[]) row.getArray("keeps").getArray();
        Map<DebtorProfile, List<Chance>> chances = new EnumMap<>(DebtorProfile.class);
        for (int i = 0; i < profiles.length; i++) {
            chances.computeIfAbsent(
                            DebtorProfile.valueOf(profiles[i].toUpperCase(Locale.ROOT)), profile -> new ArrayList<>())
                    .add(new Chance(until[i], new Percent(pays[i]), new Percent(keeps[i])));
        }
        return new Expectation(new Percent(row.getBigDecimal("monthly_cost")), chances);
    }
}
