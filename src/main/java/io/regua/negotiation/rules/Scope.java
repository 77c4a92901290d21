package io.regua.negotiation.rules;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.negotiation.Stage;
import io.regua.receivables.DebtorProfile;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom a row of limits is. An empty set and a missing bound mean any; bounds are included.
 *
 * @param products the row is only for debts that are all of these
 */
public record Scope(
        Set<Stage> stages,
        Set<CustomerKind> kinds,
        Set<DebtorProfile> profiles,
        Range<Integer> daysLate,
        Range<Money> amount,
        Range<Integer> renegotiations,
        Set<Tier> tiers,
        Set<Long> creditors,
        Set<String> products) {

    /** Everybody. */
    public static final Scope ALL = new Scope(
            Set.of(), Set.of(), Set.of(), Range.any(), Range.any(), Range.any(), Set.of(), Set.of(), Set.of());

    public Scope {
        stages = Set.copyOf(stages);
        kinds = Set.copyOf(kinds);
        profiles = Set.copyOf(profiles);
        tiers = Set.copyOf(tiers);
        creditors = Set.copyOf(creditors);
        products = Set.copyOf(products);
    }

    /** From one value to another, both included; null = without a bound. */
    public record Range<T extends Comparable<T>>(
            @Nullable T from, @Nullable T until) {

        /** Without bounds. */
        public static <T extends Comparable<T>> Range<T> any() {
            return new Range<>(null, null);
        }

        boolean isAny() {
            return from == null && until == null;
        }

        boolean holds(T value) {
            return (from == null || from.compareTo(value) <= 0) && (until == null || until.compareTo(value) >= 0);
        }

        boolean meets(Range<T> other) {
            return !isBefore(this, other) && !isBefore(other, this);
        }

        private static <T extends Comparable<T>> boolean isBefore(Range<T> one, Range<T> other) {
            return one.until != null && other.from != null && one.until.compareTo(other.from) < 0;
        }
    }

    /** One of the things that say for whom it is. */
    private record Criterion(String code, boolean restricts, Predicate<Situation> holds, Predicate<Scope> meets) {}

    private List<Criterion> criteria() {
        return List.of(
                of("stage", stages, Situation::stage, Scope::stages),
                of("customer_kind", kinds, Situation::kind, Scope::kinds),
                of("profile", profiles, Situation::profile, Scope::profiles),
                new Criterion(
                        "days_late",
                        !daysLate.isAny(),
                        situation -> daysLate.holds(situation.daysLate()),
                        other -> daysLate.meets(other.daysLate)),
                new Criterion(
                        "amount",
                        !amount.isAny(),
                        situation -> amount.holds(situation.amount()),
                        other -> amount.meets(other.amount)),
                new Criterion(
                        "renegotiations",
                        !renegotiations.isAny(),
                        situation -> renegotiations.holds(situation.renegotiations()),
                        other -> renegotiations.meets(other.renegotiations)),
                new Criterion(
                        "tier",
                        !tiers.isEmpty(),
                        situation -> situation.tier() != null && tiers.contains(situation.tier()),
                        other -> meet(tiers, other.tiers)),
                of("creditor", creditors, Situation::creditorId, Scope::creditors),
                new Criterion(
                        "product",
                        !products.isEmpty(),
                        situation -> !situation.products().isEmpty() && products.containsAll(situation.products()),
                        other -> meet(products, other.products)));
    }

    private static <T> Criterion of(
            String code,
            Set<T> wanted,
            java.util.function.Function<Situation, T> found,
            java.util.function.Function<Scope, Set<T>> others) {
        return new Criterion(
                code,
                !wanted.isEmpty(),
                situation -> wanted.contains(found.apply(situation)),
                other -> meet(wanted, others.apply(other)));
    }

    private static <T> boolean meet(Set<T> some, Set<T> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    /** By what it is for fewer than everybody: the more criteria, the more specific. */
    public int specificity() {
        return Math.toIntExact(restricting().count());
    }

    private Stream<Criterion> restricting() {
        return criteria().stream().filter(Criterion::restricts);
    }

    /** Why it is not for a situation: the codes of the criteria that do not hold; empty when it is for it. */
    public List<String> against(Situation situation) {
        return restricting()
                .filter(criterion -> !criterion.holds().test(situation))
                .map(Criterion::code)
                .toList();
    }

    /** Whether there can be a situation that both are for. */
    public boolean meets(Scope other) {
        return criteria().stream().allMatch(criterion -> criterion.meets().test(other));
    }
}
