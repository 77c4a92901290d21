package io.regua.ruler.rules;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Audience;
import io.regua.ruler.Content;
import io.regua.ruler.DraftChange;
import io.regua.ruler.Step;
import io.regua.ruler.Steps;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {

    private static final Content THREE = Steps.of(
            Steps.step(REMINDER, "reminder_1", 5),
            Steps.step(CALL, "call_1", 8),
            Steps.step(REGISTRY, "registry_1", 10));

    private static final Set<String> USED = Set.of("reminder_1", "call_1", "call_2", "registry_1");

    @ParameterizedTest
    @CsvSource({
        "1, call_3 reminder_1 call_1 registry_1",
        "3, reminder_1 call_1 call_3 registry_1",
        "4, reminder_1 call_1 registry_1 call_3",
        "99, reminder_1 call_1 registry_1 call_3",
        "-5, call_3 reminder_1 call_1 registry_1"
    })
    void putsANewStepAtItsPlaceUnderAFreshName(int seq, String order) {
        var step = Steps.step(CALL, "reminder_1", 20).at(seq);

        assertThat(order(drawn(new DraftChange.Added(step)))).isEqualTo(order);
    }

    @Test
    void editsAStepWhereItStands() {
        var after = drawn(new DraftChange.Edited(Steps.step(CALL, "call_1", 9).at(77)));

        assertThat(order(after)).isEqualTo("reminder_1 call_1 registry_1");
        assertThat(after.steps().get(1).offsetDays()).isEqualTo(9);
        assertThat(after.steps().get(1).seq()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "registry_1, 1, registry_1 reminder_1 call_1",
        "reminder_1, 2, call_1 reminder_1 registry_1",
        "reminder_1, 3, call_1 registry_1 reminder_1",
        "call_1, 2, reminder_1 call_1 registry_1",
        "nobody, 1, reminder_1 call_1 registry_1"
    })
    void movesAStepToAPlace(String key, int seq, String order) {
        assertThat(order(drawn(new DraftChange.Moved(key, seq)))).isEqualTo(order);
    }

    @Test
    void removesAStepAndClosesTheRanks() {
        var after = drawn(new DraftChange.Removed("call_1"));

        assertThat(order(after)).isEqualTo("reminder_1 registry_1");
        assertThat(after.steps()).extracting(Step::seq).containsExactly(1, 2);
    }

    @Test
    void leavesTheRestAloneWhenOnePartChanges() {
        var audience = new Audience(List.of(7L), List.of(), List.of(), null, null, List.of(), List.of(), List.of("SP"));

        assertThat(drawn(new DraftChange.Noted(" why ")))
                .isEqualTo(new Content(100, Audience.ALL, THREE.steps(), "why"));
        assertThat(drawn(new DraftChange.MeantFor(20, audience)))
                .isEqualTo(new Content(20, audience, THREE.steps(), ""));
    }

    @Test
    void drawsAllOfItAnew() {
        var wanted =
                new Content(5, Audience.ALL, List.of(Steps.step(CALL, "", 3).at(4)), "new");

        assertThat(drawn(new DraftChange.Drawn(wanted)))
                .isEqualTo(new Content(5, Audience.ALL, List.of(Steps.step(CALL, "call_3", 3)), "new"));
    }

    private static Content drawn(DraftChange change) {
        return Drawing.after(THREE, change, USED);
    }

    private static String order(Content content) {
        return String.join(" ", content.steps().stream().map(Step::key).toList());
    }
}
