package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate SUN_2026_11_01 = LocalDate.of(2026, 11, 1);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final int WORLDS = 20_000;

    private static final List<String> LEVELS = List.of("opening", "target", "agent", "supervisor", "manager");

    private static Campaign campaign(long id, Scope scope, LocalDate from, Ceiling ceiling) {
        return new Campaign(id, "Campaign " + id, from, MON_2026_11_30, scope, ceiling);
    }

    private static Situation late(int days) {
        return new Situation(
                Stage.COLLECTION,
                CustomerKind.INDIVIDUAL,
                DebtorProfile.RECURRENT,
                days,
                Money.of("1000.00"),
                0,
                null,
                1,
                Set.of());
    }

    private static Percent percent(int value) {
        return Percent.of(String.valueOf(value));
    }

    /** Each level may at least as much as the one before. */
    private static LimitRow row(Random random) {
        var levels = new ArrayList<Allowance>();
        var least = allowance(random, Allowances.NONE, true);
        levels.add(least);
        while (levels.size() < LEVELS.size()) {
            levels.add(allowance(random, levels.getLast(), false));
        }
        return LimitRow.of("row", 100, Scope.ALL, level -> levels.get(LEVELS.indexOf(level)));
    }

    private static Allowance allowance(Random random, Allowance least, boolean isFirst) {
        var entry = isFirst ? 100 : least.leastEntry().value().intValue();
        return new Allowance(
                discounts(random, least.atOnce()),
                discounts(random, least.spread()),
                least.installments() + random.nextInt(6),
                least.leastInstallment(),
                percent(random.nextInt(entry + 1)),
                least.interestFree() + random.nextInt(3),
                least.monthly(),
                least.firstWithin() + random.nextInt(5),
                least.validFor() + random.nextInt(5),
                least.renegotiations() + random.nextInt(2));
    }

    private static Discounts discounts(Random random, Discounts least) {
        return new Discounts(
                more(random, least.fine()),
                more(random, least.interest()),
                more(random, least.correction()),
                more(random, least.principal()));
    }

    private static Percent more(Random random, Percent least) {
        var from = least.value().intValue();
        return percent(from + random.nextInt(101 - from));
    }

    private static Ceiling ceiling(Random random) {
        return new Ceiling(
                discounts(random, Discounts.NONE),
                random.nextBoolean() ? Discounts.NONE : discounts(random, Discounts.NONE),
                1 + random.nextInt(40),
                percent(random.nextInt(101)));
    }

    /** Whatever a campaign says. */
    @Test
    void letsNobodyDoMoreThanTheManager() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var world = 0; world < WORLDS; world++) {
            var row = row(random);
            var ceiling = ceiling(random);
            var over = campaign(1, Scope.ALL, SUN_2026_11_01, ceiling).over(row);
            var manager = row.floor(Authority.MANAGER);
            assertThat(over.floor(Authority.MANAGER)).as("seed %s", seed).isEqualTo(manager);
            for (var level : LEVELS) {
                assertThat(PolicyRules.isWithin(over.level(level), manager))
                        .as("%s of %s under %s, seed %s", level, row, ceiling, seed)
                        .isTrue();
                assertThat(PolicyRules.isWithin(row.level(level), over.level(level)))
                        .as("%s of %s under %s is narrower, seed %s", level, row, ceiling, seed)
                        .isTrue();
            }
            assertThat(PolicyRules.against(new LimitTable(List.of(over)), Set.of()))
                    .as("%s under %s, seed %s", row, ceiling, seed)
                    .isEmpty();
        }
    }

    @Test
    void opensAsFarAsItSays() {
        var none = Allowances.NONE;
        var row = LimitRow.of("row", 100, Scope.ALL, level -> level.equals("manager") ? Allowances.AGENT : none);
        var all = new Discounts(percent(100), percent(20), percent(100), percent(50));
        var over = campaign(1, Scope.ALL, SUN_2026_11_01, new Ceiling(all, Discounts.NONE, 4, percent(5)))
                .over(row)
                .floor(Authority.AGENT);

        assertThat(over.atOnce()).isEqualTo(new Discounts(percent(100), percent(20), Percent.ZERO, percent(5)));
        assertThat(over.spread()).isEqualTo(Discounts.NONE);
        assertThat(over.installments()).isEqualTo(4);
        assertThat(over.leastEntry()).as("zero was asked before").isEqualTo(Percent.ZERO);
        assertThat(campaign(1, Scope.ALL, SUN_2026_11_01, Ceiling.NONE).over(row))
                .isEqualTo(row);
    }

    @Test
    void appliesTheMostSpecificThenTheLatest() {
        var old = campaign(1, Scopes.of(null, new Range<>(180, null)), SUN_2026_11_01, Ceiling.NONE);
        var early = campaign(2, Scope.ALL, SUN_2026_11_01, Ceiling.NONE);
        var later = campaign(3, Scope.ALL, SUN_2026_11_01.plusDays(9), Ceiling.NONE);
        var twin = campaign(4, Scope.ALL, SUN_2026_11_01.plusDays(9), Ceiling.NONE);
        var all = List.of(twin, early, later, old);

        assertThat(Campaign.applying(all, late(200), MON_2026_11_30)).contains(old);
        assertThat(Campaign.applying(all, late(10), MON_2026_11_30)).contains(later);
        assertThat(Campaign.applying(all, late(10), SUN_2026_11_01)).contains(early);
        assertThat(Campaign.applying(all, late(10), MON_2026_11_30.plusDays(1))).isEmpty();
        assertThat(Campaign.applying(List.of(old), late(10), MON_2026_11_30)).isEmpty();
    }

    @Test
    void objectsToAllThatIsWrong() {
        var wrong = new Campaign(1, " ", MON_2026_11_30, SUN_2026_11_01, Scope.ALL, Ceiling.NONE);

        assertThat(CampaignRules.against(wrong, SUN_2026_11_01))
                .extracting(Objection::code)
                .containsExactly("campaign_name", "campaign_ends_early", "campaign_opens_nothing");
        assertThat(CampaignRules.against(
                        new Campaign(
                                1,
                                "Settle",
                                SUN_2026_11_01,
                                MON_2026_11_30,
                                Scope.ALL,
                                new Ceiling(Discounts.NONE, Discounts.NONE, 2, percent(100))),
                        MON_2026_11_30.plusDays(1)))
                .containsExactly(Objection.of("campaign_over", "first", MON_2026_11_30.plusDays(1)));
    }
}
