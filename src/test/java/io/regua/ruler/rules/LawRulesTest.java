package io.regua.ruler.rules;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.NOTICE_LETTER;
import static io.regua.ruler.StepKind.OFFER;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static io.regua.ruler.Walks.due;
import static io.regua.ruler.Walks.skipped;
import static io.regua.ruler.Walks.stuck;
import static io.regua.ruler.Walks.superseded;
import static io.regua.ruler.Walks.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.calendar.BusinessCalendar;
import io.regua.ruler.Audience;
import io.regua.ruler.Condition.AfterOutcome;
import io.regua.ruler.Conduct;
import io.regua.ruler.Content;
import io.regua.ruler.DueDateWalk;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Step;
import io.regua.ruler.Steps;
import io.regua.ruler.Timing.Fact;
import io.regua.ruler.WhichDebts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LawRulesTest {

    private static final LocalDate MON_2027_01_25 = LocalDate.of(2027, 1, 25);
    private static final LocalDate TUE_2027_01_26 = LocalDate.of(2027, 1, 26);

    private static final Step REMINDED = Steps.step(REMINDER, "reminder_1", 5);
    private static final Step CALLED = Steps.step(CALL, "call_1", 8);
    private static final Step LISTED = Steps.step(REGISTRY, "registry_1", 12);
    private static final Content USUAL = Steps.of(REMINDED, CALLED, LISTED);

    private static final DueDateWalk WELL = due(MON_2027_01_25, taken(1, 7), taken(2, 8), taken(3, 12));

    private static List<LawCheck> checked(Content content, DueDateWalk... walks) {
        var conduct = new Conduct(null, 7, 5, 60, 59, 6);
        var calendar = BusinessCalendar.banking();
        return LawRules.of(content, List.of(walks), conduct, (id, day) -> calendar.isBusinessDay(day));
    }

    private static LawCheck one(String code, Content content, DueDateWalk... walks) {
        return checked(content, walks).stream()
                .filter(check -> check.code().equals(code))
                .reduce((first, second) -> {
                    throw new IllegalStateException("several " + code);
                })
                .orElseThrow();
    }

    @Test
    void noInstallmentOfAnAgreementIsListed() {
        var both = new Content(1, Audience.ALL.of(WhichDebts.BOTH), USUAL.steps(), "");

        assertThat(one("agreement_listed", USUAL, WELL).result()).isEqualTo(Result.PASSED);
        assertThat(one("agreement_listed", both, WELL))
                .isEqualTo(found("agreement_listed", Result.BLOCKS, 3, Map.of("count", 1, "of", 1)));
    }

    private static LawCheck found(String code, Result result, int seq, Map<String, Object> facts, LocalDate... dates) {
        return new LawCheck(code, result, seq, facts, List.of(dates));
    }

    @Test
    void passesARulerThatTellsBeforeItListsAndLosesNothing() {
        assertThat(checked(USUAL, WELL))
                .extracting(check -> check.code() + " " + check.result())
                .containsExactly(
                        "agreement_listed PASSED",
                        "registry_untold PASSED",
                        "told_too_late PASSED",
                        "registry_too_late PASSED",
                        "no_notice_route NOT_CHECKED",
                        "forbidden_day PASSED",
                        "day_cap PASSED",
                        "week_of_messages PASSED",
                        "week_of_calls PASSED",
                        "contact_lost PASSED",
                        "step_unreachable PASSED",
                        "prerequisite_missed PASSED");
    }

    @Test
    void checksNothingWithoutDueDates() {
        assertThat(checked(USUAL)).allSatisfy(check -> {
            assertThat(check.result()).isEqualTo(Result.NOT_CHECKED);
            assertThat(check.facts()).containsKey("why");
        });
    }

    @Test
    void blocksARegistryThatSomeDueDatesReachUntold() {
        var untold = stuck(TUE_2027_01_26, "nobody_told", skipped(1, 8, "days"), superseded(2, 8, "met_late"));

        assertThat(one("registry_untold", USUAL, WELL, untold))
                .isEqualTo(found("registry_untold", Result.BLOCKS, 3, Map.of("count", 1, "of", 2), TUE_2027_01_26));
    }

    @Test
    void blocksARegistryThatIsTakenUntold() {
        assertThat(one("registry_untold", USUAL, due(MON_2027_01_25, taken(1, 0), taken(3, 12)))
                        .result())
                .as("on the due date is not after it")
                .isEqualTo(Result.BLOCKS);
        assertThat(one("registry_untold", USUAL, due(MON_2027_01_25, taken(3, 12), taken(1, 15)))
                        .result())
                .isEqualTo(Result.BLOCKS);
    }

    @Test
    void namesNoDatesWhereItHappensToAll() {
        var check = one("registry_untold", USUAL, stuck(MON_2027_01_25, "nobody_told", skipped(2, 8, "days")));

        assertThat(check.facts()).isEqualTo(Map.of("count", 1, "of", 1));
        assertThat(check.dates()).isEmpty();
    }

    @Test
    void blocksALegalStepTheDayAfterTheFirstContact() {
        assertThat(one("told_too_late", USUAL, WELL, due(TUE_2027_01_26, taken(2, 13), taken(3, 14)))
                        .dates())
                .containsExactly(TUE_2027_01_26);
        assertThat(one("told_too_late", USUAL, due(MON_2027_01_25, taken(2, 10), taken(3, 12)))
                        .result())
                .isEqualTo(Result.PASSED);
    }

    @Test
    void warnsOfARegistryTheBureauRefusesForSomeAndBlocksOneItRefusesForAll() {
        var late = due(TUE_2027_01_26, taken(1, 7), taken(3, 1_796));
        var givenUp = due(TUE_2027_01_26, taken(1, 7), skipped(3, 1_900, "too_old"));

        assertThat(one("registry_too_late", USUAL, WELL, late).result()).isEqualTo(Result.WARNS);
        assertThat(one("registry_too_late", USUAL, WELL, givenUp).result()).isEqualTo(Result.WARNS);
        assertThat(one("registry_too_late", USUAL, late).result()).isEqualTo(Result.BLOCKS);
    }

    @Test
    void asksForAWayToGiveNoticeOnlyWhereABureauIsAsked() {
        assertThat(one("no_notice_route", USUAL, WELL))
                .isEqualTo(found("no_notice_route", Result.NOT_CHECKED, 3, Map.of("why", "no_bureau")));
        assertThat(checked(Steps.of(CALLED), due(MON_2027_01_25, taken(1, 8))))
                .noneMatch(check -> check.code().equals("no_notice_route"));
    }

    @Test
    void blocksAContactOnASaturdayOrAHoliday() {
        var saturday = due(MON_2027_01_25, taken(1, 5), taken(2, 8));
        var carnival = due(MON_2027_01_25, taken(1, 14), taken(2, 16));

        assertThat(one("forbidden_day", USUAL, saturday).seq()).isEqualTo(1);
        assertThat(one("forbidden_day", USUAL, carnival).result()).isEqualTo(Result.BLOCKS);
        assertThat(one("forbidden_day", USUAL, due(MON_2027_01_25, taken(1, 7), taken(3, 12)))
                        .result())
                .as("a legal step falls on any day")
                .isEqualTo(Result.PASSED);
    }

    @Test
    void blocksTwoContactsOnADay() {
        assertThat(one("day_cap", USUAL, due(MON_2027_01_25, taken(1, 7), taken(2, 7)))
                        .result())
                .isEqualTo(Result.BLOCKS);
    }

    @Test
    void warnsOfAFourthMessageInSevenDays() {
        var many = Steps.of(
                REMINDED,
                Steps.step(OFFER, "offer_1", 7),
                Steps.step(REMINDER, "reminder_2", 9),
                CALLED,
                Steps.step(REMINDER, "reminder_3", 12));
        var crowded = due(MON_2027_01_25, taken(1, 7), taken(2, 8), taken(3, 9), taken(4, 10), taken(5, 13));
        var spread = due(TUE_2027_01_26, taken(1, 6), taken(2, 7), taken(3, 9), taken(4, 10), taken(5, 13));

        assertThat(one("week_of_messages", many, crowded, spread))
                .isEqualTo(found(
                        "week_of_messages", Result.WARNS, 0, Map.of("count", 1, "of", 2, "limit", 3), MON_2027_01_25));
        assertThat(one("week_of_calls", many, crowded, spread).result()).isEqualTo(Result.PASSED);
    }

    @Test
    void warnsOfAFourthCallInSevenDays() {
        var calls = Steps.of(
                CALLED, Steps.step(CALL, "call_2", 9), Steps.step(CALL, "call_3", 10), Steps.step(CALL, "call_4", 11));

        assertThat(one(
                                "week_of_calls",
                                calls,
                                due(MON_2027_01_25, taken(1, 8), taken(2, 9), taken(3, 10), taken(4, 11)))
                        .result())
                .isEqualTo(Result.WARNS);
    }

    @Test
    void namesTheDueDatesThatLoseAContact() {
        var overtaken = due(TUE_2027_01_26, superseded(1, 9, "overtaken"), taken(2, 9), taken(3, 13));

        assertThat(one("contact_lost", USUAL, WELL, overtaken))
                .isEqualTo(found(
                        "contact_lost",
                        Result.WARNS,
                        1,
                        Map.of("count", 1, "of", 2, "reason", "overtaken"),
                        TUE_2027_01_26));
    }

    @Test
    void tellsEachReasonForLosingAContactByItself() {
        var checks = checked(
                USUAL,
                WELL,
                due(TUE_2027_01_26, skipped(1, 9, "days"), taken(2, 9), taken(3, 13)),
                due(TUE_2027_01_26.plusDays(1), superseded(1, 9, "met_late"), taken(2, 9), taken(3, 13)),
                due(TUE_2027_01_26.plusDays(2), skipped(1, 9, "profile"), taken(2, 9), taken(3, 13)));

        assertThat(checks)
                .filteredOn(check -> check.code().equals("contact_lost"))
                .extracting(check -> check.seq() + " " + check.facts().get("reason"))
                .containsExactly("1 met_late", "1 days");
    }

    @Test
    void blocksAStepThatIsTakenForNoDueDate() {
        var lost = due(MON_2027_01_25, superseded(1, 9, "overtaken"), taken(2, 9), taken(3, 13));

        assertThat(one("step_unreachable", USUAL, lost))
                .isEqualTo(found(
                        "step_unreachable", Result.BLOCKS, 1, Map.of("count", 1, "of", 1, "reason", "overtaken")));
        assertThat(one("contact_lost", USUAL, lost).result()).isEqualTo(Result.PASSED);
    }

    @Test
    void warnsOfAStepThatItsOwnDaysLeaveOut() {
        assertThat(one(
                        "step_unreachable",
                        USUAL,
                        due(MON_2027_01_25, skipped(1, 9, "days"), taken(2, 9), taken(3, 13))))
                .isEqualTo(found("step_unreachable", Result.WARNS, 1, Map.of("count", 1, "of", 1, "reason", "days")));
    }

    @Test
    void blocksAStepThatAlwaysWaitsForWhatItRequires() {
        var required = Steps.of(CALLED, Steps.requiring(LISTED, "call_1", 3), Steps.step(REMINDER, "reminder_9", 40));
        var waiting = stuck(MON_2027_01_25, "prerequisite", taken(1, 8));

        assertThat(checked(required, waiting))
                .filteredOn(check -> check.code().equals("step_unreachable"))
                .extracting(
                        LawCheck::seq, LawCheck::result, check -> check.facts().getOrDefault("why", ""))
                .containsExactly(tuple(2, Result.BLOCKS, ""), tuple(3, Result.NOT_CHECKED, "behind"));
    }

    @Test
    void warnsWhereSomeDueDatesWaitForWhatAStepRequires() {
        var required = Steps.of(CALLED, Steps.requiring(LISTED, "call_1", 3));

        assertThat(one(
                                "prerequisite_missed",
                                required,
                                due(MON_2027_01_25, taken(1, 8), taken(2, 10)),
                                stuck(TUE_2027_01_26, "prerequisite", taken(1, 8)))
                        .dates())
                .containsExactly(TUE_2027_01_26);
    }

    @Test
    void doesNotCheckWhatOnlyRealDebtsCanTell() {
        var fallback = Steps.when(Steps.step(OFFER, "offer_1", 9), Steps.afterStepWas(AfterOutcome.NOT_TAKEN));
        var letter = Steps.after(NOTICE_LETTER, "letter_1", "registry_1", Fact.LISTED, 5);
        var version = Steps.of(CALLED, fallback, LISTED, letter, Steps.step(REMINDER, "reminder_9", 40));

        assertThat(checked(
                        version, stuck(MON_2027_01_25, "anchor", taken(1, 8), skipped(2, 9, "previous"), taken(3, 12))))
                .filteredOn(check -> check.code().equals("step_unreachable"))
                .allMatch(check -> check.result() == Result.NOT_CHECKED)
                .extracting(check -> check.seq() + " " + check.facts().get("why"))
                .containsExactly("2 previous", "4 anchor", "5 behind");
    }
}
