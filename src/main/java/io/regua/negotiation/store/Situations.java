package io.regua.negotiation.store;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.negotiation.rules.Expectation;
import io.regua.receivables.DebtorProfile;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a negotiation is with, and what is expected of him, in one statement. */
@Component
public class Situations {

    /**
     * What is known of a customer at a creditor.
     *
     * @param negotiable those of the debts that are his, at this creditor, and owed on their own
     * @param isFinancialInstitution the creditor (L20)
     * @param isStopped a legal hold is on one of the debts
     * @param isDisputed the customer disputes one of them
     * @param isGuaranteed somebody else answers for one of them
     * @param barredMonths after its due date a debt is time-barred (L13)
     */
    public record Known(
            CustomerKind kind,
            DebtorProfile profile,
            @Nullable Tier tier,
            int renegotiations,
            Set<String> products,
            Set<Long> negotiable,
            boolean isFinancialInstitution,
            boolean isStopped,
            boolean isDisputed,
            boolean isGuaranteed,
            int barredMonths,
            Expectation expectation) {

        public Known {
            products = Set.copyOf(products);
            negotiable = Set.copyOf(negotiable);
        }
    }

    private final JdbcClient jdbc;

    Situations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known on a day; empty when there is no such customer or creditor. */
    public Optional<Known> of(
            long customer, long creditor, List<Long> receivables, @Nullable Long renegotiates, LocalDate on) {
        return jdbc.sql(Sql.of("negotiation/situation"))
                .param("customer", customer)
                .param("creditor", creditor)
                .param("receivables", receivables.toArray(Long[]::new))
                .param("renegotiates", renegotiates)
                .param("on", on)
                .query((row, no) -> known(row))
                .optional();
    }

    private static Known known(ResultSet row) throws SQLException {
        var tier = row.getString("tier");
        return new Known(
                CustomerKind.valueOf(upper(row.getString("kind"))),
                profile(row.getString("profile")),
                tier == null ? null : Tier.valueOf(tier),
                row.getInt("renegotiations"),
                Set.of(values(row, "products", new String[0])),
                Set.of(values(row, "negotiable", new Long[0])),
                row.getBoolean("financial_institution"),
                holds(row).contains("legal"),
                holds(row).contains("dispute"),
                row.getBoolean("guaranteed"),
                row.getInt("barred_months"),
                ExpectationRows.of(row));
    }

    private static Set<String> holds(ResultSet row) throws SQLException {
        return Set.of(values(row, "holds", new String[0]));
    }

    private static DebtorProfile profile(String code) {
        return DebtorProfile.valueOf(upper(code));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] values(ResultSet row, String column, T[] none) throws SQLException {
        var array = row.getArray(column);
        return array == null ? none : (T[]) array.getArray();
    }
}
