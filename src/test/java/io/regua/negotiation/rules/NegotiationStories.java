package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import io.regua.negotiation.rules.Schedule.Payment;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import io.regua.receivables.rules.PaidBack;
import io.regua.receivables.rules.Portions;
import io.regua.receivables.rules.Portions.Asked;
import io.regua.receivables.rules.Portions.Portion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/** Random negotiations, from what is due to what a broken agreement leaves of it: no cent comes or goes. */
final class NegotiationStories {

    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 25);
    private static final Money CENT = Money.of("0.01");
    private static final List<String> RATES = List.of("0", "0", "0.5", "1", "1", "1.99", "2.5", "3.99");

    private final Random random;
    private final SequencedMap<Long, AmountDue> debts;
    private final Reduction reduction;
    private final Terms terms;
    private final Schedule schedule;

    private NegotiationStories(Random random) {
        this.random = random;
        this.debts = debts();
        this.reduction = reduction();
        this.terms = terms();
        this.schedule = Schedule.of(reduction.asked(), terms, SIGNED);
    }

    /** So many negotiations; one that fails says its number, and every number can be had again by the seed. */
    static void play(long seed, int count) {
        for (int story = 0; story < count; story++) {
            try {
                new NegotiationStories(new Random(seed * 1_000_003 + story)).holds();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", negotiation " + story, e);
            }
        }
    }

    private SequencedMap<Long, AmountDue> debts() {
        var count = 1 + random.nextInt(random.nextInt(10) == 0 ? 50 : 4);
        var due = new ArrayList<AmountDue>();
        for (int debt = 0; debt < count; debt++) {
            due.add(ReductionTest.due(
                    cents(1, 500_000),
                    cents(0, 10_000),
                    cents(0, 50_000),
                    random.nextInt(4) == 0 ? cents(-2_000, 20_000) : "0"));
        }
        return ReductionTest.debts(due.toArray(AmountDue[]::new));
    }

    private String cents(int from, int until) {
        return BigDecimal.valueOf(from + random.nextInt(until - from), 2).toPlainString();
    }

    /** Never of all, so that something is left to be paid. */
    private Reduction reduction() {
        var all = Reduction.of(debts, Discounts.NONE).total();
        if (random.nextInt(3) == 0) {
            return Reduction.of(
                    debts,
                    new Money(all.minus(CENT)
                            .amount()
                            .multiply(BigDecimal.valueOf(random.nextDouble()))
                            .setScale(2, RoundingMode.DOWN)));
        }
        var some = Reduction.of(debts, new Discounts(percent(100), percent(100), percent(100), percent(49)));
        // after deflation there can be charges alone
        return some.asked().isPositive() ? some : Reduction.of(debts, Discounts.NONE);
    }

    private Percent percent(int most) {
        return switch (random.nextInt(4)) {
            case 0 -> Percent.ZERO;
            case 1 -> new Percent(BigDecimal.valueOf(most));
            default -> new Percent(BigDecimal.valueOf(random.nextInt(most * 100 + 1), 2));
        };
    }

    private Terms terms() {
        var asked = reduction.asked();
        var entry = random.nextBoolean()
                ? Money.ZERO
                : new Money(BigDecimal.valueOf(
                        random.nextLong(asked.amount().unscaledValue().longValueExact()), 2));
        var first = SIGNED.plusDays(random.nextInt(46));
        return new Terms(
                entry,
                SIGNED.plusDays(random.nextInt(6)),
                1 + random.nextInt(random.nextInt(5) == 0 ? 60 : 12),
                first,
                1 + random.nextInt(31),
                Percent.of(RATES.get(random.nextInt(RATES.size()))),
                random.nextBoolean() ? ScheduleKind.EQUAL_PARTS : ScheduleKind.PRICE);
    }

    private void holds() {
        addsUp();
        lastInstallmentFits();
        daysFollow();
        var portions = Portions.of(schedule.installments(), asked());
        portionsSum(portions);
        breaks(portions);
        settlesEarly();
    }

    private void addsUp() {
        var entry = terms.hasEntry() ? schedule.payments().getFirst().amount() : Money.ZERO;
        var installments = installments();
        assertThat(entry).isEqualTo(terms.entry());
        assertThat(installments).hasSize(terms.installments());
        assertThat(Money.sum(installments.stream()
                        .map(payment -> payment.part().amortization())
                        .toList()))
                .isEqualTo(reduction.asked().minus(terms.entry()));
        assertThat(schedule.total()).isEqualTo(reduction.asked().plus(schedule.interest()));
        assertThat(schedule.payments()).noneMatch(payment -> payment.amount().isNegative());
        assertThat(reduction.asked()).isEqualTo(reduction.total().minus(reduction.givenUp()));
    }

    private List<Payment> installments() {
        return schedule.payments().stream()
                .filter(payment -> payment.number() > 0)
                .toList();
    }

    /** One cent for equal parts, so many cents as the rounding of PMT can grow to for Price. */
    private void lastInstallmentFits() {
        var installments = installments();
        var first = installments.getFirst().amount();
        for (var payment : installments) {
            var differs = payment.amount().minus(first).amount().abs();
            if (terms.kind() == ScheduleKind.EQUAL_PARTS) {
                assertThat(differs).isLessThanOrEqualTo(CENT.amount());
            } else if (payment.number() == terms.installments()) {
                assertThat(differs).isLessThanOrEqualTo(CENT.amount().multiply(growth()));
            } else if (payment.amount().compareTo(first) != 0) {
                assertThat(payment.amount()).isLessThan(first); // all is paid back before the last
            }
        }
    }

    /** ⌈((1+i)ⁿ−1)/i⌉ */
    private BigDecimal growth() {
        var rate = terms.monthly().value().movePointLeft(2);
        var count = terms.installments();
        return rate.signum() == 0
                ? BigDecimal.valueOf(count)
                : BigDecimal.ONE
                        .add(rate)
                        .pow(count)
                        .subtract(BigDecimal.ONE)
                        .divide(rate, MathContext.DECIMAL128)
                        .setScale(0, RoundingMode.CEILING);
    }

    private void daysFollow() {
        var installments = installments();
        assertThat(installments.getFirst().dueOn()).isEqualTo(terms.firstOn());
        for (int next = 1; next < installments.size(); next++) {
            var before = installments.get(next - 1).dueOn();
            var day = installments.get(next).dueOn();
            assertThat(day)
                    .isAfterOrEqualTo(before.plusDays(28))
                    .isBefore(before.plusMonths(2).plusDays(1));
            assertThat(day.getDayOfMonth()).isEqualTo(Math.min(terms.dueDay(), day.lengthOfMonth()));
        }
    }

    private List<Asked> asked() {
        return debts.keySet().stream()
                .flatMap(debt -> List.of(Component.values()).stream()
                        .map(component -> new Asked(debt, component, reduction.asked(debt, component))))
                .toList();
    }

    private void portionsSum(List<Portion> portions) {
        for (var payment : schedule.payments()) {
            assertThat(sum(portions.stream()
                            .filter(portion -> portion.installment() == payment.number())
                            .toList()))
                    .isEqualTo(payment.part().amortization());
        }
        asked().forEach(asked -> assertThat(sum(portions.stream()
                        .filter(portion -> portion.receivableId() == asked.receivableId()
                                && portion.component() == asked.component())
                        .toList()))
                .isEqualTo(asked.amount()));
    }

    private static Money sum(List<Portion> portions) {
        return Money.sum(portions.stream().map(Portion::amount).toList());
    }

    /** After some payments, the last of them perhaps only in part, each component has got what the money reaches. */
    private void breaks(List<Portion> portions) {
        var paid = new HashMap<Integer, Money>();
        var count = random.nextInt(schedule.payments().size() + 1);
        schedule.payments().stream().limit(count).forEach(payment -> paid.put(payment.number(), payment.amount()));
        if (count > 0 && random.nextBoolean()) {
            var last = schedule.payments().get(count - 1);
            paid.put(last.number(), upTo(last.amount()));
        }
        var back = new PaidBack(schedule.installments(), portions);
        paid.forEach((number, money) -> inPieces(money).forEach(piece -> back.take(number, piece)));
        assertThat(back.total().plus(back.interest())).isEqualTo(Money.sum(paid.values()));
        var before = Money.ZERO;
        for (var asked : asked()) {
            var reached = back.total().minus(before).max(Money.ZERO).min(asked.amount());
            assertThat(back.of(asked.receivableId(), asked.component())).isEqualTo(reached);
            before = before.plus(asked.amount());
        }
    }

    /** One installment may be paid in several payments. */
    private List<Money> inPieces(Money money) {
        var first = upTo(money);
        return List.of(first, money.minus(first));
    }

    private Money upTo(Money amount) {
        var cents = amount.amount().unscaledValue().longValueExact();
        return new Money(BigDecimal.valueOf(random.nextLong(cents + 1), 2));
    }

    /** L10: never the interest of months that have not begun, and less the sooner it is. */
    private void settlesEarly() {
        var count = random.nextInt(schedule.payments().size());
        var part = upTo(schedule.payments().get(count).amount());
        var all = AgreedPayments.paid(schedule, count, random.nextBoolean() ? part : Money.ZERO);
        var open = all.stream().filter(AgreedInstallment::isOpen).toList();
        var asked = Money.sum(open.stream().map(AgreedInstallment::open).toList());
        var before = Money.ZERO;
        for (var on = SIGNED; on.isBefore(SIGNED.plusMonths(6)); on = on.plusDays(1 + random.nextInt(20))) {
            var early = new EarlySettlement(SIGNED, all, on);
            var amount = early.of(open);
            assertThat(amount).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(asked);
            open.forEach(each -> settlesOne(each, early));
            before = amount;
        }
        assertThat(new EarlySettlement(SIGNED, all, SIGNED.plusYears(40)).of(open))
                .isEqualTo(asked);
    }

    /** What is left of what it pays back and of the interest of the days that have passed: never of days to come. */
    private static void settlesOne(AgreedInstallment each, EarlySettlement early) {
        var paid = each.amount().minus(each.open());
        var from = early.installments().stream()
                .filter(other -> other.number() == each.number() - 1)
                .map(AgreedInstallment::dueOn)
                .findFirst()
                .orElse(SIGNED);
        var passed = Math.clamp(ChronoUnit.DAYS.between(from, early.on()), 0, Long.MAX_VALUE);
        var month = Math.max(ChronoUnit.DAYS.between(from, each.dueOn()), 1);
        var accrued = each.dueOn().isAfter(early.on())
                ? Money.of(each.interest()
                        .amount()
                        .multiply(BigDecimal.valueOf(passed))
                        .divide(BigDecimal.valueOf(month), 2, RoundingMode.DOWN)
                        .toPlainString())
                : each.interest();
        assertThat(early.of(List.of(each)))
                .isEqualTo(each.amortization().plus(accrued).minus(paid).max(Money.ZERO));
        assertThat(early.dropped(each)).isBetween(Money.ZERO, each.interest());
    }
}
