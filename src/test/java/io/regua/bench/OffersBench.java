package io.regua.bench;

import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.Expectation;
import io.regua.negotiation.rules.Expectation.Chance;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Simulated;
import io.regua.negotiation.rules.Situation;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Component;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.AgreedRules;
import io.regua.receivables.rules.Debt;
import io.regua.receivables.rules.Debt.Settled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What Java takes for the offers of a customer with many debts, once they are read: {@code ./mvnw -Pbench verify
 * -Dtest=OffersBench}. Also {@code -Ddebts=50 -Drounds=2000}.
 */
class OffersBench {

    private static final int DEBTS = Integer.getInteger("debts", 50);
    private static final int ROUNDS = Integer.getInteger("rounds", 2_000);
    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final long NANOS = 1_000_000;

    private static final Allowance ALLOWED = new Allowance(
            Discounts.ofCharges(Percent.of("50")),
            Discounts.ofCharges(Percent.of("25")),
            12,
            Money.of("50.00"),
            Percent.of("10"),
            6,
            Percent.of("1"),
            10,
            5,
            2);

    @Test
    void threeOffersAndWhatEverybodyMayAgreeTo() {
        var times = new ArrayList<Long>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            var begun = System.nanoTime();
            compute();
            if (round >= ROUNDS) { // once it is warm
                times.add(System.nanoTime() - begun);
            }
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d debts: three offers, each measured by three levels: %.2f ms median, worst twentieth %.2f ms (goal 5)%n",
                DEBTS, sorted[ROUNDS / 2] / (double) NANOS, sorted[ROUNDS * 19 / 20] / (double) NANOS);
    }

    private static void compute() {
        var due = due();
        var table = new LimitTable(List.of(row()));
        var situation = situation();
        var row = table.deciding(situation).orElseThrow();
        var offers = ReadyOffer.of(due, row, situation, expectation(), SUN_2026_11_22);
        for (var offer : offers) {
            if (Simulated.of(offer.proposal(), row, situation, false).needs().isEmpty()) {
                throw new IllegalStateException(offer.toString());
            }
        }
    }

    /** Late by up to two years, some of them partly paid. */
    private static SequencedMap<Long, AmountDue> due() {
        var debts = new LinkedHashMap<Long, Debt>();
        for (long id = 1; id <= DEBTS; id++) {
            var dueOn = SUN_2026_11_22.minusDays(15 * id);
            var paid = id % 3 == 0
                    ? List.of(new Settled(Component.PRINCIPAL, Money.of("30.00"), dueOn.plusDays(10)))
                    : List.<Settled>of();
            debts.put(id, new Debt(Money.of("199.90"), dueOn, dueOn, Terms.of("2", "1"), true, paid));
        }
        return AgreedRules.due(SUN_2026_11_22, debts);
    }

    private static LimitRow row() {
        Map<Authority, Allowance> floors = new HashMap<>();
        Arrays.stream(Authority.values()).forEach(authority -> floors.put(authority, ALLOWED));
        return new LimitRow("all", 1, Scope.ALL, ALLOWED, ALLOWED, floors);
    }

    private static Situation situation() {
        return new Situation(
                Stage.COLLECTION,
                CustomerKind.INDIVIDUAL,
                DebtorProfile.RECURRENT,
                750,
                Money.of("9995.00"),
                0,
                null,
                1,
                Set.of("sofa"));
    }

    private static Expectation expectation() {
        var chances = new EnumMap<DebtorProfile, List<Chance>>(DebtorProfile.class);
        for (var profile : DebtorProfile.values()) {
            chances.put(profile, List.of(new Chance(Integer.MAX_VALUE, Percent.of("25"), Percent.of("90"))));
        }
        return new Expectation(Percent.of("2"), chances);
    }
}
