package io.regua.ruler.rules;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.OFFER;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static io.regua.ruler.StepKind.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.regua.customers.Channel;
import io.regua.money.Money;
import io.regua.ruler.Audience;
import io.regua.ruler.Condition;
import io.regua.ruler.Condition.AfterOutcome;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Content;
import io.regua.ruler.HowTaken;
import io.regua.ruler.Objection;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Steps;
import io.regua.ruler.Timing;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import io.regua.ruler.Timing.WhenLate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentRulesTest {

    private static final Known KNOWN = new Known(Set.of(7L, 8L), true, Map.of("old_1", CALL));
    private static final Step FIRST = Steps.step(REMINDER, "reminder_1", 5);

    private static final Step CALL_1 = Steps.step(CALL, "call_1", 8);

    /** A second step behind a reminder, what is objected to it and in which field. */
    static Stream<Arguments> namesAndDays() {
        var fact = new Timing(null, Fact.SENT, 3, DayUnit.CALENDAR, 0, WhenLate.TAKE);
        var eight = Timing.fromDueDate(8, DayUnit.CALENDAR);
        return Stream.of(
                arguments(CALL_1, ""),
                arguments(Steps.step(CALL, "Call", 8), "key_shape key"),
                arguments(Steps.step(CALL, "", 8), "key_shape key"),
                arguments(Steps.step(REMINDER, "reminder_1", 8), "key_twice key"),
                arguments(Steps.step(REMINDER, "old_1", 8), "kind_changed kind"),
                arguments(Steps.step(CALL, "old_1", 8), ""),
                arguments(Steps.after(CALL, "call_1", "reminder_1", Fact.SENT, 0), ""),
                arguments(Steps.after(CALL, "call_1", "call_1", Fact.TAKEN, 2), "not_an_earlier_step anchor"),
                arguments(Steps.after(CALL, "call_1", "later_1", Fact.TAKEN, 2), "not_an_earlier_step anchor"),
                arguments(Steps.timed(CALL_1, fact), "fact_of_no_step anchorFact"),
                arguments(Steps.step(CALL, "call_1", -60), ""),
                arguments(Steps.step(CALL, "call_1", -61), "out_of_range offsetDays"),
                arguments(Steps.step(CALL, "call_1", 730), ""),
                arguments(Steps.step(CALL, "call_1", 731), "out_of_range offsetDays"),
                arguments(Steps.after(CALL, "call_1", "reminder_1", Fact.TAKEN, -1), "out_of_range offsetDays"),
                arguments(Steps.timed(CALL_1, eight.withGap(60)), ""),
                arguments(Steps.timed(CALL_1, eight.withGap(61)), "out_of_range gapDays"),
                arguments(Steps.timed(CALL_1, eight.withGap(-1)), "out_of_range gapDays"),
                arguments(Steps.step(OFFER, "offer_1", -1), ""),
                arguments(Steps.step(TASK, "task_1", -1), "before_due_only_contacts offsetDays"),
                arguments(Steps.step(TASK, "task_1", 0), ""),
                arguments(Steps.step(REGISTRY, "registry_1", -1), "before_due_only_contacts offsetDays"));
    }

    static Stream<Arguments> conditionsAndWays() {
        var zero = new Condition(Money.ZERO, AmountOf.DEBT, null, null, List.of(), List.of(), List.of(), null);
        var cent = new Condition(Money.of("0.01"), AmountOf.DEBT, 3, 3, List.of(), List.of(), List.of(), null);
        return Stream.of(
                arguments(Steps.when(CALL_1, zero), "not_positive minAmount"),
                arguments(Steps.when(CALL_1, cent), ""),
                arguments(Steps.when(CALL_1, Steps.daysLate(4, 3)), "days_crossed maxDaysLate"),
                arguments(Steps.when(CALL_1, Steps.daysLate(null, 3)), ""),
                arguments(Steps.when(CALL_1, Steps.afterStepWas(AfterOutcome.NOT_TAKEN)), ""),
                arguments(Steps.requiring(CALL_1, "reminder_1", null), ""),
                arguments(Steps.requiring(CALL_1, "reminder_1", 730), ""),
                arguments(Steps.requiring(CALL_1, "reminder_1", 731), "out_of_range requiresDays"),
                arguments(Steps.requiring(CALL_1, "reminder_1", 0), "out_of_range requiresDays"),
                arguments(Steps.requiring(CALL_1, "call_1", 1), "not_an_earlier_step requires"),
                arguments(Steps.by(CALL_1, HowTaken.by(Channel.SMS, Channel.SMS)), "named_twice channels"),
                arguments(Steps.by(CALL_1, new HowTaken(List.of(), "x".repeat(60))), ""),
                arguments(Steps.by(CALL_1, new HowTaken(List.of(), "x".repeat(61))), "too_long template"));
    }

    @ParameterizedTest
    @MethodSource({"namesAndDays", "conditionsAndWays"})
    void objectsToWhatAStepCannotSay(Step second, String expected) {
        assertThat(against(Steps.of(FIRST, second))).isEqualTo(expected.isEmpty() ? "" : "2 " + expected);
    }

    @Test
    void tellsEverythingAtOnceWithItsPlace() {
        var audience = new Audience(
                List.of(8L, 9L),
                List.of(),
                List.of(" "),
                Money.of("10.00"),
                Money.of("-1.00"),
                List.of(),
                List.of(),
                List.of("XX"));
        var steps = Steps.inOrder(
                Steps.when(Steps.step(TASK, "task_1", -70), Steps.afterStepWas(AfterOutcome.TAKEN)),
                Steps.step(CALL, "task_1", 3));

        assertThat(against(new Content(0, audience, steps, "n".repeat(501))))
                .isEqualTo("0 out_of_range priority, 0 too_long note, 0 unknown_creditor creditors,"
                        + " 0 product_length products, 0 unknown_state states, 0 not_positive amountUntil,"
                        + " 0 amounts_crossed amountUntil, 1 out_of_range offsetDays,"
                        + " 1 before_due_only_contacts offsetDays, 1 no_step_before afterOutcome, 2 key_twice key");
    }

    @Test
    void saysWhatWouldHavePassed() {
        assertThat(ContentRules.against(Steps.of(FIRST, Steps.step(CALL, "call_1", 800)), KNOWN))
                .containsExactly(new Objection("out_of_range", 2, "offsetDays", Map.of("least", -60, "most", 730)));
    }

    @Test
    void takesAtMostSixtySteps() {
        assertThat(against(Steps.of(steps(60)))).isEmpty();
        assertThat(against(Steps.of(steps(61)))).isEqualTo("0 too_many steps");
    }

    @Test
    void leavesEveryCreditorToWhoSeesThemAll() {
        var some = new Known(Set.of(7L), false, Map.of());
        var own = new Audience(List.of(7L), List.of(), List.of(), null, null, List.of(), List.of(), List.of());
        var other = new Audience(List.of(8L), List.of(), List.of(), null, null, List.of(), List.of(), List.of());

        assertThat(said(ContentRules.against(Content.EMPTY, some))).isEqualTo("0 only_your_creditors creditors");
        assertThat(said(ContentRules.against(new Content(1, own, List.of(), ""), some)))
                .isEmpty();
        assertThat(said(ContentRules.against(new Content(9_999, other, List.of(), ""), some)))
                .isEqualTo("0 unknown_creditor creditors");
    }

    private static Step[] steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Steps.step(StepKind.CALL, "call_" + number, number))
                .toArray(Step[]::new);
    }

    private static String against(Content content) {
        return said(ContentRules.against(content, KNOWN));
    }

    private static String said(List<Objection> objections) {
        return String.join(", ", objections.stream().map(ContentRulesTest::said).toList());
    }

    private static String said(Objection objection) {
        return objection.seq() + " " + objection.code() + " " + objection.field();
    }
}
