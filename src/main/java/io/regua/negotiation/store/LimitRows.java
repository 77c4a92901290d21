package io.regua.negotiation.store;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final LimitTable NO_TABLE = new LimitTable(List.of());

    private final JdbcClient jdbc;

    LimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that decides on a day. */
    public record Deciding(long policyId, int number, LimitTable table) {}

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

    /** The version that decides on a day with its rows, in one statement; empty when none does. */
    public Optional<Deciding> on(LocalDate day) {
        var rows = new HashMap<String, Begun>();
        var heads = jdbc.sql(Sql.of("negotiation/limits_on"))
                .param("on", day)
                .query((row, no) -> {
                    read(row, rows);
                    return new Deciding(row.getLong("deciding_id"), row.getInt("deciding_number"), NO_TABLE);
                })
                .list();
        return heads.stream().findFirst().map(head -> new Deciding(head.policyId(), head.number(), table(rows)));
    }

    private static void read(ResultSet row, Map<String, Begun> rows) throws SQLException {
        var key = row.getString("key");
        var begun = rows.get(key);
        if (begun == null) {
            begun = new Begun(row.getInt("priority"), scope(row), new HashMap<>());
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
        row.levels().forEach((level, allowed) -> keep(policy, row.key(), level, allowed));
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
