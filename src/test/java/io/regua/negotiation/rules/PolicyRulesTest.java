package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.Objection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {

    private static final long BANK = 7;

    private static Allowance allowance(String discount, int installments, String monthly) {
        var off = Discounts.ofCharges(Percent.of(discount));
        return new Allowance(
                off, off, installments, Money.of("50.00"), Percent.of("10"), 3, Percent.of(monthly), 5, 7, 2);
    }

    private static final Allowance LITTLE = allowance("10", 2, "1");
    private static final Allowance MORE = allowance("20", 4, "1");
    private static final Allowance MOST = allowance("50", 8, "1");

    private static LimitRow row(String key, Scope scope, Allowance opening, Allowance target, Allowance... floors) {
        var levels = new HashMap<Authority, Allowance>();
        for (var authority : Authority.values()) {
            levels.put(authority, floors[Math.min(levels.size(), floors.length - 1)]);
        }
        return new LimitRow(key, 100, scope, opening, target, levels);
    }

    private static List<Objection> against(LimitRow... rows) {
        return PolicyRules.against(new LimitTable(List.of(rows)), Set.of(BANK));
    }

    @Test
    void letsThroughWhatGrowsLevelByLevel() {
        assertThat(against(row("all", Scope.ALL, LITTLE, LITTLE, LITTLE, MORE, MOST)))
                .isEmpty();
        assertThat(against(row("all", Scope.ALL, LITTLE, MORE, MORE))).isEmpty();
    }

    @Test
    void wantsRowsAndNoTies() {
        assertThat(against()).extracting(Objection::code).containsExactly("no_rows");
        assertThat(against(
                        row("one", Scope.ALL, LITTLE, LITTLE, LITTLE), row("two", Scope.ALL, LITTLE, LITTLE, LITTLE)))
                .containsExactly(new Objection("tie", Map.of("row", "one", "other", "two")));
    }

    @Test
    void wantsWhoStandsAboveToMayAsMuch() {
        assertThat(against(row("all", Scope.ALL, LITTLE, LITTLE, MORE, LITTLE, MORE)))
                .containsExactly(
                        new Objection("above_may_less", Map.of("row", "all", "level", "agent", "above", "supervisor")));
    }

    @Test
    void wantsReadyOffersToLeaveRoom() {
        assertThat(against(row("all", Scope.ALL, MORE, LITTLE, MOST)))
                .containsExactly(Objection.of("opens_beyond_target", "row", "all"));
        assertThat(against(row("all", Scope.ALL, LITTLE, MOST, MORE)))
                .containsExactly(Objection.of("target_beyond_agent", "row", "all"));
    }

    /** L20. */
    @Test
    void takesNoMoreThanOnePerCentAMonthFromConsumers() {
        var dear = allowance("10", 2, "1.01");
        var companies = scope(Set.of(CustomerKind.LEGAL_ENTITY), Set.of());
        var bank = scope(Set.of(), Set.of(BANK));
        var bankAndShop = scope(Set.of(), Set.of(BANK, 8L));

        assertThat(against(row("all", Scope.ALL, dear, dear, dear)))
                .containsExactly(new Objection(
                        "usury", Map.of("row", "all", "limit", Percent.of("1"), "monthly", Percent.of("1.01"))));
        assertThat(against(row("companies", companies, dear, dear, dear))).isEmpty();
        assertThat(against(row("bank", bank, dear, dear, dear))).isEmpty();
        assertThat(against(row("both", bankAndShop, dear, dear, dear)))
                .extracting(Objection::code)
                .containsExactly("usury");
    }

    private static Scope scope(Set<CustomerKind> kinds, Set<Long> creditors) {
        return new Scope(
                Set.of(), kinds, Set.of(), Range.any(), Range.any(), Range.any(), Set.of(), creditors, Set.of());
    }
}
