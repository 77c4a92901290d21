package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.rules.Schedule.Payment;
import io.regua.receivables.DebtorProfile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What an offer is likely to bring, in money of today: each payment times the chance that it comes, less what it costs
 * to wait for it. By this ready offers are ranked; nobody is asked for it.
 *
 * @param monthlyCost what a month of waiting costs, in per cent
 * @param chances by profile, those of younger debts first; the last one has no bound
 */
public record Expectation(Percent monthlyCost, Map<DebtorProfile, List<Chance>> chances) {

    private static final int DAYS_OF_A_MONTH = 30;

    /** Enough that only the cent decides. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /**
     * How likely payments are.
     *
     * @param untilDaysLate of the oldest debt, included; {@link Integer#MAX_VALUE} = without a bound
     * @param pays that the first payment comes, in per cent
     * @param keeps that of those who paid until then one goes on for another month, in per cent
     */
    public record Chance(int untilDaysLate, Percent pays, Percent keeps) {}

    /**
     * Chances for everybody.
     *
     * @throws IllegalArgumentException when a profile has none for old debts, or they are not in order
     */
    public Expectation {
        chances = Map.copyOf(chances);
        for (var profile : DebtorProfile.values()) {
            var rising = chances.getOrDefault(profile, List.of());
            var bounds = rising.stream().map(Chance::untilDaysLate).toList();
            if (rising.isEmpty()
                    || rising.getLast().untilDaysLate() != Integer.MAX_VALUE
                    || !bounds.equals(bounds.stream().sorted().distinct().toList())) {
                throw new IllegalArgumentException("chances of " + profile.code() + ": " + rising);
            }
        }
    }

    /** The chances of a profile, those of younger debts first. */
    public List<Chance> chances(DebtorProfile profile) {
        return chances.getOrDefault(profile, List.of());
    }

    /** What the payments of a schedule are worth on a day. */
    public Money of(Schedule schedule, Situation situation, LocalDate on) {
        var chance = chance(situation);
        return Money.roundedHalfUp(schedule.payments().stream()
                .map(payment -> worth(payment, chance, on))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Chance chance(Situation situation) {
        return chances(situation.profile()).stream()
                .filter(each -> situation.daysLate() <= each.untilDaysLate())
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal worth(Payment payment, Chance chance, LocalDate on) {
        var months = Math.toIntExact(ChronoUnit.DAYS.between(on, payment.dueOn()) / DAYS_OF_A_MONTH);
        var keeps = part(chance.keeps()).pow(months, EXACT);
        var waiting = BigDecimal.ONE.add(part(monthlyCost)).pow(months, EXACT);
        return payment.amount()
                .amount()
                .multiply(part(chance.pays()))
                .multiply(keeps)
                .divide(waiting, EXACT);
    }

    private static BigDecimal part(Percent percent) {
        return percent.value().movePointLeft(2);
    }
}
