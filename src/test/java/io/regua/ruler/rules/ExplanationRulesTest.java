package io.regua.ruler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.InForce;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.StepKind;
import io.regua.ruler.rules.Told.Debt;
import io.regua.ruler.rules.Told.Entry;
import io.regua.ruler.rules.Told.Halt;
import io.regua.ruler.rules.Told.Place;
import io.regua.ruler.rules.Told.Wait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A debt due on Monday, 9 November 2026, looked at on Friday, 20 November. */
class ExplanationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final InForce FIRST = new InForce(1, "Standard", 1);
    private static final InForce SECOND = new InForce(1, "Standard", 2);
    private static final Named REMINDER = new Named("reminder", StepKind.REMINDER);
    private static final Named CALL = new Named("call", StepKind.CALL);
    private static final Named REGISTRY = new Named("registry", StepKind.REGISTRY);
    private static final Debt OPEN = debt("open", null);

    private static LocalDate nov(int day) {
        return LocalDate.of(2026, 11, 1).plusDays(day - 1L);
    }

    private static Debt debt(String state, @Nullable LocalDate settledOn) {
        return new Debt(state, settledOn, nov(9), 1, null);
    }

    private static Entry taken(int day, Named step, String reason, int dueOn) {
        var facts = Map.<String, Object>of("dueOn", nov(dueOn).toString());
        return new Entry(nov(day), 1, 2, step, Outcome.TAKEN, new Why(reason, facts), nov(dueOn), FIRST);
    }

    private static Entry waited(int day, String reason) {
        return new Entry(nov(day), 1, 4, REGISTRY, null, Why.of(reason), null, null);
    }

    private static Place dated(int day) {
        return new Place(SECOND, REGISTRY, nov(day), null, null, null);
    }

    private static Place standing(String waiting) {
        return new Place(SECOND, REGISTRY, null, waiting, null, null);
    }

    private static Place held(@Nullable LocalDate until) {
        return new Place(SECOND, REGISTRY, null, "held", Why.of("held").with("hold", "dispute"), until);
    }

    private static PlannedStep planned(int day, Named step, Outcome outcome) {
        var facts = Map.<String, Object>of("daysLate", day - 9L, "countedFrom", nov(9).toString());
        return new PlannedStep(4, step.stepKey(), step.kind(), nov(day), outcome, "due", facts);
    }

    private static Told told(Debt debt, @Nullable Place place, Entry... entries) {
        return Told.recorded(51, TODAY, debt, place, List.of(entries));
    }

    private static Explanation of(Told told, int day) {
        return ExplanationRules.of(told, nov(day));
    }

    private static Object fact(Explanation found, String name) {
        var why = found.why();
        return why == null ? "no reason" : why.facts().getOrDefault(name, "no fact");
    }

    private static String next(Explanation found) {
        var next = found.next();
        return next == null ? "none" : next.step().stepKey() + " " + next.on().getDayOfMonth() + " " + next.recorded();
    }

    @Test
    void aNightThatActedIsToldAsItWasRecorded() {
        var told = told(OPEN, dated(25), taken(16, REMINDER, "due", 16), taken(17, CALL, "due", 17));

        var found = of(told, 16);

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

        var found = of(told(OPEN, standing("not_released"), skipped, waited(19, "not_released")), 19);

        assertThat(found.verdict()).isEqualTo(Verdict.ACTED);
        assertThat(found.why()).isEqualTo(Why.of("not_released"));
        assertThat(found.step()).isEqualTo(REGISTRY);
    }

    /** The registry waits since the 12th; the night of the 18th takes it. */
    @ParameterizedTest
    @CsvSource({"10, NOT_DUE", "12, WAITED", "13, WAITING", "17, WAITING", "18, ACTED", "19, NOT_DUE"})
    void aStepThatWasPutOffWaitsUntilANightTakesIt(int day, Verdict verdict) {
        var told = told(OPEN, dated(25), waited(12, "held"), taken(18, REGISTRY, "late", 12));

        assertThat(of(told, day).verdict()).isEqualTo(verdict);
    }

    @Test
    void aStepThatWaitsSaysSinceWhen() {
        var found = of(told(OPEN, standing("not_released"), waited(12, "not_released")), 15);

        assertThat(found.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(found.step()).isEqualTo(REGISTRY);
        assertThat(fact(found, "since")).isEqualTo("2026-11-12");
    }

    @Test
    void whatWaitedInAnEarlierCycleWaitsNoMore() {
        var moved = new Debt("open", null, nov(30), 2, null);

        assertThat(of(told(moved, dated(27), waited(12, "held")), 15).verdict()).isEqualTo(Verdict.NOT_DUE);
    }

    @Test
    void aStepThatNoNightTookOnItsDaySaysWhenOneDid() {
        var found = of(told(OPEN, dated(25), taken(18, CALL, "late", 14)), 15);

        assertThat(found.verdict()).isEqualTo(Verdict.PASSED_OVER);
        assertThat(fact(found, "dueOn")).isEqualTo("2026-11-14");
        assertThat(fact(found, "takenOn")).isEqualTo("2026-11-18");
    }

    @Test
    void aStepThatNoNightTookYetIsPassedOver() {
        var told = told(OPEN, dated(17), taken(16, REMINDER, "due", 16))
                .planned(List.of(planned(20, REGISTRY, Outcome.TAKEN)), List.of());

        assertThat(of(told, 18).verdict()).isEqualTo(Verdict.PASSED_OVER);
        assertThat(next(of(told, 18))).isEqualTo("registry 20 false");
    }

    @ParameterizedTest
    @CsvSource({"finished, FINISHED", "anchor, WAITING", "cannot_come, WAITING"})
    void aPastDayAfterWhichNothingCameIsAsTheDebtStandsNow(String waiting, Verdict verdict) {
        var told = told(OPEN, standing(waiting), taken(10, CALL, "due", 10));
        var end = told.endingIn(new Halt(Why.of(waiting), null, null));

        assertThat(of(end, 15).verdict()).isEqualTo(verdict);
        assertThat(of(end, 25).verdict()).isEqualTo(verdict);
        assertThat(of(end, 25).noNext()).isEqualTo(Why.of(waiting));
    }

    /** Paid on the 16th, after that morning's reminder. */
    @ParameterizedTest
    @CsvSource({"15, NOT_DUE", "16, ACTED", "17, CLOSED", "20, CLOSED", "30, CLOSED"})
    void nothingComesForADebtThatIsPaid(int day, Verdict verdict) {
        var found = of(told(debt("settled", nov(16)), null, taken(16, REMINDER, "due", 16)), day);

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.noNext()).isEqualTo(day < 16 ? null : Why.of("settled"));
    }

    @Test
    void aDebtThatNoRulerTookInSaysSo() {
        assertThat(of(told(OPEN, null), 15).verdict()).isEqualTo(Verdict.NO_RULER);
        var coming = of(told(OPEN, null), 25);
        assertThat(coming.verdict()).isEqualTo(Verdict.NO_RULER);
        assertThat(coming.noNext()).isEqualTo(Why.of("no_ruler"));
        assertThat(coming.ruler()).isNull();
    }

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

        var found = of(told, 23);

        assertThat(found.verdict()).isEqualTo(Verdict.WILL_ACT);
        assertThat(found.step()).isEqualTo(REGISTRY);
        assertThat(found.why()).isEqualTo(Why.of("not_released"));
    }

    @Test
    void aPlannedStepIsToldWithTheFiguresOfItsNight() {
        var told = told(OPEN, dated(23)).planned(List.of(planned(23, CALL, Outcome.COVERED)), List.of());

        assertThat(of(told, 23).steps()).singleElement().satisfies(deed -> {
            assertThat(deed.outcome()).isEqualTo(Outcome.COVERED);
            assertThat(deed.why().facts()).isEqualTo(Map.of("daysLate", 14L, "countedFrom", "2026-11-09"));
        });
    }

    @Test
    void afterTheLastPlannedStepTheRulerIsDone() {
        var told = told(OPEN, dated(23)).planned(List.of(planned(23, CALL, Outcome.TAKEN)), List.of());
        var end = told.endingIn(new Halt(Why.of("finished"), null, null));

        assertThat(of(end, 24).verdict()).isEqualTo(Verdict.FINISHED);
        assertThat(of(end, 24).noNext()).isEqualTo(Why.of("finished"));
    }

    /** What the letter counts from is not there; a hold ends on the 25th, and the night after looks anew. */
    @ParameterizedTest
    @CsvSource({"22, WAITING, registry 26 false", "25, WAITING, registry 26 false", "26, WILL_ACT, none"})
    void whatWaitsStandsUntilANightLooksAnew(int day, Verdict verdict, String next) {
        var told = told(OPEN, standing("anchor"))
                .planned(List.of(planned(26, REGISTRY, Outcome.TAKEN)), List.of())
                .endingIn(new Halt(Why.of("finished"), null, null));

        var found = of(told, day);

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

        var found = of(told, day);

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

        assertThat(of(told, day).verdict()).isEqualTo(verdict);
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

        var found = of(asked, day);

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

        var found = of(told, day);

        assertThat(found.verdict()).isEqualTo(verdict);
        if (verdict != Verdict.NOT_DUE) {
            assertThat(found.why()).extracting(Why::code).isEqualTo("not_released");
        }
    }

    @Test
    void aHoldWithoutAnEndIsNamed() {
        var told =
                told(OPEN, held(null), waited(12, "held")).endingIn(held(null).halt());

        var found = of(told, 50);

        assertThat(found.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(fact(found, "hold")).isEqualTo("dispute");
        assertThat(fact(found, "since")).isEqualTo("2026-11-12");
        assertThat(found.noNext()).extracting(Why::code).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource({"call, day_off", "registry, -"})
    void aContactWaitsForTheNextBusinessDay(String key, String code) {
        var saturday = new Debt("open", null, nov(9), 1, nov(23));
        var step = key.equals("call") ? CALL : REGISTRY;
        var told = told(saturday, dated(23)).planned(List.of(planned(23, step, Outcome.TAKEN)), List.of());

        var why = of(told, 21).why();

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
