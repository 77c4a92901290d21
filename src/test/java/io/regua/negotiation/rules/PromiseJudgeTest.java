package io.regua.negotiation.rules;

import static io.regua.negotiation.PromiseState.BROKEN;
import static io.regua.negotiation.PromiseState.CANCELLED;
import static io.regua.negotiation.PromiseState.KEPT;
import static io.regua.negotiation.PromiseState.OPEN;
import static io.regua.negotiation.PromiseState.PARTLY_KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessCalendar;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.CancelledFor;
import io.regua.negotiation.NewPromise.Part;
import io.regua.negotiation.PromisePart;
import io.regua.negotiation.PromiseState;
import io.regua.negotiation.Tolerance;
import io.regua.negotiation.rules.PromiseJudge.Came;
import io.regua.negotiation.rules.PromiseJudge.Debts;
import io.regua.negotiation.rules.PromiseJudge.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Friday 2026-11-13 with a day of grace: money counts until Monday 16, and clears on Wednesday 18. */
class PromiseJudgeTest {

    private static final LocalDate FRI_13 = LocalDate.of(2026, 11, 13);
    private static final LocalDate MON_16 = LocalDate.of(2026, 11, 16);
    private static final LocalDate WED_18 = LocalDate.of(2026, 11, 18);
    private static final LocalDate THU_19 = LocalDate.of(2026, 11, 19);
    private static final LocalDate WED_25 = LocalDate.of(2026, 11, 25);
    private static final Tolerance ONE = new Tolerance(Percent.of("1"), Money.of("1.00"));

    /** {@code 2026-11-13=100.00}, one after the other. */
    private static List<PromisePart> parts(String... parts) {
        return PromiseDays.of(
                Arrays.stream(parts)
                        .map(part -> new Part(LocalDate.parse(part.substring(0, 10)), Money.of(part.substring(11))))
                        .toList(),
                1,
                BusinessCalendar.banking());
    }

    private static List<Came> money(String came) {
        return came.isBlank()
                ? List.of()
                : Arrays.stream(came.split(" "))
                        .map(each -> new Came(LocalDate.parse(each.substring(0, 10)), Money.of(each.substring(11))))
                        .toList();
    }

    private static Verdict judged(LocalDate day, List<PromisePart> parts, String came) {
        return PromiseJudge.on(day, parts, ONE, money(came), Debts.OWED);
    }

    @ParameterizedTest(name = "on {0} with [{1}]: {2}")
    @CsvSource({
        "2026-11-10, '', OPEN",
        "2026-11-10, '2026-11-10=200.00', KEPT",
        "2026-11-13, '2026-11-13=200.00', KEPT",
        // one per cent of 200,00 may be missing
        "2026-11-13, '2026-11-13=198.00', KEPT",
        "2026-11-13, '2026-11-13=197.99', OPEN",
        "2026-11-18, '2026-11-13=197.99', OPEN",
        "2026-11-19, '2026-11-13=197.99', PARTLY_KEPT",
        "2026-11-19, '2026-11-11=0.01', PARTLY_KEPT",
        // the grace: Monday counts, Tuesday does not
        "2026-11-19, '2026-11-16=200.00', KEPT",
        "2026-11-18, '2026-11-17=200.00', OPEN",
        "2026-11-19, '2026-11-17=200.00', BROKEN",
        "2026-11-19, '2026-11-16=100.00 2026-11-17=100.00', PARTLY_KEPT",
        "2026-11-19, '2026-11-12=100.00 2026-11-16=99.00', KEPT",
        // nothing: broken on the day after the clearing
        "2026-11-17, '', OPEN",
        "2026-11-18, '', OPEN",
        "2026-11-19, '', BROKEN",
        "2026-12-31, '', BROKEN"
    })
    void judgesASinglePart(LocalDate day, String came, PromiseState expected) {
        var verdict = judged(day, parts("2026-11-13=200.00"), came);

        assertThat(verdict.state()).isEqualTo(expected);
        assertThat(verdict.next() == null).isEqualTo(expected == KEPT);
    }

    @ParameterizedTest(name = "on {0} with [{1}]: {2}, next part {3}")
    @CsvSource({
        "2026-11-13, '2026-11-13=100.00', OPEN, 2",
        // money that came early counts for the part to come
        "2026-11-13, '2026-11-13=200.00', KEPT, 0",
        "2026-11-19, '2026-11-10=150.00', OPEN, 2",
        "2026-11-26, '2026-11-10=150.00 2026-11-23=50.00', KEPT, 0",
        // the second part comes for the first: too late for that one
        "2026-11-19, '2026-11-18=200.00', BROKEN, 1",
        "2026-11-26, '2026-11-13=100.00', OPEN, 2",
        "2026-11-27, '2026-11-13=100.00', PARTLY_KEPT, 2",
        "2026-11-19, '', BROKEN, 1",
        // 20 November is a holiday; the tolerance of 2,00 is one for both parts
        "2026-11-26, '2026-11-13=99.00 2026-11-20=99.00', KEPT, 0",
        "2026-11-27, '2026-11-13=99.00 2026-11-20=98.99', PARTLY_KEPT, 2"
    })
    void judgesPartByPart(LocalDate day, String came, PromiseState expected, int next) {
        var verdict = judged(day, parts("2026-11-13=100.00", "2026-11-20=100.00"), came);

        assertThat(verdict.state()).isEqualTo(expected);
        assertThat(verdict.next() == null ? 0 : verdict.next().number()).isEqualTo(next);
    }

    @Test
    void letsNoToleranceStandForAPart() {
        assertThat(judged(THU_19, parts("2026-11-13=0.50"), "").state()).isEqualTo(BROKEN);
        assertThat(judged(THU_19, parts("2026-11-13=0.50"), "2026-11-13=0.01").state())
                .isEqualTo(KEPT);
        var none = PromiseJudge.on(
                FRI_13, parts("2026-11-13=10.00"), Tolerance.NONE, money("2026-11-13=9.99"), Debts.OWED);
        assertThat(none.state()).isEqualTo(OPEN);
    }

    @Test
    void takesTheGreaterToleranceOfTheTwo() {
        assertThat(ONE.of(Money.of("50.00"))).isEqualTo(Money.of("1.00"));
        assertThat(ONE.of(Money.of("100.50"))).isEqualTo(Money.of("1.01"));
        assertThat(judged(FRI_13, parts("2026-11-13=50.00"), "2026-11-13=49.00").state())
                .isEqualTo(KEPT);
    }

    @Test
    void isKeptWithLessWhenNoMoreWasOwed() {
        var paidOff = new Debts(false, true, MON_16);
        var promised = parts("2026-11-13=200.00");

        assertThat(PromiseJudge.on(WED_18, promised, ONE, money("2026-11-16=120.00"), paidOff)
                        .state())
                .isEqualTo(KEPT);
        var late = new Debts(false, true, WED_18);
        assertThat(PromiseJudge.on(WED_18, promised, ONE, money("2026-11-16=120.00"), late)
                        .state())
                .isEqualTo(OPEN);
        assertThat(PromiseJudge.on(THU_19, promised, ONE, money("2026-11-16=120.00"), late)
                        .state())
                .isEqualTo(PARTLY_KEPT);
    }

    @Test
    void isCancelledWhenSomethingElseTookItsPlace() {
        var promised = parts("2026-11-13=200.00");
        var agreed = PromiseJudge.on(FRI_13, promised, ONE, List.of(), new Debts(true, false, null));
        assertThat(agreed.state()).isEqualTo(CANCELLED);
        assertThat(agreed.why()).isEqualTo(CancelledFor.AGREEMENT);

        var gone = PromiseJudge.on(FRI_13, promised, ONE, List.of(), new Debts(false, true, null));
        assertThat(gone.why()).isEqualTo(CancelledFor.NOTHING_OWED);
        var paidBefore = PromiseJudge.on(FRI_13, promised, ONE, List.of(), new Debts(false, true, FRI_13));
        assertThat(paidBefore.why()).isEqualTo(CancelledFor.NOTHING_OWED);
        assertThat(PromiseJudge.on(FRI_13, promised, ONE, money("2026-11-13=200.00"), new Debts(true, false, null))
                        .state())
                .as("kept before it was agreed upon")
                .isEqualTo(KEPT);
    }

    @Test
    void tellsWhatCameUntilTheLastDay() {
        var verdict = judged(
                WED_25,
                parts("2026-11-13=100.00", "2026-11-20=100.00"),
                "2026-11-13=100.00 2026-11-23=60.00 2026-11-25=40.00");

        assertThat(verdict.state()).isEqualTo(OPEN);
        assertThat(verdict.paid()).isEqualTo(Money.of("160.00"));
        assertThat(verdict.reopened().state()).isEqualTo(OPEN);
    }
}
