package io.regua.negotiation.rules;

import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.rules.Scope.Range;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of limits field by field, to tell versions apart: {@code first_time.agent.installments}. A row that is
 * missing has no fields.
 */
public final class PolicyFields {

    private PolicyFields() {}

    /** All fields of a table, by name. */
    public static Map<String, String> of(LimitTable table) {
        var fields = new TreeMap<String, String>();
        table.rows().forEach(row -> {
            fields.put(row.key() + ".priority", String.valueOf(row.priority()));
            scope(row.key() + ".", row.scope(), fields);
            allowance(row.key() + ".opening.", row.opening(), fields);
            allowance(row.key() + ".target.", row.target(), fields);
            for (var authority : Authority.values()) {
                allowance(row.key() + "." + authority.code() + ".", row.floor(authority), fields);
            }
        });
        return fields;
    }

    private static void scope(String at, Scope scope, Map<String, String> fields) {
        fields.put(at + "stages", text(scope.stages()));
        fields.put(at + "customer_kinds", text(scope.kinds()));
        fields.put(at + "profiles", text(scope.profiles()));
        fields.put(at + "days_late", text(scope.daysLate()));
        fields.put(at + "amount", text(scope.amount()));
        fields.put(at + "renegotiations", text(scope.renegotiations()));
        fields.put(at + "tiers", text(scope.tiers()));
        fields.put(at + "creditors", text(scope.creditors()));
        fields.put(at + "products", text(scope.products()));
    }

    private static void allowance(String at, Allowance allowed, Map<String, String> fields) {
        discounts(at + "at_once.", allowed.atOnce(), fields);
        discounts(at + "spread.", allowed.spread(), fields);
        fields.put(at + "installments", String.valueOf(allowed.installments()));
        fields.put(at + "least_installment", allowed.leastInstallment().toString());
        fields.put(at + "least_entry", allowed.leastEntry().toString());
        fields.put(at + "interest_free", String.valueOf(allowed.interestFree()));
        fields.put(at + "monthly", allowed.monthly().toString());
        fields.put(at + "first_within", String.valueOf(allowed.firstWithin()));
        fields.put(at + "valid_for", String.valueOf(allowed.validFor()));
        fields.put(at + "renegotiations", String.valueOf(allowed.renegotiations()));
    }

    private static void discounts(String at, Discounts discounts, Map<String, String> fields) {
        fields.put(at + "fine", discounts.fine().toString());
        fields.put(at + "interest", discounts.interest().toString());
        fields.put(at + "correction", discounts.correction().toString());
        fields.put(at + "principal", discounts.principal().toString());
    }

    private static String text(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static <T extends Comparable<T>> String text(Range<T> range) {
        return range.from() == null && range.until() == null ? "" : text(range.from()) + " – " + text(range.until());
    }

    private static String text(@Nullable Object bound) {
        return bound == null ? "" : bound.toString();
    }
}
