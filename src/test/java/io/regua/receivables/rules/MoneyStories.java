package io.regua.receivables.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.IndexValue;
import io.regua.receivables.Terms;
import io.regua.receivables.Terms.EarlyDiscount;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Given;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Account.Stated;
import io.regua.receivables.rules.Payoff.Policy;
import io.regua.receivables.rules.Settlement.GivenUp;
import io.regua.receivables.rules.Settlement.Share;
import io.regua.receivables.rules.Stops.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random stories of one account: debts with random terms, and money that comes, goes back, is spread, frozen, given up
 * and used, in any order. After each event the rows are what the database would hold: appended, never changed.
 */
final class MoneyStories {

    private static final LocalDate MON_2026_01_12 = LocalDate.of(2026, 1, 12);
    private static final PriceIndex INDEX = PriceIndex.of(
            "IPCA",
            IntStream.range(0, 10)
                    .mapToObj(month -> new IndexValue(
                            "IPCA",
                            YearMonth.of(2026, 1).plusMonths(month),
                            BigDecimal.valueOf(new Random(month).nextInt(-90, 190), 2)))
                    .toList());

    private final Random random;
    private final String name;
    private final Map<Long, Claim> claims = new HashMap<>();
    /** The creditor's; changed now and then, which nothing that was paid before may feel. */
    private Policy policy;

    private final List<Received> payments = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<GivenUp> givenUp = new ArrayList<>();
    private final Map<Long, Money> credit = new HashMap<>();
    private long lastId;

    private MoneyStories(long seed, int story) {
        this.random = new Random(seed * 1_000_003 + story);
        this.name = "seed %d, story %d".formatted(seed, story);
        this.policy = anyPolicy();
        for (int debt = 1, count = 1 + random.nextInt(4); debt <= count; debt++) {
            claims.put((long) debt, new Claim(random.nextInt(2), debt(), true));
        }
    }

    /** Plays so many stories; the seed stands in every message. */
    static void play(long seed, int stories) {
        System.out.printf("%,d stories of money, seed %d%n", stories, seed);
        IntStream.range(0, stories).forEach(story -> new MoneyStories(seed, story).play());
    }

    private void play() {
        for (int event = 0, count = 1 + random.nextInt(8); event < count; event++) {
            happen();
            settle();
            check();
        }
        payments.clear();
        given.clear();
        settle();
        assertThat(sums(shares, share -> share.receivableId() + " " + share.component(), Share::amount))
                .as(name)
                .isEmpty();
        assertThat(sums(givenUp, part -> part.receivableId() + " " + part.component(), GivenUp::amount))
                .as(name)
                .isEmpty();
        assertThat(credit).as(name).isEmpty();
        claims.keySet()
                .forEach(id -> assertThat(standing(id).settled()).as(name).isEmpty());
    }

    private Policy anyPolicy() {
        var order = new ArrayList<>(Policy.DEFAULT.order());
        if (random.nextInt(4) == 0) {
            Collections.shuffle(order, random);
        }
        return new Policy(order, random.nextBoolean() ? Money.ZERO : cents(3000));
    }

    private void happen() {
        if (random.nextInt(4) == 0) {
            policy = anyPolicy();
        }
        switch (random.nextInt(8)) {
            case 0 -> remove(payments);
            case 1 -> remove(given);
            case 2 ->
                given.add(new Given(
                        ++lastId,
                        anyDebt(),
                        AdjustmentKind.WAIVER,
                        random.nextBoolean() ? null : anyComponent(),
                        cents(8000),
                        anyDay()));
            case 3 -> pay(null, List.of(), quote(), false);
            case 4 -> pay(random.nextBoolean() ? null : (long) random.nextInt(2), List.of(), null, false);
            case 5 ->
                pay(null, List.of(new Part(anyDebt(), cents(20000)), new Part(anyDebt(), cents(20000))), null, false);
            case 6 -> {
                var part = new Part(anyDebt(), cents(20000));
                payments.add(new Received(++lastId, null, List.of(part), null, part.amount(), anyDay(), true, policy));
            }
            default -> one();
        }
    }

    /** One installment: often just what is due, or just the principal. */
    private void one() {
        var debt = anyDebt();
        var day = anyDay();
        var due = LateCharges.on(day, standing(debt));
        var amount = switch (random.nextInt(3)) {
            case 0 -> due.total();
            case 1 -> due.of(Component.PRINCIPAL);
            default -> cents(30000);
        };
        if (amount.isPositive()) {
            payments.add(new Received(
                    ++lastId,
                    claim(debt).contractId(),
                    List.of(new Part(debt, amount)),
                    null,
                    amount,
                    day,
                    false,
                    policy));
        }
    }

    private void pay(@Nullable Long contract, List<Part> parts, @Nullable Stated quote, boolean ofCredit) {
        var amount = quote != null && random.nextBoolean()
                ? quote.total()
                : parts.isEmpty()
                        ? cents(60000)
                        : Money.sum(parts.stream().map(Part::amount).toList());
        payments.add(new Received(++lastId, contract, parts, quote, amount, anyDay(), ofCredit, policy));
    }

    private Stated quote() {
        var lines = new HashMap<Long, Map<Component, Money>>();
        var total = Money.ZERO;
        for (var id : claims.keySet()) {
            var freezing = Freezing.of(anyDay(), Map.of(id, standing(id)), List.of());
            if (freezing.objections().isEmpty() && random.nextBoolean()) {
                var line = new EnumMap<Component, Money>(Component.class);
                freezing.lines().forEach(each -> line.put(each.component(), each.amount()));
                lines.put(id, line);
                total = total.plus(freezing.total());
            }
        }
        return new Stated(++lastId, anyDay(), total.max(Money.of("0.01")), lines);
    }

    private void settle() {
        var settlement = Settlement.of(new Account(claims, payments, given));
        shares.addAll(Corrections.ofShares(settlement.shares(), summed(shares, Corrections::ofShares)));
        givenUp.addAll(Corrections.ofGivenUp(settlement.givenUp(), summed(givenUp, Corrections::ofGivenUp)));
        Corrections.ofCredit(settlement.credit(), credit).forEach((id, more) -> credit.merge(id, more, Money::plus));
        credit.values().removeIf(Money::isZero);
        for (var id : claims.keySet()) {
            assertThat(settlement.openPrincipal(id))
                    .as(name)
                    .isEqualTo(standing(id).openPrincipal());
            if (settlement.settledOn(id) != null) {
                assertThat(settlement.openPrincipal(id)).as(name).isEqualTo(Money.ZERO);
            }
        }
    }

    /** Rows of the same place added up, as the database adds them. */
    private static <T> List<T> summed(List<T> rows, BinaryOperator<List<T>> corrections) {
        return corrections.apply(rows, List.of());
    }

    private void check() {
        for (var payment : payments) {
            var allocated = Money.sum(shares.stream()
                    .filter(share -> share.paymentId() == payment.id())
                    .map(Share::amount)
                    .toList());
            var kept = credit.getOrDefault(payment.id(), Money.ZERO);
            assertThat(allocated.plus(kept)).as(name).isEqualTo(payment.ofCredit() ? Money.ZERO : payment.amount());
        }
        assertThat(Money.sum(credit.values()).isNegative()).as(name).isFalse();
        assertThat(sums(
                        shares,
                        share -> share.paymentId() + " " + share.receivableId() + " " + share.component(),
                        Share::amount))
                .as(name)
                .allSatisfy((place, amount) -> assertThat(amount.isPositive() || place.endsWith("CORRECTION"))
                        .isTrue());
        for (var id : claims.keySet()) {
            for (int i = 0; i < 3; i++) {
                checkDue(standing(id), anyDay());
            }
        }
    }

    private void checkDue(Debt debt, LocalDate day) {
        var due = LateCharges.on(day, debt);
        assertThat(due.total().isNegative()).as(name).isFalse();
        for (var part : due.calculations()) {
            assertThat(part.result())
                    .as(name)
                    .isEqualTo(part.accrued().minus(part.paid()).minus(part.adjusted()));
            if (part.component() != Component.CORRECTION) {
                assertThat(part.result().isNegative())
                        .as("%s, %s of %s on %s", name, part, debt, day)
                        .isFalse();
            }
        }
    }

    /** A debt with all that is written of it. */
    private Debt standing(long id) {
        var settled = new ArrayList<Debt.Settled>();
        summed(shares, Corrections::ofShares).stream()
                .filter(share -> share.receivableId() == id)
                .forEach(share -> settled.add(new Debt.Settled(share.component(), share.amount(), share.paidOn())));
        summed(givenUp, Corrections::ofGivenUp).stream()
                .filter(part -> part.receivableId() == id)
                .forEach(part -> settled.add(new Debt.Settled(part.component(), part.amount(), part.on(), true)));
        return claim(id).debt().with(settled);
    }

    private Claim claim(long id) {
        return Objects.requireNonNull(claims.get(id));
    }

    private static <T> Map<String, Money> sums(List<T> rows, Function<T, String> place, Function<T, Money> amount) {
        var sums = new HashMap<>(rows.stream().collect(groupingBy(place, reducing(Money.ZERO, amount, Money::plus))));
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    private Debt debt() {
        var due = anyDay();
        var terms = new Terms(
                new Percent(BigDecimal.valueOf(random.nextInt(0, 400), 2)),
                new Percent(BigDecimal.valueOf(random.nextInt(0, 300), 2)),
                random.nextInt(3) == 0 ? "IPCA" : null,
                random.nextInt(3) == 0
                        ? new EarlyDiscount(
                                new Percent(BigDecimal.valueOf(random.nextInt(1, 2000), 2)), random.nextInt(20))
                        : null);
        var spans = random.ints(random.nextInt(3), 0, 250)
                .mapToObj(from -> new Span(
                        MON_2026_01_12.plusDays(from),
                        random.nextInt(5) == 0 ? LocalDate.MAX : MON_2026_01_12.plusDays(from + random.nextInt(40))))
                .toList();
        return new Debt(
                cents(40000),
                due,
                due.plusDays(random.nextInt(3)),
                terms,
                random.nextBoolean(),
                new Stops(spans),
                INDEX,
                List.of());
    }

    private static void remove(List<?> from, Random random) {
        if (!from.isEmpty()) {
            from.remove(random.nextInt(from.size()));
        }
    }

    private void remove(List<?> from) {
        remove(from, random);
    }

    private long anyDebt() {
        return 1L + random.nextInt(claims.size());
    }

    private Component anyComponent() {
        return List.of(Component.values()).get(random.nextInt(4));
    }

    private LocalDate anyDay() {
        return MON_2026_01_12.plusDays(random.nextInt(300));
    }

    private Money cents(int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(1, most), 2));
    }
}
