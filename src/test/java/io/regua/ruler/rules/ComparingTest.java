package io.regua.ruler.rules;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.FieldChange;
import io.regua.money.Money;
import io.regua.ruler.Audience;
import io.regua.ruler.Content;
import io.regua.ruler.Difference.Added;
import io.regua.ruler.Difference.Altered;
import io.regua.ruler.Difference.OfStep;
import io.regua.ruler.Difference.Removed;
import io.regua.ruler.Difference.Same;
import io.regua.ruler.Step;
import io.regua.ruler.Steps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingTest {

    private static final Step REMINDED = Steps.step(REMINDER, "reminder_1", 5);
    private static final Step CALLED = Steps.step(CALL, "call_1", 8);
    private static final Step LISTED = Steps.step(REGISTRY, "registry_1", 10);

    @Test
    void saysThatNothingDiffers() {
        var content = Steps.of(REMINDED, CALLED);
        var noted = new Content(content.priority(), content.audience(), content.steps(), "only a note");

        var difference = Comparing.of(content, noted);

        assertThat(difference.isNone()).isTrue();
        assertThat(difference.steps()).hasOnlyElementsOfType(Same.class).hasSize(2);
    }

    @Test
    void tellsFieldByFieldWhatAStepSaysNow() {
        var later = Steps.when(Steps.step(CALL, "call_1", 9), Steps.daysLate(3, null));

        var difference = Comparing.of(Steps.of(REMINDED, CALLED), Steps.of(REMINDED, later));

        assertThat(difference.isNone()).isFalse();
        assertThat(difference.steps().get(1))
                .isEqualTo(new Altered(
                        CALLED.at(2),
                        later.at(2),
                        false,
                        List.of(new FieldChange("offsetDays", "8", "9"), new FieldChange("minDaysLate", "", "3"))));
    }

    @Test
    void tellsWhatTheAudienceIsNow() {
        var audience = new Audience(
                List.of(7L, 8L), List.of(), List.of(), Money.of("100.00"), null, List.of(), List.of(), List.of());

        var difference = Comparing.of(Steps.of(CALLED), new Content(20, audience, Steps.inOrder(CALLED), ""));

        assertThat(difference.audience())
                .containsExactly(
                        new FieldChange("priority", "100", "20"),
                        new FieldChange("creditors", "", "7 8"),
                        new FieldChange("amountFrom", "", "100.00"));
        assertThat(difference.isNone()).isFalse();
    }

    /** Steps by one letter; moved ones in capitals, + added, - removed. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, a b c",
        "abc, ab, a b -c",
        "abc, bc, -a b c",
        "ac, abc, a +b c",
        "abc, axc, a -b +x c",
        "abcd, dabc, D a b c",
        "abcd, bcda, b c d A",
        "abcd, acbd, a C b d",
        "abc, cxb, -a C +x b",
        "ab, xy, -a -b +x +y"
    })
    void putsBothIntoOneOrder(String before, String after, String expected) {
        var difference = Comparing.of(content(before), content(after));

        assertThat(difference.steps().stream().map(ComparingTest::said).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void aStepThatIsNoMoreIsShownAsItWas() {
        assertThat(Comparing.of(Steps.of(REMINDED, LISTED), Steps.of(REMINDED, CALLED))
                        .steps())
                .containsExactly(new Same(REMINDED), new Removed(LISTED.at(2)), new Added(CALLED.at(2)));
    }

    private static Content content(String letters) {
        return Steps.of(Arrays.stream(letters.split("", -1))
                .filter(letter -> !letter.isEmpty())
                .map(letter -> Steps.step(CALL, letter, 8))
                .toArray(Step[]::new));
    }

    private static String said(OfStep step) {
        return switch (step) {
            case Same(var same) -> same.key();
            case Added(var added) -> "+" + added.key();
            case Removed(var removed) -> "-" + removed.key();
            case Altered altered -> altered.after().key().toUpperCase(Locale.ROOT);
        };
    }
}
