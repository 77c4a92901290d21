package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.ruler.Costs;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.Rehearsal.Count;
import io.regua.ruler.Rehearsal.Side;
import io.regua.ruler.StepKind;
import io.regua.ruler.rules.RehearsalFigures.Figure;
import io.regua.ruler.rules.RehearsalFigures.Group;
import io.regua.ruler.rules.RehearsalFigures.Night;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsalFiguresTest {

    private static final LocalDate MON = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUE = MON.plusDays(1);
    private static final LocalDate WED = MON.plusDays(2);

    private static Side side(Count... counts) {
        return new Side(7, 2, 10, 8, List.of(counts), List.of(), 0);
    }

    private static Rehearsal rehearsal(Side draft, @Nullable Side live) {
        return new Rehearsal(
                1, 7, 0, MON, 3, Rehearsal.State.DONE, "marcos", Instant.EPOCH, Instant.EPOCH, draft, live);
    }

    @Test
    void remindersAndOffersAreMessagesOfAllCreditors() {
        var draft = side(
                new Count(MON, 1, StepKind.REMINDER, 5),
                new Count(TUE, 1, StepKind.OFFER, 4),
                new Count(TUE, 2, StepKind.REMINDER, 3));

        assertThat(RehearsalFigures.figures(rehearsal(draft, null)))
                .containsExactly(new Figure(Group.MESSAGES, 12, null, 7, TUE));
    }

    @Test
    void theFirstOfTheFullestNightsIsNamed() {
        var draft = side(new Count(MON, 1, StepKind.CALL, 4), new Count(WED, 1, StepKind.CALL, 4));

        assertThat(RehearsalFigures.figures(rehearsal(draft, null)))
                .containsExactly(new Figure(Group.CALLS, 8, null, 4, MON));
    }

    @Test
    void whatOnlyTheLiveVersionDoesIsSeenToo() {
        var live = side(new Count(MON, 1, StepKind.REGISTRY, 4));

        assertThat(RehearsalFigures.figures(rehearsal(side(), live)))
                .containsExactly(new Figure(Group.INCLUSIONS, 0, 4L, 0, null));
    }

    @Test
    void changesAreInPerCentOfTheLiveVersion() {
        assertThat(new Figure(Group.CALLS, 312, 100L, 0, null).change()).isEqualTo(212);
        assertThat(new Figure(Group.CALLS, 96, 100L, 0, null).change()).isEqualTo(-4);
        assertThat(new Figure(Group.CALLS, 96, 0L, 0, null).change()).isNull();
        assertThat(new Figure(Group.CALLS, 96, null, 0, null).change()).isNull();
    }

    @Test
    void everyStepCostsWhatItsKindCosts() {
        var costs = new Costs(0, Map.of(StepKind.CALL, Money.of("4.50"), StepKind.REMINDER, Money.of("0.12")));
        var draft = side(
                new Count(MON, 1, StepKind.CALL, 2),
                new Count(TUE, 1, StepKind.CALL, 1),
                new Count(MON, 1, StepKind.REMINDER, 100),
                new Count(MON, 1, StepKind.TASK, 9));

        assertThat(costs.of(draft)).isEqualTo(Money.of("25.50"));
    }

    @Test
    void nightsWithoutAnythingAreThereToo() {
        var draft = side(
                new Count(MON, 1, StepKind.CALL, 2),
                new Count(MON, 2, StepKind.TASK, 1),
                new Count(WED, 1, StepKind.PROTEST, 3));

        assertThat(RehearsalFigures.nights(rehearsal(draft, null)))
                .containsExactly(new Night(MON, 3, 0), new Night(TUE, 0, 0), new Night(WED, 0, 3));
    }
}
