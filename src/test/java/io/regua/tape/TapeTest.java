package io.regua.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TapeTest {

    private static final LocalDate WED_2026_11_04 = LocalDate.of(2026, 11, 4);

    private static Mark mark(String kind, MarkState state, @Nullable Integer day) {
        return new Mark(kind, state, day, kind, "");
    }

    private static List<Mark> standard() {
        return List.of(
                mark("reminder", MarkState.TAKEN, -3),
                mark("reminder", MarkState.SUPERSEDED, 7),
                mark("call", MarkState.TAKEN, 8),
                mark("registry", MarkState.NEXT, 30),
                mark("notice letter", MarkState.TO_COME, 35),
                mark("extrajudicial notice", MarkState.TO_COME, 60));
    }

    @Test
    void putsTheDueDateAtZeroAndTodayToItsRight() {
        var tape = Tape.of(20, standard());

        assertThat(tape.today()).satisfies(today -> {
            assertThat(today.day()).isEqualTo(20);
            assertThat(today.x()).isGreaterThan(tape.dueX());
        });
        assertThat(tape.ticks()).anySatisfy(tick -> {
            assertThat(tick.day()).isZero();
            assertThat(tick.x()).isEqualTo(tape.dueX());
        });
    }

    @Test
    void hasATickForEachDay() {
        var days = Tape.of(20, standard()).ticks().stream().map(Tick::day).toList();

        assertThat(days).startsWith(-5, -4, -3).contains(60).doesNotHaveDuplicates();
        assertThat(days.getLast() - days.getFirst()).isEqualTo(days.size() - 1);
    }

    @Test
    void keepsTheStepsInTheOrderOfTheirDays() {
        assertThat(Tape.of(20, standard()).marks()).extracting(Tape.Placed::day).containsExactly(-3, 7, 8, 30, 35, 60);
    }

    @Test
    void neverLetsALabelMeetAnotherOrItsStem() {
        labelsKeepApart(Tape.of(20, standard()));
        labelsKeepApart(Tape.of(400, standard()));
        var sameDay = List.of(
                mark("reminder", MarkState.SUPERSEDED, 400),
                mark("second reminder", MarkState.SUPERSEDED, 400),
                mark("call", MarkState.TAKEN, 400),
                mark("registry", MarkState.NEXT, 402));
        labelsKeepApart(Tape.of(400, sameDay));
    }

    private static void labelsKeepApart(Tape tape) {
        var marks = tape.marks();
        for (int i = 0; i < marks.size(); i++) {
            var end = marks.get(i).x() + width(marks.get(i));
            assertThat(end).isLessThanOrEqualTo(tape.width());
            for (var right : marks.subList(i + 1, marks.size())) {
                if (right.x() - 11 <= end) {
                    assertThat(marks.get(i).y()).isLessThan(right.y());
                }
            }
        }
    }

    private static int width(Tape.Placed placed) {
        return 14 + placed.mark().label().length() * 6;
    }

    @Test
    void foldsAQuietYearSoThatTheStepsStayApart() {
        var tape = Tape.of(400, standard());

        assertThat(tape.folds()).singleElement().satisfies(fold -> {
            assertThat(fold.days()).isBetween(300, 340);
            assertThat(fold.right() - fold.left()).isLessThan(150);
        });
        var call = tape.marks().get(2);
        var reminder = tape.marks().get(1);
        assertThat(call.x() - reminder.x()).isGreaterThanOrEqualTo(8);
        assertThat(tape.ticks().size()).isLessThan(150);
    }

    @Test
    void staysReadableWhenStepsAreSpreadOverYears() {
        var marks = new ArrayList<Mark>();
        for (int day = 0; day < 3000; day += 35) {
            marks.add(mark("call", MarkState.TAKEN, day));
        }
        var ticks = Tape.of(3000, marks).ticks();

        assertThat(ticks.size()).isBetween(20, 400);
        assertThat(ticks.stream().filter(Tick::labelled).count()).isBetween(5L, 30L);
    }

    @Test
    void putsAStepThatWaitsForAnotherBeyondTheScale() {
        var marks = new ArrayList<>(standard().subList(0, 4));
        marks.add(mark("notice letter", MarkState.TO_COME, null));
        var tape = Tape.of(20, marks);

        var waiting = tape.marks().getLast();
        assertThat(waiting.undated()).isTrue();
        assertThat(waiting.x()).isGreaterThan(tape.ends());
    }

    @Test
    void leavesRoomForTheWordTodayAndForDue() {
        var tape = Tape.of(20, standard());

        assertThat(tape.ticks())
                .filteredOn(Tick::labelled)
                .extracting(Tick::day)
                .contains(0, 10, 30)
                .doesNotContain(20);
    }

    @Test
    void drawsADebtThatIsNotDueYet() {
        var tape = Tape.of(-90, List.of(mark("reminder", MarkState.NEXT, -3)));

        assertThat(tape.today()).satisfies(today -> {
            assertThat(today.day()).isEqualTo(-90);
            assertThat(today.x()).isLessThan(tape.dueX());
        });
    }

    @Test
    void drawsARulerThatIsOfNoDebt() {
        var drawing = TapeDrawing.ofRuler(List.of(mark("reminder", MarkState.PLACED, -3)));

        assertThat(drawing.large().today()).isNull();
        assertThat(drawing.large().marks()).singleElement().satisfies(placed -> {
            assertThat(placed.x()).isLessThan(drawing.large().dueX());
            assertThat(drawing.on(placed.mark())).isNull();
        });
    }

    @Test
    void tellsTheDateOfAStepOfADebt() {
        var call = Mark.of("call", MarkState.TAKEN, WED_2026_11_04, WED_2026_11_04.plusDays(8), "call", "");
        var drawing = TapeDrawing.of(WED_2026_11_04, WED_2026_11_04.plusDays(20), List.of(call));

        assertThat(call.day()).isEqualTo(8);
        assertThat(drawing.on(call)).isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    void drawsAStripAsNarrowAsAsked() {
        var strip = Tape.strip(20, standard(), 160);

        assertThat(strip.lanes()).isEqualTo(1);
        assertThat(strip.marks()).allSatisfy(mark -> assertThat(mark.x()).isBetween(0, 160));
    }
}
