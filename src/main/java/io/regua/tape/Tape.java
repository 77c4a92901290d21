package io.regua.tape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ruler as it is drawn: where each line, step and label goes. Lengths are pixels of a drawing {@code width} wide.
 *
 * @param today null on the tape of a ruler that is of no debt
 * @param ends where the scale ends; steps that wait for an earlier one stand beyond it
 * @param lanes how many rows the labels take
 */
public record Tape(
        int width,
        int height,
        int baseline,
        int starts,
        int ends,
        int dueX,
        @Nullable Today today,
        int lanes,
        List<Tick> ticks,
        List<Fold> folds,
        List<Placed> marks) {

    /** A step in its place. {@code y} is the middle of its circle; {@code day} means nothing when {@code undated}. */
    public record Placed(Mark mark, int day, int x, int y, boolean undated) {}

    /** Today: days after the adjusted due date, and where that is. */
    public record Today(int day, int x) {}

    /** Quiet time drawn short. */
    public record Fold(int left, int right, int days) {}

    /** Half the height of the ruler itself. */
    private static final int HALF = 7;

    private static final int PAD = 24;
    private static final int LANE = 26;
    private static final int STEM = 34;
    private static final int CIRCLE = 11;
    private static final int BELOW = 46;
    private static final int CLOSE = 34;
    private static final int BEFORE = 5;
    private static final int AFTER = 6;
    private static final int LETTER = 7;
    private static final int DATE = 9 * LETTER;
    private static final int LARGE = 1240;
    private static final int FARTHEST = 400;

    private record Draft(Mark mark, int day, int x, int lane, boolean undated) {}

    /**
     * The large tape, with labels that never meet.
     *
     * @param today days after the adjusted due date; null when there is no today on it
     */
    public static Tape of(@Nullable Integer today, List<Mark> marks) {
        var days = eventful(today, marks);
        var beyond = marks.stream().filter(mark -> mark.day() == null).toList();
        var right = LARGE - PAD - beyond.stream().mapToInt(Tape::room).sum();
        var from = Math.min(days.first() - 2, -BEFORE);
        var to = roomyEnd(marks, days, from, right);
        var scale = Scale.of(from, to, days, PAD, right);
        var drafts = lanes(along(marks, scale), beyond, right);
        return drawn(LARGE, scale, right, today, drafts);
    }

    /** The small tape of lists and narrow screens: no words, so nothing to keep apart. */
    public static Tape strip(@Nullable Integer today, List<Mark> marks, int width) {
        var days = eventful(today, marks);
        var scale = Scale.of(Math.min(days.first() - 2, -BEFORE), days.last() + AFTER, days, CIRCLE, width - CIRCLE);
        return drawn(width, scale, width - CIRCLE, today, along(marks, scale));
    }

    /** The line from the ruler up to a step's circle starts here. */
    public int top() {
        return baseline - HALF;
    }

    public int bottom() {
        return baseline + HALF;
    }

    private static TreeSet<Integer> eventful(@Nullable Integer today, List<Mark> marks) {
        var days = new TreeSet<>(List.of(0, Objects.requireNonNullElse(today, 0)));
        marks.stream().map(Mark::day).filter(Objects::nonNull).forEach(days::add);
        return days;
    }

    /** Far enough to the right that the last labels end inside the drawing. */
    private static int roomyEnd(List<Mark> marks, TreeSet<Integer> days, int from, int right) {
        var to = days.last() + AFTER;
        while (to < days.last() + FARTHEST && !fits(along(marks, Scale.of(from, to, days, PAD, right)), right)) {
            to += BEFORE;
        }
        return to;
    }

    private static boolean fits(List<Draft> drafts, int right) {
        return drafts.stream().allMatch(draft -> draft.x() + room(draft.mark()) <= right);
    }

    private static List<Draft> along(List<Mark> marks, Scale scale) {
        var drafts = new ArrayList<Draft>();
        for (var mark : marks) {
            var day = mark.day();
            if (day != null) {
                drafts.add(new Draft(mark, day, scale.x(day), 0, false));
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::day));
        return drafts;
    }

    /**
     * From right to left, each label goes above all that stand inside its width: so it meets neither their labels nor
     * the stems that hold them.
     */
    private static List<Draft> lanes(List<Draft> along, List<Mark> beyond, int right) {
        var placed = new ArrayList<Draft>();
        var x = right + CIRCLE + 3;
        for (var mark : beyond) {
            placed.add(new Draft(mark, 0, x, 0, true));
            x += room(mark);
        }
        for (var draft : along.reversed()) {
            var end = draft.x() + room(draft.mark());
            var lane = placed.stream()
                    .filter(other -> !other.undated() && other.x() - CIRCLE <= end)
                    .mapToInt(other -> other.lane() + 1)
                    .max()
                    .orElse(0);
            placed.addFirst(new Draft(draft.mark(), draft.day(), draft.x(), lane, false));
        }
        return placed;
    }

    /** The width a circle and its label need to the right of its middle, with air. */
    private static int room(Mark mark) {
        var date = mark.state() == MarkState.NEXT ? DATE : 0;
        return CIRCLE + 6 + mark.label().length() * LETTER + date;
    }

    private static Tape drawn(int width, Scale scale, int right, @Nullable Integer todayOn, List<Draft> drafts) {
        var lanes = 1 + drafts.stream().mapToInt(Draft::lane).max().orElse(0);
        var baseline = CIRCLE + 5 + LANE * (lanes - 1) + STEM + HALF;
        var today = todayOn == null ? null : new Today(todayOn, scale.x(todayOn));
        var ticks = scale.ticks().stream()
                .map(tick -> near(tick, today) || near(tick, scale.x(0)) ? tick.unlabelled() : tick)
                .toList();
        var marks = drafts.stream()
                .map(draft -> new Placed(
                        draft.mark(),
                        draft.day(),
                        draft.x(),
                        baseline - HALF - STEM - LANE * draft.lane(),
                        draft.undated()))
                .toList();
        var starts = scale.starts();
        var folds = scale.folds().stream()
                .map(fold -> new Fold(fold.left(), fold.right(), fold.to() - fold.from()))
                .toList();
        return new Tape(
                width, baseline + BELOW, baseline, starts, right, scale.x(0), today, lanes, ticks, folds, marks);
    }

    /** Labels that would run into the word "today". */
    private static boolean near(Tick tick, @Nullable Today today) {
        return today != null && Math.abs(tick.x() - today.x()) < CLOSE;
    }

    /** Labels that would run into the word "due". */
    private static boolean near(Tick tick, int dueX) {
        return tick.day() != 0 && Math.abs(tick.x() - dueX) < CLOSE;
    }
}
