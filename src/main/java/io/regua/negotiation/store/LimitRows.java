package io.regua.negotiation.store;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import io.regua.sql.Sql;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of versions of the limits: for whom each is, and how far each level may go. */
@Component
public class LimitRows {

    private static final String OPENING = "opening";
    private static final String TARGET = "target";

    private final JdbcClient jdbc;

    LimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a version. */
    public LimitTable of(long policy) {
        var allowances = new HashMap<String, Map<String, Allowance>>();
        jdbc.sql("select * from negotiation.allowance where policy_id = ?")
                .param(policy)
                .query(row -> {
                    allowances
                            .computeIfAbsent(row.getString("row_key"), key -> new HashMap<>())
                            .put(row.getString("level"), allowance(row));
                });
        var rows = jdbc.sql("select * from negotiation.limit_row where policy_id = ?")
                .param(policy)
                .query((row, no) -> row(row, Objects.requireNonNull(allowances.get(row.getString("key")))))
                .list();
        return new LimitTable(rows);
    }

    private static LimitRow row(ResultSet row, Map<String, Allowance> allowances) throws SQLException {
        var floors = new EnumMap<Authority, Allowance>(Authority.class);
        for (var authority : Authority.values()) {
            floors.put(authority, Objects.requireNonNull(allowances.get(authority.code())));
        }
        return new LimitRow(
                row.getString("key"),
                row.getInt("priority"),
                scope(row),
                Objects.requireNonNull(allowances.get(OPENING)),
                Objects.requireNonNull(allowances.get(TARGET)),
                floors);
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                codes(row.getArray("stages"), Stage::valueOf),
                codes(row.getArray("customer_kinds"), CustomerKind::valueOf),
                codes(row.getArray("profiles"), DebtorProfile::valueOf),
                new Range<>(number(row, "days_from"), number(row, "days_until")),
                new Range<>(money(row, "amount_from"), money(row, "amount_until")),
                new Range<>(number(row, "renegotiations_from"), number(row, "renegotiations_until")),
                codes(row.getArray("tiers"), Tier::valueOf),
                values(row.getArray("creditor_ids")).map(Long.class::cast).collect(Collectors.toSet()),
                values(row.getArray("products")).map(String.class::cast).collect(Collectors.toSet()));
    }

    private static <E extends Enum<E>> Set<E> codes(@Nullable Array array, Function<String, E> valueOf)
            throws SQLException {
        return values(array)
                .map(code -> valueOf.apply(code.toString().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Stream<Object> values(@Nullable Array array) throws SQLException {
        return array == null ? Stream.of() : Arrays.stream((Object[]) array.getArray());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount);
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        return new Allowance(
                discounts(row, "at_once"),
                discounts(row, "spread"),
                row.getInt("installments"),
                new Money(row.getBigDecimal("least_installment")),
                percent(row, "least_entry"),
                row.getInt("interest_free"),
                percent(row, "monthly"),
                row.getInt("first_within"),
                row.getInt("valid_for"),
                row.getInt("renegotiations"));
    }

    private static Discounts discounts(ResultSet row, String how) throws SQLException {
        return new Discounts(
                percent(row, how + "_fine"),
                percent(row, how + "_interest"),
                percent(row, how + "_correction"),
                percent(row, how + "_principal"));
    }

    private static Percent percent(ResultSet row, String column) throws SQLException {
        return new Percent(row.getBigDecimal(column));
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
        var scope = row.scope();
        jdbc.sql(Sql.of("negotiation/keep_limit_row"))
                .param("policy", policy)
                .param("key", row.key())
                .param("priority", row.priority())
                .param("stages", codes(scope.stages()))
                .param("kinds", codes(scope.kinds()))
                .param("profiles", codes(scope.profiles()))
                .param("daysFrom", scope.daysLate().from())
                .param("daysUntil", scope.daysLate().until())
                .param("amountFrom", amount(scope.amount().from()))
                .param("amountUntil", amount(scope.amount().until()))
                .param("renegotiationsFrom", scope.renegotiations().from())
                .param("renegotiationsUntil", scope.renegotiations().until())
                .param("tiers", names(scope.tiers().stream().map(Tier::code)))
                .param(
                        "creditors",
                        scope.creditors().isEmpty() ? null : scope.creditors().toArray(Long[]::new))
                .param(
                        "products",
                        scope.products().isEmpty() ? null : scope.products().toArray(String[]::new))
                .update();
        keep(policy, row.key(), OPENING, row.opening());
        keep(policy, row.key(), TARGET, row.target());
        row.floors().forEach((authority, allowed) -> keep(policy, row.key(), authority.code(), allowed));
    }

    private void keep(long policy, String key, String level, Allowance allowed) {
        var numbers = new ArrayList<BigDecimal>();
        for (var discounts : List.of(allowed.atOnce(), allowed.spread())) {
            numbers.add(discounts.fine().value());
            numbers.add(discounts.interest().value());
            numbers.add(discounts.correction().value());
            numbers.add(discounts.principal().value());
        }
        jdbc.sql(Sql.of("negotiation/keep_allowance"))
                .param("policy", policy)
                .param("key", key)
                .param("level", level)
                .param(
                        "discounts",
                        numbers.stream().map(BigDecimal::toPlainString).toArray(String[]::new))
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

    private static String @Nullable [] codes(Collection<? extends Enum<?>> values) {
        return names(values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)));
    }

    private static String @Nullable [] names(Stream<String> names) {
        var sorted = names.sorted().toArray(String[]::new);
        return sorted.length == 0 ? null : sorted;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
