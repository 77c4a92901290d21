package io.regua.ruler.rules;

import static io.regua.ruler.rules.Tolds.CALL;
import static io.regua.ruler.rules.Tolds.OPEN;
import static io.regua.ruler.rules.Tolds.REGISTRY;
import static io.regua.ruler.rules.Tolds.SECOND;
import static io.regua.ruler.rules.Tolds.dated;
import static io.regua.ruler.rules.Tolds.explained;
import static io.regua.ruler.rules.Tolds.fact;
import static io.regua.ruler.rules.Tolds.finished;
import static io.regua.ruler.rules.Tolds.held;
import static io.regua.ruler.rules.Tolds.next;
import static io.regua.ruler.rules.Tolds.nov;
import static io.regua.ruler.rules.Tolds.planned;
import static io.regua.ruler.rules.Tolds.putOff;
import static io.regua.ruler.rules.Tolds.standing;
import static io.regua.ruler.rules.Tolds.told;
import static io.regua.ruler.rules.Tolds.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
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
        var told = told(OPEN, dated(23))
                .planned(
                        List.of(planned(23, CALL, Outcome.TAKEN)),
                        List.of(putOff(26, Why.of("not_released"), null)),
                        nov(23));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(next(found)).isEqualTo(next);
        assertThat(found.next())
                .matches(then -> then == null || isPutOff(then) == then.step().equals(REGISTRY));
        assertThat(found.ruler()).isEqualTo(SECOND);
    }

    private static boolean isPutOff(Next next) {
        return next.outcome() == null && Why.of("not_released").equals(next.why());
    }

    /** The call is left out on the 23rd, and the registry behind it put off that same night. */
    @Test
    void aNightToComeThatActsAlsoSaysWhatItWillPutOff() {
        var told = told(OPEN, dated(23))
                .planned(
                        List.of(planned(23, CALL, Outcome.SKIPPED)),
                        List.of(putOff(23, Why.of("not_released"), null)),
                        nov(23));

        var found = explained(told, 23);

        assertThat(found.verdict()).isEqualTo(Verdict.WILL_ACT);
        assertThat(found.step()).isEqualTo(REGISTRY);
        assertThat(found.why()).isEqualTo(Why.of("not_released"));
    }

    @Test
    void aPlannedStepIsToldWithTheFiguresOfItsNight() {
        var told = told(OPEN, dated(23)).planned(List.of(planned(23, CALL, Outcome.COVERED)), List.of(), nov(23));

        assertThat(explained(told, 23).steps()).singleElement().satisfies(deed -> {
            assertThat(deed.outcome()).isEqualTo(Outcome.COVERED);
            assertThat(deed.why().facts()).isEqualTo(Map.of("daysLate", 14L, "countedFrom", "2026-11-09"));
        });
    }

    @Test
    void afterTheLastPlannedStepTheRulerIsDone() {
        var end = told(OPEN, dated(23))
                .planned(List.of(planned(23, CALL, Outcome.TAKEN)), List.of(finished(23)), nov(23));

        assertThat(explained(end, 24).verdict()).isEqualTo(Verdict.FINISHED);
        assertThat(explained(end, 24).noNext()).isEqualTo(Why.of("finished"));
    }

    /** What the letter counts from is not there; a hold ends on the 25th, and the night after looks anew. */
    @ParameterizedTest
    @CsvSource({"22, WAITING, registry 26 false", "25, WAITING, registry 26 false", "26, WILL_ACT, none"})
    void whatWaitsStandsUntilANightLooksAnew(int day, Verdict verdict, String next) {
        var told = told(OPEN, standing("anchor"))
                .planned(List.of(planned(26, REGISTRY, Outcome.TAKEN)), List.of(finished(26)), nov(26));

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
        var told = told(OPEN, dated(26))
                .planned(List.of(), List.of(new Wait(nov(26), null, null, leaves, false)), nov(26));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.why()).isEqualTo(verdict == Verdict.NO_RULER ? leaves : null);
        assertThat(found.next()).isNull();
        assertThat(found.noNext()).isEqualTo(leaves);
        assertThat(found.ruler()).isEqualTo(verdict == Verdict.NO_RULER ? null : SECOND);
    }

    /** Held until the 25th, and the night after takes the registry. */
    @ParameterizedTest
    @CsvSource({"20, WAITING", "25, WAITING", "26, WILL_ACT", "27, FINISHED"})
    void aHoldThatEndsIsWaitedFor(int day, Verdict verdict) {
        var told = told(OPEN, held(nov(25)), waited(12, "held"))
                .planned(List.of(planned(26, REGISTRY, Outcome.TAKEN)), List.of(finished(26)), nov(26));

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
                        List.of(putOff(23, dispute, nov(25)), finished(26)),
                        nov(23));

        var found = explained(told, day);

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
                .planned(List.of(), List.of(putOff(23, Why.of("not_released"), null)), nov(20));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        if (verdict != Verdict.NOT_DUE) {
            assertThat(found.why()).extracting(Why::code).isEqualTo("not_released");
        }
    }

    /** Nobody was told, and two holds end, on the 22nd and the 25th: each time a night looks anew and says so again. */
    @ParameterizedTest
    @CsvSource({
        "21, WAITING, 2026-11-12, registry 23 false",
        "23, WILL_WAIT, -, registry 26 false",
        "24, WAITING, 2026-11-23, registry 26 false",
        "26, WILL_WAIT, -, none",
        "30, WAITING, 2026-11-26, none"
    })
    void whatWaitsIsPutOffAnewAtTheEndOfEachHold(int day, Verdict verdict, String since, String next) {
        var why = Why.of("nobody_told");
        var told = told(OPEN, standing("nobody_told"), waited(12, "nobody_told"))
                .planned(List.of(), List.of(putOff(23, why, nov(25)), putOff(26, why, null)), nov(23));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.why()).extracting(Why::code).isEqualTo("nobody_told");
        assertThat(fact(found, "since")).isEqualTo(verdict == Verdict.WAITING ? since : "no fact");
        assertThat(next(found)).isEqualTo(next);
    }

    /** The night that ends a hold says nothing of what cannot come; it waits since it was said. */
    @ParameterizedTest
    @CsvSource({"23, WILL_ACT, no fact", "25, WAITING, 2026-11-23", "26, WAITING, 2026-11-23", "30, WAITING, 2026-11-23"
    })
    void whatCannotComeIsSaidOnce(int day, Verdict verdict, String since) {
        var never = Why.of("cannot_come");
        var told = told(OPEN, dated(23))
                .planned(
                        List.of(planned(23, CALL, Outcome.TAKEN)),
                        List.of(putOff(23, never, nov(25)), new Wait(nov(26), null, REGISTRY, never, false)),
                        nov(23));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.why()).extracting(Why::code).isEqualTo("cannot_come");
        assertThat(fact(found, "since")).isEqualTo(since);
        assertThat(found.noNext()).isEqualTo(never);
    }

    /** No ruler is for the debt; a hold of it ends on the 25th, and the night after takes it in. */
    @ParameterizedTest
    @CsvSource({"21, NO_RULER, registry 27 false", "25, NO_RULER, registry 27 false", "26, NOT_DUE, registry 27 false"})
    void aDebtOnNoRulerIsTakenInAtTheEndOfAHold(int day, Verdict verdict, String next) {
        var told =
                told(OPEN, null).planned(List.of(planned(27, REGISTRY, Outcome.TAKEN)), List.of(finished(27)), nov(26));

        var found = explained(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(next(found)).isEqualTo(next);
    }

    @Test
    void aHoldWithoutAnEndIsNamed() {
        var told = told(OPEN, held(null), waited(12, "held")).planned(List.of(), List.of(), null);

        var found = explained(told, 50);

        assertThat(found.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(fact(found, "hold")).isEqualTo("dispute");
        assertThat(fact(found, "since")).isEqualTo("2026-11-12");
        assertThat(found.noNext()).extracting(Why::code).isEqualTo("held");
    }
}
