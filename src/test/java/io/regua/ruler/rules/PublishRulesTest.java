package io.regua.ruler.rules;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.EXTRAJUDICIAL_NOTICE;
import static io.regua.ruler.StepKind.NOTICE_LETTER;
import static io.regua.ruler.StepKind.OFFER;
import static io.regua.ruler.StepKind.PROTEST;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static io.regua.ruler.StepKind.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.regua.customers.CustomerKind;
import io.regua.receivables.DebtorProfile;
import io.regua.ruler.Audience;
import io.regua.ruler.Condition;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Content;
import io.regua.ruler.Finding;
import io.regua.ruler.Step;
import io.regua.ruler.Steps;
import io.regua.ruler.Timing;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import io.regua.ruler.WhichDebts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublishRulesTest {

    private static final Step CALLED = Steps.step(CALL, "call_1", 8);
    private static final Step LISTED = Steps.step(REGISTRY, "registry_1", 10);

    static Stream<Arguments> versions() {
        var courtesy = Steps.step(REMINDER, "reminder_1", -3);
        var onTheDay = Steps.step(REMINDER, "reminder_2", 0);
        var optional = new Step(1, "call_9", CALL, CALLED.timing(), Condition.NONE, null, CALLED.howTaken(), true);
        var letter = Steps.after(NOTICE_LETTER, "notice_letter_1", "registry_1", Fact.TAKEN, 5);
        var early = Steps.step(NOTICE_LETTER, "notice_letter_1", 9);
        return Stream.of(
                arguments(Steps.of(), "blocks 0 no_steps"),
                arguments(Steps.of(CALLED), ""),
                arguments(Steps.of(Steps.step(TASK, "task_1", 3)), ""),
                arguments(Steps.of(courtesy, CALLED, LISTED, letter), ""),
                arguments(Steps.of(LISTED), "blocks 1 nobody_told"),
                arguments(Steps.of(courtesy, onTheDay, LISTED), "blocks 3 nobody_told"),
                arguments(Steps.of(courtesy, Steps.after(CALL, "call_1", "reminder_1", Fact.TAKEN, 4), LISTED), ""),
                arguments(
                        Steps.of(courtesy, Steps.after(CALL, "call_1", "reminder_1", Fact.TAKEN, 3), LISTED),
                        "blocks 3 nobody_told"),
                arguments(
                        Steps.of(LISTED, CALLED, Steps.step(EXTRAJUDICIAL_NOTICE, "extrajudicial_notice_1", 45)),
                        "blocks 1 nobody_told, warns 2 out_of_order"),
                arguments(Steps.of(optional, LISTED), "warns 2 told_by_optional"),
                arguments(Steps.of(optional, CALLED, LISTED), ""),
                arguments(Steps.of(CALLED, Steps.step(CALL, "call_2", 8)), "blocks 2 same_step_twice"),
                arguments(Steps.of(CALLED, Steps.step(OFFER, "offer_2", 8)), ""),
                arguments(
                        Steps.of(
                                CALLED,
                                Steps.timed(
                                        Steps.step(CALL, "call_2", 8),
                                        Timing.fromDueDate(8, DayUnit.CALENDAR).withGap(1))),
                        ""),
                arguments(Steps.of(CALLED, early, LISTED), "warns 2 notice_before_registry"),
                arguments(
                        Steps.of(CALLED, LISTED, Steps.after(CALL, "call_2", "registry_1", Fact.LISTED, 3)),
                        "warns 3 nobody_reports"),
                arguments(Steps.of(Steps.when(CALLED, Steps.daysLate(null, 7))), "warns 1 never_taken"),
                arguments(Steps.of(Steps.when(CALLED, Steps.daysLate(null, 8))), ""),
                arguments(Steps.of(Steps.when(CALLED, Steps.daysLate(9, null))), "warns 1 never_taken"),
                arguments(Steps.of(Steps.when(CALLED, Steps.daysLate(8, null))), ""));
    }

    static Stream<Arguments> orders() {
        var businessDays = Steps.timed(Steps.step(REMINDER, "reminder_1", 7), Timing.fromDueDate(7, DayUnit.BUSINESS));
        return Stream.of(
                arguments(Steps.of(CALLED, Steps.step(REMINDER, "reminder_1", 7)), "warns 2 out_of_order"),
                arguments(Steps.of(CALLED, Steps.step(REMINDER, "reminder_1", 8)), ""),
                arguments(Steps.of(CALLED, businessDays), ""));
    }

    @ParameterizedTest
    @MethodSource({"versions", "orders"})
    void tellsWhatAVersionAloneSays(Content content, String expected) {
        assertThat(said(PublishRules.of(content))).isEqualTo(expected);
    }

    @Test
    void businessDaysMayTakeLonger() {
        var business = Step.plain(1, "call_1", CALL, Timing.fromDueDate(8, DayUnit.BUSINESS));

        assertThat(said(PublishRules.of(Steps.of(Steps.when(business, Steps.daysLate(10, null))))))
                .isEmpty();
    }

    @Test
    void seesThatAStepIsForNobodyOfTheAudience() {
        var audience = new Audience(
                List.of(),
                List.of(CustomerKind.INDIVIDUAL),
                List.of(),
                null,
                null,
                List.of(DebtorProfile.FIRST_TIME, DebtorProfile.OCCASIONAL),
                List.of(),
                List.of());
        var others = new Condition(
                null,
                AmountOf.CUSTOMER,
                null,
                null,
                List.of(DebtorProfile.RECURRENT),
                List.of(CustomerKind.LEGAL_ENTITY),
                List.of(),
                null);
        var some = new Condition(
                null,
                AmountOf.CUSTOMER,
                null,
                null,
                List.of(DebtorProfile.RECURRENT, DebtorProfile.OCCASIONAL),
                List.of(),
                List.of(),
                null);

        assertThat(PublishRules.of(new Content(1, audience, Steps.inOrder(Steps.when(CALLED, others)), "")))
                .extracting(finding ->
                        finding.objection().code() + " " + finding.objection().field())
                .containsExactly("not_of_the_audience profiles", "not_of_the_audience customerKinds");
        assertThat(PublishRules.of(new Content(1, audience, Steps.inOrder(Steps.when(CALLED, some)), "")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = WhichDebts.class,
            names = {"AGREEMENTS", "BOTH"})
    void installmentsOfAgreementsMeetNoLegalStep(WhichDebts debts) {
        var listed =
                Steps.inOrder(CALLED, Steps.step(REGISTRY, "registry_1", 20), Steps.step(PROTEST, "protest_1", 30));
        var contacts = Steps.inOrder(CALLED);

        assertThat(said(PublishRules.of(new Content(1, Audience.ALL.of(debts), listed, ""))))
                .isEqualTo("blocks 2 agreement_listed, blocks 3 agreement_listed");
        assertThat(PublishRules.of(new Content(1, Audience.ALL.of(debts), contacts, "")))
                .isEmpty();
        assertThat(PublishRules.of(new Content(1, Audience.ALL, listed, ""))).isEmpty();
    }

    @Test
    void namesTheStepThatSaysTheSame() {
        assertThat(PublishRules.of(Steps.of(CALLED, Steps.step(CALL, "call_2", 8)))
                        .getFirst()
                        .objection()
                        .facts())
                .isEqualTo(Map.of("key", "call_1"));
    }

    private static String said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.isBlocking() ? "blocks " : "warns ")
                        + finding.objection().seq() + " "
                        + finding.objection().code())
                .collect(Collectors.joining(", "));
    }
}
