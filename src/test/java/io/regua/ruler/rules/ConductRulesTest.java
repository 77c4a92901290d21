package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Conduct;
import io.regua.ruler.Objection;
import org.junit.jupiter.api.Test;

class ConductRulesTest {

    @Test
    void takesTheBounds() {
        assertThat(ConductRules.against(new Conduct(null, 0, 1, 1, 1, 1))).isEmpty();
        assertThat(ConductRules.against(new Conduct(100_000, 30, 30, 240, 59, 100)))
                .isEmpty();
    }

    @Test
    void namesEveryFieldOutOfThem() {
        assertThat(ConductRules.against(new Conduct(0, -1, 0, 0, 0, 0)))
                .extracting(Objection::field)
                .containsExactly(
                        "callsADay",
                        "coverDays",
                        "callBusinessDays",
                        "timeBarredMonths",
                        "bureauRefusedMonths",
                        "contactsAMonth");
    }

    @Test
    void noBureauIsAskedAfterFourYearsAndElevenMonths() {
        assertThat(ConductRules.against(new Conduct(null, 7, 5, 60, 60, 8)))
                .containsExactly(Objection.outOfRange("bureauRefusedMonths", 1, 59));
    }
}
