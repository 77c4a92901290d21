package io.regua.negotiation;

import static io.regua.negotiation.Authority.AGENT;
import static io.regua.negotiation.Authority.MANAGER;
import static io.regua.negotiation.Authority.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.journal.Actor;
import io.regua.journal.Overtaking;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.PolicyAnswer.Done;
import io.regua.negotiation.PolicyAnswer.Overtaken;
import io.regua.negotiation.PolicyAnswer.Refused;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.PolicyFields;
import io.regua.negotiation.rules.PolicyRules;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.negotiation.rules.Situation;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Objection;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class LimitsStoreTest {

    private static final long SHIPPED = 1;
    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);
    private static final Actor MARCOS = new Actor("marcos", null);
    private static final Actor OLGA = new Actor("olga", null);

    @Autowired
    private Limits limits;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingStaysADraft() {
        limits.versions().stream()
                .filter(Policy::isDraft)
                .forEach(draft -> limits.discard(draft.id(), draft.version(), MARCOS));
    }

    private static Situation situation(DebtorProfile profile, int daysLate) {
        return new Situation(
                Stage.COLLECTION,
                CustomerKind.INDIVIDUAL,
                profile,
                daysLate,
                Money.of("1000.00"),
                0,
                null,
                5,
                Set.of());
    }

    private LimitRow deciding(DebtorProfile profile, int daysLate) {
        return limits.version(SHIPPED)
                .table()
                .deciding(situation(profile, daysLate))
                .orElseThrow();
    }

    private Policy begun() {
        return ((Done) limits.begin(SHIPPED, MARCOS)).policy();
    }

    @Test
    void shipsWithLimitsThatCanBePublished() {
        var shipped = limits.version(SHIPPED);

        assertThat(PolicyRules.against(shipped.table(), Set.of())).isEmpty();
        assertThat(limits.on(LocalDate.of(2001, 1, 1)).policy().number()).isOne();
        assertThatThrownBy(() -> limits.on(LocalDate.of(1999, 1, 1))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void forgivesChargesByProfileAndPrincipalByAge() {
        var first = deciding(DebtorProfile.FIRST_TIME, 40);
        var old = deciding(DebtorProfile.FIRST_TIME, 180);
        var recurrent = deciding(DebtorProfile.RECURRENT, 40);

        assertThat(first.floor(AGENT).atOnce()).isEqualTo(Discounts.ofCharges(Percent.of("100")));
        assertThat(deciding(DebtorProfile.OCCASIONAL, 40).floor(AGENT).atOnce())
                .isEqualTo(Discounts.ofCharges(Percent.of("50")));
        assertThat(recurrent.floor(AGENT).atOnce()).isEqualTo(Discounts.NONE);
        assertThat(recurrent.floor(AGENT).installments()).isEqualTo(3);
        assertThat(recurrent.floor(AGENT).leastEntry()).isEqualTo(Percent.of("30"));
        assertThat(first.floor(AGENT).installments()).isEqualTo(12);
        assertThat(List.of(AGENT, SUPERVISOR, MANAGER))
                .extracting(level -> old.floor(level).atOnce().principal().toString())
                .containsExactly("5", "15", "30");
        assertThat(first.floor(AGENT).monthly(6)).isEqualTo(Percent.ZERO);
        assertThat(first.floor(AGENT).monthly(7)).isEqualTo(Percent.of("1"));
        assertThat(first.opening().atOnce().fine())
                .as("something is left to negotiate")
                .isEqualTo(Percent.of("50"));
    }

    @Test
    void saysWhichRowDecidesAndWhyTheOthersDoNot() {
        var tried = limits.tryIt(SHIPPED, situation(DebtorProfile.OCCASIONAL, 200));

        assertThat(tried).hasSize(6).first().satisfies(row -> {
            assertThat(row.row().key()).isEqualTo("first_time_old");
            assertThat(row.against()).containsExactly("profile");
        });
        assertThat(tried.stream().filter(LimitTable.Tried::decides))
                .extracting(row -> row.row().key())
                .containsExactly("occasional_old");
        assertThat(tried.stream().filter(row -> row.against().isEmpty()))
                .extracting(row -> row.row().key())
                .as("a stronger one overrules")
                .containsExactly("occasional_old", "occasional");
    }

    @Test
    void keepsEveryFieldOfARow() {
        var draft = begun();
        var first = deciding(DebtorProfile.FIRST_TIME, 10);
        var scope = new Scope(
                Set.of(Stage.RECOVERY, Stage.COLLECTION),
                Set.of(CustomerKind.LEGAL_ENTITY),
                Set.of(DebtorProfile.RECURRENT),
                new Range<>(3, null),
                new Range<>(null, Money.of("999.99")),
                new Range<>(1, 2),
                Set.of(Tier.A, Tier.B),
                Set.of(3L, 4L),
                Set.of("sofa"));
        var table =
                new LimitTable(List.of(new LimitRow("all", 7, scope, first.opening(), first.target(), first.floors())));

        assertThat(limits.change(draft.id(), draft.version(), table, "fewer rows", MARCOS))
                .isInstanceOf(Done.class);
        assertThat(limits.version(draft.id()).table()).isEqualTo(table);
        assertThat(PolicyFields.of(limits.version(draft.id()).table())).isEqualTo(PolicyFields.of(table));
        assertThat(limits.version(draft.id()).policy().note()).isEqualTo("fewer rows");
    }

    @Test
    void isPublishedByAnother() {
        var draft = begun();

        assertThat(limits.begin(SHIPPED, OLGA))
                .isEqualTo(new Refused(List.of(Objection.of("draft_exists", "number", draft.number()))));
        assertThat(limits.publish(draft.id(), draft.version(), SUN_2026_11_22.minusDays(1), MARCOS))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("approved_by_author", "valid_in_past"));
        assertThat(limits.publish(draft.id(), draft.version(), TUE_2026_12_01, OLGA))
                .isInstanceOf(Done.class);
        assertThat(limits.on(TUE_2026_12_01).policy().number()).isEqualTo(draft.number());
        assertThat(limits.on(TUE_2026_12_01.minusDays(1)).policy().number()).isLessThan(draft.number());
        var next = begun();
        assertThat(limits.against(next.id(), SUN_2026_11_22, OLGA))
                .containsExactly(Objection.of("before_the_last", "first", TUE_2026_12_01));
        assertThat(limits.change(draft.id(), 99, new LimitTable(List.of()), "", MARCOS))
                .isEqualTo(new Refused(List.of(Objection.of("not_a_draft", "number", draft.number()))));
    }

    @Test
    void tellsWhoWasQuicker() {
        var draft = begun();
        var rows = new ArrayList<>(limits.version(SHIPPED).table().rows());
        var dropped = rows.removeFirst();
        assertThat(limits.change(draft.id(), draft.version(), new LimitTable(rows), "", OLGA))
                .isInstanceOf(Done.class);

        assertThat(limits.change(draft.id(), draft.version(), new LimitTable(List.of()), "", MARCOS))
                .isInstanceOfSatisfying(Overtaken.class, overtaken -> {
                    assertThat(overtaken.version()).isEqualTo(draft.version() + 1);
                    assertThat(overtaken.by())
                            .extracting(Overtaking::field)
                            .contains(dropped.key() + ".agent.installments");
                });
        assertThat(limits.publish(draft.id(), draft.version(), TUE_2026_12_01, MARCOS))
                .isInstanceOf(Overtaken.class);
    }

    /** Whoever asks, and however. */
    @Test
    void neverChangesWhatWasPublished() {
        for (var statement : List.of(
                "update negotiation.allowance set installments = 99 where policy_id = 1",
                "delete from negotiation.limit_row where policy_id = 1",
                "insert into negotiation.limit_row (policy_id, key, priority) values (1, 'mine', 1)",
                "update negotiation.policy set state = 'draft', valid_from = null, approver = null, published_at = null"
                        + " where id = 1")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void keepsToItsLife() {
        var drawn = Arrays.stream(PolicyState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(jdbc.sql("select from_state || ' > ' || to_state from negotiation.edge where life = 'policy'")
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }
}
