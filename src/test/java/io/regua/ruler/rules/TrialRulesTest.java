package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Audience;
import io.regua.ruler.Content;
import io.regua.ruler.Objection;
import io.regua.ruler.StepKind;
import io.regua.ruler.Steps;
import io.regua.ruler.Trial.Shares;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialRulesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, true, ''",
        "90, 5, true, ''",
        "0, 1, false, ''",
        "0, 50, false, ''",
        "91, 0, true, out_of_range challengerPercent",
        "0, 51, false, out_of_range holdOutPercent",
        "-1, 5, true, out_of_range challengerPercent",
        "90, 6, true, together_out_of_range challengerPercent",
        "0, 0, false, together_out_of_range challengerPercent",
        "0, 10, true, challenger_without_customers challengerPercent",
        "10, 0, false, challenger_missing challenger"
    })
    void sharesTheCustomers(int challenger, int holdOut, boolean challenged, String expected) {
        var objections = TrialRules.against(new Shares(challenger, holdOut), challenged);

        assertThat(objections.stream()
                        .map(objection -> objection.code() + " " + objection.field())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void comparesLikeWithLike() {
        var champion = Steps.of(Steps.step(StepKind.CALL, "call_1", 8));
        var earlier = Steps.of(Steps.step(StepKind.CALL, "call_1", 5));
        var first = new Content(1, Audience.ALL, champion.steps(), "");
        var state = new Audience(List.of(), List.of(), List.of(), null, null, List.of(), List.of(), List.of("SP"));

        assertThat(TrialRules.against(champion, earlier)).isEmpty();
        assertThat(TrialRules.against(champion, first)).containsExactly(Objection.of("audience_differs", "challenger"));
        assertThat(TrialRules.against(champion, new Content(100, state, champion.steps(), "")))
                .containsExactly(Objection.of("audience_differs", "challenger"));
    }
}
