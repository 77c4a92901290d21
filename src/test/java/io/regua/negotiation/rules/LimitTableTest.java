package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.LimitTable.Tie;
import io.regua.negotiation.rules.LimitTable.Tried;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitTableTest {

    private static final LimitRow EVERYBODY = row("everybody", 100, Scope.ALL);
    private static final LimitRow RECURRENT = row("recurrent", 100, Scopes.of(DebtorProfile.RECURRENT, Range.any()));
    private static final LimitRow OLD = row("old", 100, Scopes.of(null, new Range<>(180, null)));
    private static final LimitRow OLD_RECURRENT =
            row("old_recurrent", 100, Scopes.of(DebtorProfile.RECURRENT, new Range<>(180, null)));

    private static LimitRow row(String key, int priority, Scope scope) {
        return new LimitRow(
                key,
                priority,
                scope,
                Allowances.NONE,
                Allowances.NONE,
                Map.of(
                        Authority.AGENT, Allowances.NONE,
                        Authority.SUPERVISOR, Allowances.NONE,
                        Authority.MANAGER, Allowances.NONE));
    }

    private static Situation late(int days, DebtorProfile profile) {
        return new Situation(
                Stage.COLLECTION,
                CustomerKind.INDIVIDUAL,
                profile,
                days,
                Money.of("1000.00"),
                0,
                null,
                1,
                Set.of("Sofá"));
    }

    @Test
    void theMostSpecificRowDecides() {
        var table = new LimitTable(List.of(EVERYBODY, OLD_RECURRENT, RECURRENT));

        assertThat(table.deciding(late(10, DebtorProfile.FIRST_TIME))).contains(EVERYBODY);
        assertThat(table.deciding(late(10, DebtorProfile.RECURRENT))).contains(RECURRENT);
        assertThat(table.deciding(late(180, DebtorProfile.RECURRENT))).contains(OLD_RECURRENT);
    }

    @Test
    void whereNoRowIsForSomebodyNothingMayBeAgreed() {
        assertThat(new LimitTable(List.of(RECURRENT)).deciding(late(10, DebtorProfile.FIRST_TIME)))
                .isEmpty();
    }

    @Test
    void everyRowSaysWhyItDidNotDecide() {
        var table = new LimitTable(List.of(EVERYBODY, OLD_RECURRENT, RECURRENT));

        assertThat(table.tried(late(10, DebtorProfile.RECURRENT)))
                .containsExactly(
                        new Tried(OLD_RECURRENT, List.of("days_late"), false),
                        new Tried(RECURRENT, List.of(), true),
                        new Tried(EVERYBODY, List.of(), false));
        assertThat(table.tried(late(10, DebtorProfile.FIRST_TIME)).getFirst().against())
                .containsExactly("profile", "days_late");
    }

    @Test
    void rowsAlikeInThatTieUnlessTheirPriorityTellsThemApart() {
        var first = row("recurrent", 50, RECURRENT.scope());

        assertThat(new LimitTable(List.of(OLD, RECURRENT)).ties()).containsExactly(new Tie(OLD, RECURRENT));
        assertThat(new LimitTable(List.of(OLD, first)).ties()).isEmpty();
        assertThat(new LimitTable(List.of(OLD, first)).deciding(late(200, DebtorProfile.RECURRENT)))
                .contains(first);
    }

    @Test
    void rowsMoveAmongThoseAlike() {
        var table = new LimitTable(List.of(EVERYBODY, OLD, RECURRENT, OLD_RECURRENT));

        assertThat(table.alike("old")).containsExactly(OLD, RECURRENT);
        assertThat(table.moved("recurrent", -1).rows())
                .extracting(LimitRow::key)
                .containsExactly("old_recurrent", "recurrent", "old", "everybody");
        assertThat(table.moved("recurrent", -1).moved("recurrent", 1).rows())
                .extracting(LimitRow::key, LimitRow::priority)
                .containsExactly(
                        tuple("old_recurrent", 100), tuple("old", 10), tuple("recurrent", 20), tuple("everybody", 100));
        assertThat(table.moved("everybody", -1)).isEqualTo(table);
        assertThat(table.moved("recurrent", 1)).isEqualTo(table);
        assertThat(table.moved("nobody", 1)).isEqualTo(table);
    }

    @Test
    void rowsThatNobodyMeetsBothOfDoNotTie() {
        var young = row("young", 100, Scopes.of(null, new Range<>(null, 179)));
        var occasional = row("occasional", 100, Scopes.of(DebtorProfile.OCCASIONAL, Range.any()));

        assertThat(new LimitTable(List.of(OLD, young)).ties()).isEmpty();
        assertThat(new LimitTable(List.of(RECURRENT, occasional)).ties()).isEmpty();
        assertThat(new LimitTable(List.of(EVERYBODY, OLD_RECURRENT, RECURRENT)).ties())
                .isEmpty();
    }

    @Test
    void boundsAreIncluded() {
        var range = new Range<>(30, 60);

        assertThat(List.of(29, 30, 60, 61)).extracting(range::holds).containsExactly(false, true, true, false);
        assertThat(range.meets(new Range<>(60, null))).isTrue();
        assertThat(range.meets(new Range<>(61, null))).isFalse();
        assertThat(range.meets(new Range<>(null, 30))).isTrue();
        assertThat(range.meets(new Range<>(null, 29))).isFalse();
    }

    @Test
    void everyCriterionCanSpeakAgainstARow() {
        var narrow = new Scope(
                Set.of(Stage.RECOVERY),
                Set.of(CustomerKind.LEGAL_ENTITY),
                Set.of(DebtorProfile.RECURRENT),
                new Range<>(90, null),
                new Range<>(null, Money.of("500.00")),
                new Range<>(1, null),
                Set.of(Tier.A),
                Set.of(2L),
                Set.of("Implante"));

        assertThat(narrow.specificity()).isEqualTo(9);
        assertThat(narrow.against(late(10, DebtorProfile.FIRST_TIME)))
                .containsExactly(
                        "stage",
                        "customer_kind",
                        "profile",
                        "days_late",
                        "amount",
                        "renegotiations",
                        "tier",
                        "creditor",
                        "product");
        assertThat(Scope.ALL.against(late(10, DebtorProfile.FIRST_TIME))).isEmpty();
    }

    @Test
    void aRowHasLimitsForEveryLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitRow(
                        "half",
                        1,
                        Scope.ALL,
                        Allowances.NONE,
                        Allowances.NONE,
                        Map.of(Authority.AGENT, Allowances.NONE)))
                .withMessageContaining("row half has no limits for supervisor");
    }
}
