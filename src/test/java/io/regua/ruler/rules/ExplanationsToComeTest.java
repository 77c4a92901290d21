package io.regua.ruler.rules;

import static io.regua.ruler.rules.Tolds.CALL;
import static io.regua.ruler.rules.Tolds.OPEN;
import static io.regua.ruler.rules.Tolds.REGISTRY;
import static io.regua.ruler.rules.Tolds.SECOND;
import static io.regua.ruler.rules.Tolds.dated;
import static io.regua.ruler.rules.Tolds.explained;
import static io.regua.ruler.rules.Tolds.fact;
import static io.regua.ruler.rules.Tolds.held;
import static io.regua.ruler.rules.Tolds.next;
import static io.regua.ruler.rules.Tolds.nov;
import static io.regua.ruler.rules.Tolds.planned;
import static io.regua.ruler.rules.Tolds.standing;
import static io.regua.ruler.rules.Tolds.told;
import static io.regua.ruler.rules.Tolds.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.rules.Told.Halt;
import io.regua.ruler.rules.Told.Wait;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights to come of a debt due on Monday, 9 November 2026, asked about on Friday, 20 November. */
class ExplanationsToComeTest {

    /** The call of the 23rd comes, and the registry of the 26th will not be taken. */
    @ParameterizedTest
    @CsvSource({
        "20, NOT_DUE, call 23 false",
        "23, WILL_ACT, registry 26 false",
        "24, NOT_DUE, registry 26 false",
        "26, WILL_WAIT, none",
        "28, WAITING, none"
    })
    void aNightToComeIsJudgedByThePlanAndByWhereItEnds(int day, Verdict verdict, String next) {
        var told = told(OPEN, dated(23)).planned(List.of(planned(23, CALL, Outcome.TAKEN)), List.of());
        var on = nov(day);
        var asked = ExplanationRules.asksForTheEnd(told, on)
                ? told.endingIn(new Halt(Why.of("not_released"), nov(26), REGISTRY))
                : told;

        var found = ExplanationRules.of(asked, on);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(next(found)).isEqualTo(next);
        assertThat(found.next())
                .matches(then -> then == null || putOff(then) == then.step().equals(REGISTRY));
        assertThat(found.ruler()).isEqualTo(SECOND);
    }

    private static boolean putOff(Next next) {
        return next.outcome() == null && Why.of("not_released").equals(next.why());
    }

    /** The call is left out on the 23rd, and the registry behind it put off that same night. */
    @Test
    void aNightToComeThatActsAlsoSaysWhatItWillPutOff() {
        var told = told(OPEN, dated(23))
                .planned(List.of(planned(23, CALL, Outcome.SKIPPED)), List.of())
                .endingIn(new Halt(Why.of("not_released"), nov(23), REGISTRY));

        var found = explained(told, 23);

        assertThat(found.verdict()).isEqualTo(Verdict.WILL_ACT);
        assertThat(found.step()).isEqualTo(REGISTRY);
        assertThat(found.why()).isEqualTo(Why.of("not_released"));
    }

    @Test
    void aPlannedStepIsToldWithTheFiguresOfItsNight() {
        var told = told(OPEN, dated(23)).planned(List.of(planned(23, CALL, Outcome.COVERED)), List.of());

        assertThat(explained(told, 23).steps()).singleElement().satisfies(deed -> {
            assertThat(deed.outcome()).isEqualTo(Outcome.COVERED);
            assertThat(deed.why().facts()).isEqualTo(Map.of("daysLate", 14L, "countedFrom", "2026-11-09"));
        });
    }

    @Test
    void afterTheLastPlannedStepTheRulerIsDone() {
        var told = told(OPEN, dated(23)).planned(List.of(planned(23, CALL, Outcome.TAKEN)), List.of());
        var end = told.endingIn(new Halt(Why.of("finished"), null, null));

        assertThat(explained(end, 24).verdict()).isEqualTo(Verdict.FINISHED);
        assertThat(explained(end, 24).noNext()).isEqualTo(Why.of("finished"));
    }

    /** What the letter counts from is not there; a hold ends on the 25th, and the night after looks anew. */
    @ParameterizedTest
    @CsvSource({"22, WAITING, registry 26 false", "25, WAITING, registry 26 false", "26, WILL_ACT, none"})
    void whatWaitsStandsUntilANightLooksAnew(int day, Verdict verdict, String next) {
        var told = told(OPEN, standing("anchor"))
                .planned(List.of(planned(26, REGISTRY, Outcome.TAKEN)), List.of())
                .endingIn(new Halt(Why.of("finished"), null, null));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.why()).isEqualTo(verdict == Verdict.WAITING ? Why.of("anchor") : null);
        assertThat(next(found)).isEqualTo(next);
    }

    /** On the 26th the customer is no longer one whom the ruler is for. */
    @ParameterizedTest
    @CsvSource({"22, NOT_DUE", "24, NOT_DUE", "26, NO_RULER", "40, NO_RULER"})
    void aDebtThatWillLeaveItsRulerIsToldSo(int day, Verdict verdict) {
        var leaves = Why.of("leaves_ruler").with("from", nov(26).toString());
        var told = told(OPEN, dated(26)).endingIn(new Halt(leaves, nov(26), null));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.why()).isEqualTo(verdict == Verdict.NO_RULER ? leaves : null);
        assertThat(found.next()).isNull();
        assertThat(found.noNext()).isEqualTo(leaves);
    }

    /** Held until the 25th, and the night after takes the registry. */
    @ParameterizedTest
    @CsvSource({"20, WAITING", "25, WAITING", "26, WILL_ACT", "27, FINISHED"})
    void aHoldThatEndsIsWaitedFor(int day, Verdict verdict) {
        var told = told(OPEN, held(nov(25)), waited(12, "held"))
                .planned(List.of(planned(26, REGISTRY, Outcome.TAKEN)), List.of())
                .endingIn(new Halt(Why.of("finished"), null, null));

        assertThat(explained(told, day).verdict()).isEqualTo(verdict);
    }

    /** The registry falls due on the 23rd, while a dispute holds the debt until the 25th. */
    @ParameterizedTest
    @CsvSource({
        "22, NOT_DUE, registry 23 false",
        "23, WILL_WAIT, registry 26 false",
        "25, WAITING, registry 26 false",
        "26, WILL_ACT, none"
    })
    void aHoldThatWillKeepAStepWaitingIsToldBefore(int day, Verdict verdict, String next) {
        var dispute = Why.of("held").with("hold", "dispute").with("until", nov(25).toString());
        var told = told(OPEN, dated(23))
                .planned(
                        List.of(planned(26, REGISTRY, Outcome.TAKEN)),
                        List.of(new Wait(nov(23), nov(25), REGISTRY, dispute)));
        var asked = ExplanationRules.asksForTheEnd(told, nov(day))
                ? told.endingIn(new Halt(Why.of("finished"), null, null))
                : told;

        var found = explained(asked, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(next(found)).isEqualTo(next);
        if (verdict == Verdict.WILL_WAIT || verdict == Verdict.WAITING) {
            assertThat(fact(found, "hold")).isEqualTo("dispute");
        }
    }

    /** The hold ended yesterday, and tonight is the first to look at the debt again. */
    @ParameterizedTest
    @CsvSource({"20, NOT_DUE", "22, NOT_DUE", "23, WILL_WAIT", "24, WAITING"})
    void aHoldThatEndedYesterdayHoldsNothing(int day, Verdict verdict) {
        var told = told(OPEN, standing("held"), waited(12, "held"))
                .endingIn(new Halt(Why.of("not_released"), nov(23), REGISTRY));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        if (verdict != Verdict.NOT_DUE) {
            assertThat(found.why()).extracting(Why::code).isEqualTo("not_released");
        }
    }

    @Test
    void aHoldWithoutAnEndIsNamed() {
        var told =
                told(OPEN, held(null), waited(12, "held")).endingIn(held(null).halt());

        var found = explained(told, 50);

        assertThat(found.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(fact(found, "hold")).isEqualTo("dispute");
        assertThat(fact(found, "since")).isEqualTo("2026-11-12");
        assertThat(found.noNext()).extracting(Why::code).isEqualTo("held");
    }
}
