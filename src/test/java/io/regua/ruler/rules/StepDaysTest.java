package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Timing;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepDaysTest {

    private static final Step COURTESY =
            Step.plain(1, "courtesy", StepKind.REMINDER, Timing.fromDueDate(-3, DayUnit.CALENDAR));
    private static final Step REMINDER =
            Step.plain(2, "reminder", StepKind.REMINDER, Timing.fromDueDate(5, DayUnit.BUSINESS));
    private static final Step REGISTRY =
            Step.plain(3, "registry", StepKind.REGISTRY, Timing.fromDueDate(10, DayUnit.CALENDAR));
    private static final Step LETTER =
            Step.plain(4, "letter", StepKind.NOTICE_LETTER, Timing.from("registry", Fact.TAKEN, 5, DayUnit.CALENDAR));
    private static final List<Step> RULER = List.of(COURTESY, REMINDER, REGISTRY, LETTER);

    private static Step onDay(int day) {
        return Step.plain(0, "new", StepKind.CALL, Timing.fromDueDate(day, DayUnit.CALENDAR));
    }

    @Test
    void fiveBusinessDaysAreAWeek() {
        assertThat(StepDays.of(RULER)).containsEntry("courtesy", -3).containsEntry("reminder", 7);
    }

    @Test
    void whatCountsFromAStepStandsWhereTheSumLeads() {
        assertThat(StepDays.of(RULER)).containsEntry("letter", 15);
    }

    @Test
    void whatCountsFromNothingBeforeItHasNoDay() {
        assertThat(StepDays.of(List.of(LETTER, REGISTRY))).containsOnlyKeys("registry");
    }

    @Test
    void aNewStepComesBehindAllThatAreNoLater() {
        assertThat(StepDays.placeOf(onDay(-10), RULER)).isEqualTo(1);
        assertThat(StepDays.placeOf(onDay(8), RULER)).isEqualTo(3);
        assertThat(StepDays.placeOf(onDay(10), RULER)).isEqualTo(4);
        assertThat(StepDays.placeOf(onDay(60), RULER)).isEqualTo(5);
        assertThat(StepDays.placeOf(onDay(60), List.of())).isEqualTo(1);
    }

    @Test
    void aNewStepComesBehindTheOneItCountsFrom() {
        var soon = Step.plain(0, "new", StepKind.TASK, Timing.from("letter", Fact.SENT, 0, DayUnit.CALENDAR));

        assertThat(StepDays.placeOf(soon, RULER)).isEqualTo(5);
    }
}
