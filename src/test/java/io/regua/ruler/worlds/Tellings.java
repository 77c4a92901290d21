package io.regua.ruler.worlds;

import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the engine says about nights, held against what the model did on them: of some debts, on some days. */
final class Tellings {

    /** So many debts are asked about: every n-th by its number. */
    private static final int ASKED = 60;
    /** Besides the days on which something was done, one in so many. */
    private static final int QUIET = 7;

    /** A line of a night, in the order in which it was written. */
    private record Line(LocalDate on, String key, String outcome, String reason, int seq) {

        static Line of(Book.Deed deed) {
            return new Line(deed.on(), deed.key(), deed.outcome(), deed.reason(), deed.seq());
        }

        static Line of(Book.Wait wait) {
            return new Line(wait.on(), wait.key(), "waited", wait.reason(), Integer.MAX_VALUE);
        }

        boolean happened() {
            return !outcome.equals("skipped") && !outcome.equals("superseded");
        }
    }

    private final Facts facts;
    private final Engine engine;
    private final Model model;
    private final List<Explanation> coming = new ArrayList<>();
    private int asked;

    Tellings(Facts facts, Engine engine, Model model) {
        this.facts = facts;
        this.engine = engine;
        this.model = model;
    }

    /** How many explanations were compared. */
    int asked() {
        return asked;
    }

    /** Of the nights that were: just what they did, and what came next. */
    void past(LocalDate from, LocalDate today) {
        var lines = lines(from, today);
        for (var debt : some()) {
            var own = lines.getOrDefault(debt.id, List.of());
            for (var day = from; day.isBefore(today); day = day.plusDays(1)) {
                var that = on(own, day);
                if (!that.isEmpty() || isAsked(debt, day)) {
                    past(own, that, engine.explanation(debt, day, today));
                }
            }
        }
    }

    private void past(List<Line> own, List<Line> that, Explanation told) {
        asked++;
        holds(told, told(told).equals(that), that);
        var expected =
                that.isEmpty() ? null : that.getFirst().outcome.equals("waited") ? Verdict.WAITED : Verdict.ACTED;
        holds(told, expected == null ? !isOfANight(told.verdict()) : told.verdict() == expected, expected);
        var next = own.stream()
                .filter(line -> line.on.isAfter(told.on()) && line.happened())
                .findFirst();
        if (next.isPresent()) {
            holds(told, isNext(told.next(), next.get()), next.get());
        }
        holds(told, told.next() != null || told.noNext() != null, "why nothing comes next");
    }

    private static boolean isOfANight(Verdict verdict) {
        return switch (verdict) {
            case ACTED, WAITED, WILL_ACT, WILL_WAIT -> true;
            default -> false;
        };
    }

    private static boolean isNext(Explanation.@Nullable Next told, Line next) {
        return told != null
                && told.on().equals(next.on)
                && told.step().stepKey().equals(next.key);
    }

    /** Of nights to come, before they are. */
    void foretell(LocalDate today, LocalDate until) {
        for (var debt : some()) {
            for (var day = today; day.isBefore(until); day = day.plusDays(1)) {
                coming.add(engine.explanation(debt, day, today));
            }
        }
    }

    /** They did just that. */
    void wereForetold(LocalDate today, LocalDate until) {
        var lines = lines(today, until);
        for (var told : coming) {
            asked++;
            var that = on(lines.getOrDefault((int) told.receivableId(), List.of()), told.on());
            holds(told, told(told).equals(that), that);
        }
    }

    private static List<Line> on(List<Line> own, LocalDate day) {
        return own.stream().filter(line -> line.on.equals(day)).toList();
    }

    private List<Facts.Debt> some() {
        var step = Math.max(1, facts.debts.size() / ASKED);
        return facts.debts.values().stream().filter(debt -> debt.id % step == 0).toList();
    }

    private static boolean isAsked(Facts.Debt debt, LocalDate day) {
        return (day.toEpochDay() + debt.id) % QUIET == 0;
    }

    private Map<Integer, List<Line>> lines(LocalDate from, LocalDate until) {
        var lines = new HashMap<Integer, List<Line>>();
        for (var night = from; night.isBefore(until); night = night.plusDays(1)) {
            model.book.of(night).stream()
                    .sorted(Comparator.comparingInt(Book.Deed::seq))
                    .forEach(deed -> lines.computeIfAbsent(deed.debt(), debt -> new ArrayList<>())
                            .add(Line.of(deed)));
            model.book
                    .waitsOf(night)
                    .forEach(wait -> lines.computeIfAbsent(wait.debt(), debt -> new ArrayList<>())
                            .add(Line.of(wait)));
        }
        return lines;
    }

    private static List<Line> told(Explanation told) {
        var lines = new ArrayList<Line>();
        told.steps()
                .forEach(deed -> lines.add(new Line(
                        told.on(),
                        deed.step().stepKey(),
                        deed.outcome().code(),
                        deed.why().code(),
                        deed.seq())));
        var why = told.why();
        var step = told.step();
        if (isOfANight(told.verdict()) && why != null && step != null) {
            lines.add(new Line(told.on(), step.stepKey(), "waited", why.code(), Integer.MAX_VALUE));
        }
        return lines;
    }

    private static void holds(Explanation told, boolean what, @Nullable Object otherwise) {
        if (!what) {
            throw new Difference(told.on(), "explained as%n%s%nbut%n%s".formatted(told, otherwise));
        }
    }
}
