package io.regua.negotiation.store;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Whom something is for and what is given up, between columns and rules; limits and campaigns have the same ones. */
final class ScopeColumns {

    private ScopeColumns() {}

    static Scope scope(ResultSet row) throws SQLException {
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

    static Discounts discounts(ResultSet row, String how) throws SQLException {
        return new Discounts(
                percent(row, how + "_fine"),
                percent(row, how + "_interest"),
                percent(row, how + "_correction"),
                percent(row, how + "_principal"));
    }

    static Percent percent(ResultSet row, String column) throws SQLException {
        return new Percent(row.getBigDecimal(column));
    }

    /** The parameters that stand for a scope in a statement. */
    static StatementSpec with(StatementSpec statement, Scope scope) {
        return statement
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
                        scope.products().isEmpty() ? null : scope.products().toArray(String[]::new));
    }

    /** Of each component for payment at once, then the same in installments. */
    static String[] discounts(Discounts atOnce, Discounts spread) {
        return Stream.of(atOnce, spread)
                .flatMap(off -> Stream.of(off.fine(), off.interest(), off.correction(), off.principal()))
                .map(percent -> percent.value().toPlainString())
                .toArray(String[]::new);
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
