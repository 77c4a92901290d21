package io.regua.receivables.rules;

import io.regua.money.Money;
import io.regua.receivables.IndexValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A price index as corrections see it (M05). The value of a month counts from the first day of the next one, so that
 * what was due in May and is paid in July has grown by the values of May and June. A month whose value nobody knows yet
 * leaves things as they are.
 */
public final class PriceIndex {

    /** An index without values. */
    public static final PriceIndex UNKNOWN = of("", List.of());

    private final String name;
    private final TreeMap<LocalDate, BigDecimal> factors = new TreeMap<>();

    private PriceIndex(String name) {
        this.name = name;
    }

    public static PriceIndex of(String name, Collection<IndexValue> values) {
        var index = new PriceIndex(name);
        values.forEach(value -> index.factors.put(
                value.month().plusMonths(1).atDay(1),
                BigDecimal.ONE.add(value.percent().movePointLeft(2)).stripTrailingZeros()));
        return index;
    }

    public String name() {
        return name;
    }

    /** By which factor an amount grows after one day and until another, exactly; values that count on a stop do not. */
    public BigDecimal growth(LocalDate after, LocalDate until, Stops stops) {
        return until.isAfter(after)
                ? factors.subMap(after, false, until, true).entrySet().stream()
                        .filter(factor -> !stops.cover(factor.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ONE, BigDecimal::multiply)
                : BigDecimal.ONE;
    }

    /** The values that count after one day and until another added up, as a factor without the one. */
    BigDecimal sum(LocalDate after, LocalDate until) {
        return until.isAfter(after)
                ? factors.subMap(after, false, until, true).values().stream()
                        .map(factor -> factor.subtract(BigDecimal.ONE))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
    }

    /** An amount of one month in money of another, rounded once. */
    public Money corrected(Money amount, YearMonth from, YearMonth to) {
        return Money.roundedHalfUp(amount.amount().multiply(growth(from.atDay(1), to.atDay(1), Stops.NONE)));
    }

    /** The first month between two days that should count by now, but has no value. */
    public Optional<YearMonth> missing(LocalDate after, LocalDate until) {
        return Stream.iterate(
                        YearMonth.from(after).plusMonths(1),
                        month -> !month.atDay(1).isAfter(until),
                        month -> month.plusMonths(1))
                .filter(month -> !factors.containsKey(month.atDay(1)))
                .findFirst()
                .map(month -> month.minusMonths(1));
    }
}
