package io.regua.ruler.rules;

import static io.regua.ruler.rules.Tolds.CALL;
import static io.regua.ruler.rules.Tolds.FIRST;
import static io.regua.ruler.rules.Tolds.OPEN;
import static io.regua.ruler.rules.Tolds.REGISTRY;
import static io.regua.ruler.rules.Tolds.REMINDER;
import static io.regua.ruler.rules.Tolds.dated;
import static io.regua.ruler.rules.Tolds.debt;
import static io.regua.ruler.rules.Tolds.explained;
import static io.regua.ruler.rules.Tolds.fact;
import static io.regua.ruler.rules.Tolds.next;
import static io.regua.ruler.rules.Tolds.nov;
import static io.regua.ruler.rules.Tolds.planned;
import static io.regua.ruler.rules.Tolds.standing;
import static io.regua.ruler.rules.Tolds.taken;
import static io.regua.ruler.rules.Tolds.told;
import static io.regua.ruler.rules.Tolds.waited;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.rules.Told.Debt;
import io.regua.ruler.rules.Told.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debt due on Monday, 9 November 2026, looked at on Friday, 20 November. */
class ExplanationRulesTest {

    @Test
    void aNightThatActedIsToldAsItWasRecorded() {
        var told = told(OPEN, dated(25), taken(16, REMINDER, "due", 16), taken(17, CALL, "due", 17));

        var found = explained(told, 16);

        assertThat(found.verdict()).isEqualTo(Verdict.ACTED);
        assertThat(found.steps()).singleElement().satisfies(deed -> {
            assertThat(deed.step()).isEqualTo(REMINDER);
            assertThat(deed.why().code()).isEqualTo("due");
        });
        assertThat(found.ruler()).isEqualTo(FIRST);
        assertThat(next(found)).isEqualTo("call 17 true");
        assertThat(found.noNext()).isNull();
    }

    @Test
    void whatWasGivenUpBesideWhatWasPutOffIsToldWithIt() {
        var skipped = new Entry(nov(19), 1, 3, CALL, Outcome.SKIPPED, Why.of("amount"), nov(19), FIRST);

        var found = explained(told(OPEN, standing("not_released"), skipped, waited(19, "not_released")), 19);

        assertThat(found.verdict()).isEqualTo(Verdict.ACTED);
        assertThat(found.why()).isEqualTo(Why.of("not_released"));
        assertThat(found.step()).isEqualTo(REGISTRY);
    }

    /** The registry waits since the 12th; the night of the 18th takes it. */
    @ParameterizedTest
    @CsvSource({"10, NOT_DUE", "12, WAITED", "13, WAITING", "17, WAITING", "18, ACTED", "19, NOT_DUE"})
    void aStepThatWasPutOffWaitsUntilANightTakesIt(int day, Verdict verdict) {
        var told = told(OPEN, dated(25), waited(12, "held"), taken(18, REGISTRY, "late", 12));

        assertThat(explained(told, day).verdict()).isEqualTo(verdict);
    }

    @Test
    void aStepThatWaitsSaysSinceWhen() {
        var found = explained(told(OPEN, standing("not_released"), waited(12, "not_released")), 15);

        assertThat(found.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(found.step()).isEqualTo(REGISTRY);
        assertThat(fact(found, "since")).isEqualTo("2026-11-12");
    }

    @Test
    void whatWaitedInAnEarlierCycleWaitsNoMore() {
        var moved = new Debt("open", null, nov(30), 2, null);

        assertThat(explained(told(moved, dated(27), waited(12, "held")), 15).verdict())
                .isEqualTo(Verdict.NOT_DUE);
    }

    @Test
    void aStepThatNoNightTookOnItsDaySaysWhenOneDid() {
        var found = explained(told(OPEN, dated(25), taken(18, CALL, "late", 14)), 15);

        assertThat(found.verdict()).isEqualTo(Verdict.PASSED_OVER);
        assertThat(fact(found, "dueOn")).isEqualTo("2026-11-14");
        assertThat(fact(found, "takenOn")).isEqualTo("2026-11-18");
    }

    @Test
    void aStepThatNoNightTookYetIsPassedOver() {
        var told = told(OPEN, dated(17), taken(16, REMINDER, "due", 16))
                .planned(List.of(planned(20, REGISTRY, Outcome.TAKEN)), List.of(), nov(20));

        assertThat(explained(told, 18).verdict()).isEqualTo(Verdict.PASSED_OVER);
        assertThat(next(explained(told, 18))).isEqualTo("registry 20 false");
    }

    @ParameterizedTest
    @CsvSource({"finished, FINISHED", "anchor, WAITING", "cannot_come, WAITING"})
    void aPastDayAfterWhichNothingCameIsAsTheDebtStandsNow(String waiting, Verdict verdict) {
        var told = told(OPEN, standing(waiting), taken(10, CALL, "due", 10));
        var end = told.planned(List.of(), List.of(), null);

        assertThat(explained(end, 15).verdict()).isEqualTo(verdict);
        assertThat(explained(end, 25).verdict()).isEqualTo(verdict);
        assertThat(explained(end, 25).noNext()).isEqualTo(Why.of(waiting));
    }

    /** Paid on the 16th, after that morning's reminder. */
    @ParameterizedTest
    @CsvSource({"15, NOT_DUE", "16, ACTED", "17, CLOSED", "20, CLOSED", "30, CLOSED"})
    void nothingComesForADebtThatIsPaid(int day, Verdict verdict) {
        var found = explained(told(debt("settled", nov(16)), null, taken(16, REMINDER, "due", 16)), day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.noNext()).isEqualTo(day < 16 ? null : Why.of("settled"));
    }

    @Test
    void aDebtThatNoRulerTookInSaysSo() {
        assertThat(explained(told(OPEN, null), 15).verdict()).isEqualTo(Verdict.NO_RULER);
        var coming = explained(told(OPEN, null).planned(List.of(), List.of(), null), 25);
        assertThat(coming.verdict()).isEqualTo(Verdict.NO_RULER);
        assertThat(coming.noNext()).isEqualTo(Why.of("no_ruler"));
        assertThat(coming.ruler()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"call, day_off", "registry, -"})
    void aContactWaitsForTheNextBusinessDay(String key, String code) {
        var saturday = new Debt("open", null, nov(9), 1, nov(23));
        var step = key.equals("call") ? CALL : REGISTRY;
        var told = told(saturday, dated(23)).planned(List.of(planned(23, step, Outcome.TAKEN)), List.of(), nov(23));

        var why = explained(told, 21).why();

        assertThat(why == null ? "-" : why.code()).isEqualTo(code);
    }

    @Test
    void thePlanIsAskedForOnlyWhenTheDayDependsOnIt() {
        var told = told(OPEN, dated(23), taken(16, REMINDER, "due", 16));

        assertThat(ExplanationRules.asksForThePlan(told, nov(10))).isFalse();
        assertThat(ExplanationRules.asksForThePlan(told, nov(16))).isTrue();
        assertThat(ExplanationRules.asksForThePlan(told, nov(20))).isTrue();
        assertThat(ExplanationRules.asksForThePlan(told(debt("settled", nov(16)), null), nov(20)))
                .isFalse();
    }
}
