package io.regua.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * Days laid along a line. Day 0 is the adjusted due date (M03).
 *
 * <p>A long time in which nothing happened is folded: drawn narrow, with fewer ticks, so that a debt of 400 days still
 * shows its steps apart.
 */
final class Scale {

    /** A scale no longer than this many days is never folded. */
    private static final int LONGEST_UNFOLDED = 100;

    private static final int QUIET = 40;
    private static final int MARGIN = 8;
    private static final int FOLD_WIDTH = 110;
    private static final int TICKS_IN_A_FOLD = 13;
    private static final int CLOSEST_TICKS = 5;
    private static final int CLOSEST_LABELS = 50;
    private static final int[] TICKS = {1, 5, 10, 30, 90, 360, 3600};
    private static final int[] LABELS = {10, 30, 60, 90, 180, 360, 3600};

    /** Days {@code from} to {@code to} between {@code left} and {@code right}, in pixels. */
    record Stretch(int from, int to, int left, int right, boolean folded) {

        boolean holds(int day) {
            return from <= day && day <= to;
        }

        int x(int day) {
            return left + Math.round((float) (day - from) * (right - left) / (to - from));
        }
    }

    private final List<Stretch> stretches;

    private Scale(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** The scale from one day to another in which the eventful days keep room around them. */
    static Scale of(int from, int to, SortedSet<Integer> eventful, int left, int right) {
        var bounds = to - from <= LONGEST_UNFOLDED ? new ArrayList<int[]>() : quiet(eventful);
        var folds = bounds.size();
        var foldWidth = Math.min(FOLD_WIDTH, (right - left) / (3 * Math.max(1, folds)));
        var openDays = to - from - bounds.stream().mapToInt(b -> b[1] - b[0]).sum();
        var openWidth = right - left - folds * foldWidth;
        var stretches = new ArrayList<Stretch>();
        var day = from;
        var x = left;
        var openSoFar = 0;
        for (var fold : bounds) {
            openSoFar += fold[0] - day;
            var foldLeft = left + stretches.size() / 2 * foldWidth + openWidth * openSoFar / openDays;
            stretches.add(new Stretch(day, fold[0], x, foldLeft, false));
            stretches.add(new Stretch(fold[0], fold[1], foldLeft, foldLeft + foldWidth, true));
            day = fold[1];
            x = foldLeft + foldWidth;
        }
        stretches.add(new Stretch(day, to, x, right, false));
        return new Scale(stretches);
    }

    private static List<int[]> quiet(SortedSet<Integer> eventful) {
        var days = List.copyOf(eventful);
        return IntStream.range(1, days.size())
                .filter(i -> days.get(i) - days.get(i - 1) > QUIET)
                .mapToObj(i -> new int[] {days.get(i - 1) + MARGIN, days.get(i) - MARGIN})
                .toList();
    }

    int x(int day) {
        return stretches.stream()
                .filter(stretch -> stretch.holds(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("day " + day + " is off the scale"))
                .x(day);
    }

    int starts() {
        return stretches.getFirst().left();
    }

    List<Stretch> folds() {
        return stretches.stream().filter(Stretch::folded).toList();
    }

    List<Tick> ticks() {
        return stretches.stream().flatMap(stretch -> ticks(stretch).stream()).toList();
    }

    private static List<Tick> ticks(Stretch stretch) {
        return stretch.folded() ? foldedTicks(stretch) : openTicks(stretch);
    }

    private static List<Tick> foldedTicks(Stretch stretch) {
        var step = first(TICKS, 10, days -> (stretch.to() - stretch.from()) / days <= TICKS_IN_A_FOLD);
        return days(stretch, step)
                .filter(day -> stretch.from() < day && day < stretch.to())
                .mapToObj(day -> new Tick(day, stretch.x(day), Tick.Size.SHORT, false))
                .toList();
    }

    private static List<Tick> openTicks(Stretch stretch) {
        var width = stretch.right() - stretch.left();
        var days = stretch.to() - stretch.from();
        var step = first(TICKS, 1, tick -> tick * width >= CLOSEST_TICKS * days);
        var labelled = first(LABELS, step, label -> label * width >= CLOSEST_LABELS * days);
        var middle = step == 1 ? 5 : labelled;
        return days(stretch, step)
                .mapToObj(day -> new Tick(day, stretch.x(day), size(day, middle, labelled), day % labelled == 0))
                .toList();
    }

    private static Tick.Size size(int day, int middle, int labelled) {
        if (day % labelled == 0) {
            return Tick.Size.LONG;
        }
        return day % middle == 0 ? Tick.Size.MIDDLE : Tick.Size.SHORT;
    }

    private static IntStream days(Stretch stretch, int step) {
        return IntStream.rangeClosed(stretch.from(), stretch.to()).filter(day -> day % step == 0);
    }

    private static int first(int[] choices, int atLeast, java.util.function.IntPredicate fits) {
        return IntStream.of(choices)
                .filter(choice -> choice >= atLeast)
                .filter(fits)
                .findFirst()
                .orElse(choices[choices.length - 1]);
    }
}
