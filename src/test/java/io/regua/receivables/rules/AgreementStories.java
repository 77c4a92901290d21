package io.regua.receivables.rules;

import static io.regua.receivables.Component.CORRECTION;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.AmountDue;
import io.regua.receivables.IndexValue;
import io.regua.receivables.Installment;
import io.regua.receivables.KeptDiscounts;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Account.Claim;
import io.regua.receivables.rules.Account.Part;
import io.regua.receivables.rules.Account.Received;
import io.regua.receivables.rules.Agreed.Ended;
import io.regua.receivables.rules.Agreed.Replaced;
import io.regua.receivables.rules.Payoff.Policy;
import io.regua.receivables.rules.Settlement.Share;
import io.regua.receivables.rules.Stops.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random agreements about random debts, part of them paid before: money comes in that names an installment, a debt, a
 * contract or nothing, and the agreement is fulfilled, ends or stands. What each debt is left with is worked out again
 * from the amounts alone: payments and components as stretches of one line of cents.
 */
final class AgreementStories {

    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 25);
    private static final long CARNE = 70;
    private static final long AGREEMENT = 90;
    private static final long FIRST_INSTALLMENT = 100;
    private static final PriceIndex FALLING = PriceIndex.of(
            "IGP-M",
            IntStream.range(1, 12)
                    .mapToObj(month -> new IndexValue("IGP-M", YearMonth.of(2026, month), new BigDecimal("-0.40")))
                    .toList());

    private final Random random;
    private final Map<Long, Claim> claims = new HashMap<>();
    private final List<Received> payments = new ArrayList<>();
    private final Set<Long> known;
    private final Agreed agreed;

    private AgreementStories(Random random) {
        this.random = random;
        for (long debt = random.nextLong(1, 5); debt > 0; debt--) {
            claims.put(debt, new Claim(CARNE + random.nextInt(2), debt(), true));
        }
        for (int payment = random.nextInt(3); payment > 0; payment--) {
            pay(anyDebt(), cents(20_000), SIGNED.minusDays(random.nextInt(40)));
        }
        this.known = payments.stream().map(Received::id).collect(Collectors.toSet());
        this.agreed = agree(Settlement.of(new Account(claims, payments, List.of())));
    }

    /** So many agreements; one that fails says its number, and every number can be had again by the seed. */
    static void play(long seed, int count) {
        System.out.printf("%,d agreements, seed %d%n", count, seed);
        for (int story = 0; story < count; story++) {
            try {
                new AgreementStories(new Random(seed * 1_000_003 + story)).holds();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", agreement " + story, e);
            }
        }
    }

    private Debt debt() {
        var due = SIGNED.minusDays(random.nextInt(100) - 20);
        var index = random.nextInt(4) == 0 ? "IGP-M" : null;
        return new Debt(
                cents(100_000),
                due,
                due,
                new Terms(Terms.of("2", "1").fine(), Terms.of("2", "1").interest(), index, null),
                true,
                new Stops(List.of(new Span(SIGNED.plusDays(1), LocalDate.MAX))),
                FALLING,
                List.of());
    }

    /** Debts that something is owed of, most of them; nothing at all when it comes to nothing. */
    private Agreed agree(Settlement settlement) {
        var replaced = new ArrayList<Replaced>();
        for (var debt : List.copyOf(claims.keySet())) {
            if (settlement.settledOn(debt) == null && random.nextInt(5) > 0) {
                replaced.addAll(replaced(debt, LateCharges.on(SIGNED, standing(settlement, debt))));
            }
        }
        var asked = Money.sum(replaced.stream().map(Replaced::asked).toList());
        var installments = asked.isPositive() ? installments(asked) : List.<Installment>of();
        var receivables = new HashMap<Integer, Long>();
        installments.forEach(each -> {
            receivables.put(each.number(), FIRST_INSTALLMENT + each.number());
            claims.put(FIRST_INSTALLMENT + each.number(), new Claim(AGREEMENT, debtOf(each), true));
        });
        return new Agreed(
                1, SIGNED, asked.isPositive() ? replaced : List.of(), installments, receivables, known, end());
    }

    private Debt debtOf(Installment each) {
        var terms = random.nextBoolean() ? Terms.of("0", "0") : Terms.of("2", "1");
        return new Debt(each.amount(), each.dueOn(), each.dueOn(), terms, true, List.of());
    }

    private @Nullable Ended end() {
        return random.nextInt(3) == 0
                ? null
                : new Ended(
                        SIGNED.plusDays(random.nextInt(150)),
                        List.of(KeptDiscounts.values()).get(random.nextInt(3)));
    }

    /** Prices that fell lower the principal. */
    private List<Replaced> replaced(long debt, AmountDue due) {
        var below = due.of(CORRECTION).min(Money.ZERO).negate();
        return Policy.DEFAULT.order().stream()
                .map(component -> {
                    var amount = due.of(component);
                    var most = component == PRINCIPAL ? amount.minus(below) : amount;
                    return new Replaced(debt, component, amount, partOf(most.max(Money.ZERO)));
                })
                .toList();
    }

    private Money partOf(Money amount) {
        return switch (random.nextInt(3)) {
            case 0 -> amount;
            case 1 -> new Money(amount.amount().multiply(new BigDecimal("0.37")).setScale(2, RoundingMode.DOWN));
            default -> random.nextInt(4) == 0 ? Money.ZERO : amount;
        };
    }

    private List<Installment> installments(Money asked) {
        var parts = asked.inParts(1 + random.nextInt(6));
        return IntStream.range(0, parts.size())
                .mapToObj(number -> new Installment(
                        number,
                        SIGNED.plusDays(30L * number),
                        parts.get(number),
                        random.nextBoolean() ? Money.ZERO : cents(900)))
                .toList();
    }

    private static Debt standing(Claim claim, Settlement settlement, long debt) {
        var settled = new ArrayList<Debt.Settled>();
        settlement.shares().stream()
                .filter(share -> share.receivableId() == debt)
                .forEach(share -> settled.add(new Debt.Settled(share.component(), share.amount(), share.paidOn())));
        settlement.givenUp().stream()
                .filter(part -> part.receivableId() == debt)
                .forEach(part -> settled.add(new Debt.Settled(part.component(), part.amount(), part.on(), true)));
        return claim.debt().with(settled);
    }

    private Debt standing(Settlement settlement, long debt) {
        return standing(claim(debt), settlement, debt);
    }

    private Claim claim(long id) {
        return Objects.requireNonNull(claims.get(id));
    }

    private void holds() {
        var untilEnd = agreed.ended() == null
                ? 160
                : (int) ChronoUnit.DAYS.between(SIGNED, agreed.ended().on());
        for (int more = random.nextInt(9); more > 0 && untilEnd > 0; more--) {
            payOn(SIGNED.plusDays(random.nextInt(untilEnd) - random.nextInt(2) * random.nextInt(20)));
        }
        var settlement = Settlement.of(new Account(claims, payments, List.of(), List.of(agreed)));
        moneyStays(settlement);
        var back = back(settlement);
        for (var part : agreed.replaced()) {
            var written = sum(settlement, part, AdjustmentKind.PAID_BACK);
            assertThat(written)
                    .as("paid back of %s", part)
                    .isEqualTo(back.getOrDefault(part.receivableId() + " " + part.component(), Money.ZERO));
        }
        agreed.debts().forEach(debt -> isLeftWithTheRest(settlement, debt));
    }

    /**
     * Money of a day before it was signed comes in where all debts are in the agreement: for another debt it could push
     * money that the agreement knew of onto one that it replaces, which would then ask for more than is due.
     */
    private void payOn(LocalDate day) {
        var isAboutAll = claims.keySet().stream().allMatch(debt -> agreed.replaces(debt) || agreed.isInstallment(debt));
        if (isAboutAll || day.isAfter(SIGNED)) {
            pay(random.nextInt(4) == 0 ? null : anyDebt(), cents(60_000), day);
        }
    }

    private void moneyStays(Settlement settlement) {
        for (var payment : payments) {
            var shares = settlement.shares().stream()
                    .filter(share -> share.paymentId() == payment.id())
                    .toList();
            var kept = settlement.credit().getOrDefault(payment.id(), Money.ZERO);
            assertThat(Money.sum(shares.stream().map(Share::amount).toList()).plus(kept))
                    .isEqualTo(payment.amount());
            if (!known.contains(payment.id())) {
                assertThat(shares).noneMatch(share -> agreed.replaces(share.receivableId()));
            }
        }
    }

    /** What came back of each component, by debt and component: where the stretches of both rows meet. */
    private Map<String, Money> back(Settlement settlement) {
        var back = new HashMap<String, Money>();
        var begins = Money.ZERO;
        for (var installment : agreed.installments()) {
            var paid = installment.amount().minus(settlement.openPrincipal(FIRST_INSTALLMENT + installment.number()));
            var ends = begins.plus(paid.minus(installment.interest()).max(Money.ZERO));
            var at = Money.ZERO;
            for (var part : agreed.replaced()) {
                var upTo = at.plus(part.asked());
                var common = ends.min(upTo).minus(begins.max(at));
                if (common.isPositive()) {
                    back.merge(part.receivableId() + " " + part.component(), common, Money::plus);
                }
                at = upTo;
            }
            begins = begins.plus(installment.amortization());
        }
        return back;
    }

    private static Money sum(Settlement settlement, Replaced part, AdjustmentKind kind) {
        return Money.sum(settlement.givenUp().stream()
                .filter(row -> row.receivableId() == part.receivableId()
                        && row.component() == part.component()
                        && row.kind() == kind)
                .map(Settlement.GivenUp::amount)
                .toList());
    }

    /** Fulfilled nothing is left; otherwise what was due less what was paid back and what the end left of discounts. */
    private void isLeftWithTheRest(Settlement settlement, long debt) {
        var isFulfilled = agreed.installments().stream()
                .allMatch(each -> settlement.settledOn(FIRST_INSTALLMENT + each.number()) != null);
        var left = LateCharges.on(SIGNED.plusYears(1), standing(settlement, debt));
        if (isFulfilled) {
            assertThat(settlement.settledOn(debt)).isNotNull();
            assertThat(left.isSettled()).isTrue();
            return;
        }
        var parts = agreed.replaced().stream()
                .filter(part -> part.receivableId() == debt)
                .toList();
        for (var part : parts) {
            var rest = part.due().minus(sum(settlement, part, AdjustmentKind.PAID_BACK));
            var off = sum(settlement, part, AdjustmentKind.DISCOUNT);
            assertThat(left.of(part.component()))
                    .as("left of %s, %s", part, agreed.ended())
                    .isEqualTo(rest.minus(off));
            var ended = agreed.ended();
            if (ended == null || ended.discounts() == KeptDiscounts.NONE) {
                assertThat(off).as("no discount on %s", part).isEqualTo(Money.ZERO);
            } else if (ended.discounts() == KeptDiscounts.ALL) {
                assertThat(off).as("discount on %s", part).isEqualTo(part.due().minus(part.asked()));
            } else {
                assertThat(off)
                        .isBetween(Money.ZERO, part.due().minus(part.asked()).max(Money.ZERO));
            }
        }
    }

    /** A debt of the account, or an installment of the agreement. */
    private long anyDebt() {
        var ids = List.copyOf(claims.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    private void pay(@Nullable Long debt, Money amount, LocalDate on) {
        var parts = debt == null ? List.<Part>of() : List.of(new Part(debt, amount));
        payments.add(new Received(payments.size() + 1, null, parts, null, amount, on, false, Policy.DEFAULT));
    }

    private Money cents(int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(1, most), 2));
    }
}
