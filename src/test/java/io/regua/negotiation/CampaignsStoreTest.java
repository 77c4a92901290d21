package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.CampaignAnswer.Done;
import io.regua.negotiation.CampaignAnswer.Overtaken;
import io.regua.negotiation.CampaignAnswer.Refused;
import io.regua.negotiation.LimitTrial.Answered;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.Ceiling;
import io.regua.negotiation.rules.Expectation;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Objection;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Sunday 2026-11-22. Also what is expected of offers, which is changed by the same people. */
@StoreSlice
class CampaignsStoreTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final Actor MARCOS = new Actor("marcos", null);
    private static final Actor OLGA = new Actor("olga", null);
    private static final Percent FIFTY = Percent.of("50");

    private static final Ceiling WIDE = new Ceiling(Discounts.ofCharges(FIFTY), Discounts.NONE, 3, Percent.of("5"));

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private LimitTrials trials;

    @Autowired
    private Expectations expectations;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingStaysInForce() {
        campaigns.all(0).stream()
                .filter(kept -> kept.state() == CampaignState.APPROVED)
                .forEach(kept -> campaigns.end(kept.campaign().id(), MARCOS));
    }

    private static Campaign wanted(String name, Scope scope) {
        return new Campaign(0, name, SUN_2026_11_22, MON_2026_11_30, scope, WIDE);
    }

    private KeptCampaign drawn(String name, Scope scope) {
        return ((Done) campaigns.draw(wanted(name, scope), MARCOS)).campaign();
    }

    private KeptCampaign now(KeptCampaign kept) {
        return campaigns.byId(kept.campaign().id()).orElseThrow();
    }

    private Answered tried() {
        return (Answered) trials.tried(new LimitCase(
                Stage.COLLECTION,
                CustomerKind.INDIVIDUAL,
                DebtorProfile.RECURRENT,
                40,
                Money.of("1000.00"),
                0,
                null,
                5,
                Set.of()));
    }

    @Test
    void keepsEveryField() {
        var scope = new Scope(
                Set.of(Stage.RECOVERY),
                Set.of(CustomerKind.LEGAL_ENTITY),
                Set.of(DebtorProfile.RECURRENT),
                new Range<>(3, 90),
                new Range<>(Money.of("10.00"), null),
                new Range<>(null, 2),
                Set.of(Tier.A),
                Set.of(3L),
                Set.of("sofa"));
        var kept = drawn("every field", scope);

        var wanted = wanted("every field", scope);
        assertThat(kept.campaign())
                .isEqualTo(new Campaign(
                        kept.campaign().id(),
                        wanted.name(),
                        wanted.from(),
                        wanted.until(),
                        wanted.scope(),
                        wanted.ceiling()));
        assertThat(campaigns.draw(wanted, OLGA))
                .isEqualTo(new Refused(List.of(Objection.of("campaign_name_taken", "name", "every field"))));
    }

    @Test
    void opensWhatOthersMayDoWhileItIsInForce() {
        assertThat(tried().campaign()).isNull();
        var kept = drawn("settle in november", Scope.ALL);
        assertThat(tried().campaign()).as("nobody approved it").isNull();
        assertThat(campaigns.approve(kept.campaign().id(), kept.version(), OLGA))
                .isInstanceOf(Done.class);

        var deciding = tried().deciding().orElseThrow();
        assertThat(tried().campaign()).isEqualTo("settle in november");
        assertThat(deciding.levels().get("agent")).satisfies(agent -> {
            assertThat(agent.atOnce().fine()).isEqualTo(FIFTY);
            assertThat(agent.leastEntry()).as("the manager's").isEqualTo(Percent.of("30"));
        });

        assertThat(campaigns.end(kept.campaign().id(), MARCOS)).isInstanceOf(Done.class);
        assertThat(campaigns.end(kept.campaign().id(), OLGA)).isInstanceOf(Done.class);
        assertThat(now(kept).endedBy()).as("the first").isEqualTo("marcos");
        assertThat(tried().campaign()).isNull();
    }

    @Test
    void isApprovedByAnother() {
        var kept = drawn("two people", Scope.ALL);
        var id = kept.campaign().id();

        assertThat(campaigns.approve(id, kept.version(), MARCOS))
                .isEqualTo(new Refused(List.of(Objection.of("campaign_approved_by_author", "author", "marcos"))));
        assertThat(campaigns.end(id, MARCOS)).isInstanceOf(Refused.class);
        var other = new Campaign(id, "two persons", SUN_2026_11_22, MON_2026_11_30, Scope.ALL, WIDE);
        assertThat(campaigns.change(kept.version(), other, OLGA)).isInstanceOf(Done.class);
        assertThat(now(kept).author()).isEqualTo("olga");
        assertThat(campaigns.change(kept.version(), other, MARCOS)).isInstanceOf(Overtaken.class);
        assertThat(campaigns.approve(id, kept.version(), MARCOS)).isInstanceOf(Overtaken.class);
        assertThat(campaigns.approve(id, now(kept).version(), MARCOS)).isInstanceOf(Done.class);
        assertThat(campaigns.discard(id, now(kept).version(), MARCOS)).isInstanceOf(Refused.class);
        for (var statement : List.of(
                "update negotiation.campaign set installments = 99 where id = " + id,
                "delete from negotiation.campaign where id = " + id,
                "update negotiation.campaign set state = 'draft', approver = null, approved_at = null where id = "
                        + id)) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void isThrownAwayWhileItIsADraft() {
        var kept = drawn("not so", Scope.ALL);

        assertThat(campaigns.discard(kept.campaign().id(), kept.version(), OLGA))
                .isInstanceOf(Done.class);
        assertThat(campaigns.byId(kept.campaign().id())).isEmpty();
    }

    @Test
    void keepsToItsLife() {
        var drawn = Arrays.stream(CampaignState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(jdbc.sql("select from_state || ' > ' || to_state from negotiation.edge where life = 'campaign'")
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void expectsSomethingElseOfOffers() {
        var before = expectations.now();
        var dearer = new Expectation(Percent.of("3.5"), before.expectation().chances());

        assertThat(expectations.change(before.version(), before.expectation(), MARCOS))
                .isEqualTo(new ExpectationAnswer.Done(before));
        assertThat(expectations.change(before.version(), dearer, MARCOS))
                .isEqualTo(new ExpectationAnswer.Done(new Expectations.Expected(before.version() + 1, dearer)));
        assertThat(expectations.change(before.version(), before.expectation(), OLGA))
                .isInstanceOfSatisfying(ExpectationAnswer.Overtaken.class, overtaken -> {
                    assertThat(overtaken.version()).isEqualTo(before.version() + 1);
                    assertThat(overtaken.by()).singleElement().satisfies(change -> {
                        assertThat(change.field()).isEqualTo("monthly_cost");
                        assertThat(change.by()).isEqualTo("marcos");
                    });
                });
        assertThat(expectations.change(
                        before.version() + 1,
                        new Expectation(Percent.of("101"), before.expectation().chances()),
                        OLGA))
                .isInstanceOf(ExpectationAnswer.Refused.class);
        assertThat(expectations.preview(dearer, DebtorProfile.OCCASIONAL, 60)).hasSize(3);
        assertThat(expectations.change(before.version() + 1, before.expectation(), MARCOS))
                .isInstanceOf(ExpectationAnswer.Done.class);
    }
}
