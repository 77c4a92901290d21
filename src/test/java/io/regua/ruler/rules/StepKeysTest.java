package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Steps;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepKeysTest {

    @Test
    void namesAStepByItsKindAndTheNextNumber() {
        assertThat(StepKeys.next(StepKind.CALL, Set.of())).isEqualTo("call_1");
        assertThat(StepKeys.next(StepKind.CALL, Set.of("call_1", "call_7", "reminder_9")))
                .isEqualTo("call_8");
    }

    @Test
    void passesOverNamesThatOnlyBeginAlike() {
        assertThat(StepKeys.next(StepKind.NOTICE_LETTER, Set.of("notice_letter", "notice_letter_x", "notice_letter_")))
                .isEqualTo("notice_letter_1");
    }

    @Test
    void givesNoNameAgainThatAnEarlierVersionUsed() {
        var steps = StepKeys.numbered(
                List.of(Steps.step(StepKind.CALL, "", 8), Steps.step(StepKind.CALL, "", 12)), Set.of("call_2"));

        assertThat(steps).extracting(Step::key).containsExactly("call_3", "call_4");
    }

    @Test
    void keepsNamesAndCountsPlacesAnew() {
        var steps = StepKeys.numbered(
                List.of(
                        Steps.step(StepKind.CALL, "", 3).at(9),
                        Steps.step(StepKind.CALL, "call_1", 8).at(9)),
                Set.of());

        assertThat(steps).extracting(Step::key).containsExactly("call_2", "call_1");
        assertThat(steps).extracting(Step::seq).containsExactly(1, 2);
    }
}
