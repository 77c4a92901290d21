package io.regua.negotiation.web;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import io.regua.team.CreditorScope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a row or a campaign is for, between its form and the rules. */
final class ScopeForm {

    private static final Pattern BETWEEN_PRODUCTS = Pattern.compile("[;\\r\\n]+");

    private ScopeForm() {}

    /** The fields as a scope has them. */
    static Map<String, List<String>> of(Scope scope) {
        var fields = new HashMap<String, List<String>>();
        fields.put("stages", scope.stages().stream().map(Stage::code).toList());
        fields.put(
                "customer_kinds", scope.kinds().stream().map(CustomerKind::code).toList());
        fields.put(
                "profiles", scope.profiles().stream().map(DebtorProfile::code).toList());
        fields.put("tiers", scope.tiers().stream().map(Tier::code).toList());
        fields.put("creditors", scope.creditors().stream().map(String::valueOf).toList());
        fields.put("products", List.of(scope.products().stream().sorted().collect(Collectors.joining("\n"))));
        numbers("days", scope.daysLate(), fields);
        numbers("renegotiations", scope.renegotiations(), fields);
        fields.put("amount_from", amount(scope.amount().from()));
        fields.put("amount_until", amount(scope.amount().until()));
        return fields;
    }

    private static void numbers(String name, Range<Integer> range, Map<String, List<String>> fields) {
        fields.put(name + "_from", number(range.from()));
        fields.put(name + "_until", number(range.until()));
    }

    private static List<String> number(@Nullable Integer number) {
        return number == null ? List.of() : List.of(number.toString());
    }

    private static List<String> amount(@Nullable Money amount) {
        return amount == null ? List.of() : List.of(LimitTongue.figure(amount));
    }

    /**
     * What was typed; of no use when {@link LimitTyped#wrong() something is wrong}.
     *
     * @param now creditors of it that the reader does not see stay: he cannot untick them
     */
    static Scope read(LimitTyped typed, Scope now, CreditorScope sees) {
        return new Scope(
                typed.chosen("stages", Stage.values(), Stage::code),
                typed.chosen("customer_kinds", CustomerKind.values(), CustomerKind::code),
                typed.chosen("profiles", DebtorProfile.values(), DebtorProfile::code),
                numbers(typed, "days"),
                crossed(typed, "amount_until", new Range<>(typed.amount("amount_from"), typed.amount("amount_until"))),
                numbers(typed, "renegotiations"),
                typed.chosen("tiers", Tier.values(), Tier::code),
                creditors(typed, now, sees),
                products(typed));
    }

    private static Range<Integer> numbers(LimitTyped typed, String name) {
        var from = typed.number(name + "_from", 0, LimitTyped.ANY);
        var until = typed.number(name + "_until", 0, LimitTyped.ANY);
        return crossed(typed, name + "_until", new Range<>(from, until));
    }

    private static <T extends Comparable<T>> Range<T> crossed(LimitTyped typed, String field, Range<T> range) {
        var from = range.from();
        var until = range.until();
        return from != null && until != null && from.compareTo(until) > 0
                ? typed.refused(field, "limits.wrong.crossed", Range.<T>any())
                : range;
    }

    private static Set<Long> creditors(LimitTyped typed, Scope now, CreditorScope sees) {
        var ticked = typed.ids("creditors").filter(sees::sees);
        var beyond = now.creditors().stream().filter(id -> !sees.sees(id));
        return Stream.concat(ticked, beyond).collect(Collectors.toSet());
    }

    private static Set<String> products(LimitTyped typed) {
        return Arrays.stream(BETWEEN_PRODUCTS.split(typed.text("products"), -1))
                .map(String::strip)
                .filter(product -> !product.isEmpty())
                .collect(Collectors.toSet());
    }
}
