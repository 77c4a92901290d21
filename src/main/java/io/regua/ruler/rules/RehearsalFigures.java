package io.regua.ruler.rules;

import io.regua.ruler.Rehearsal;
import io.regua.ruler.Rehearsal.Count;
import io.regua.ruler.Rehearsal.Side;
import io.regua.ruler.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a rehearsal comes to, as a manager reads it. */
public final class RehearsalFigures {

    private RehearsalFigures() {}

    /** Kinds that are counted together. */
    public enum Group {
        MESSAGES(StepKind.REMINDER, StepKind.OFFER),
        CALLS(StepKind.CALL),
        INCLUSIONS(StepKind.REGISTRY),
        LETTERS(StepKind.NOTICE_LETTER),
        NOTICES(StepKind.EXTRAJUDICIAL_NOTICE),
        PLACEMENTS(StepKind.PLACEMENT),
        PROTESTS(StepKind.PROTEST),
        HANDOVERS(StepKind.LEGAL_HANDOVER),
        TASKS(StepKind.TASK);

        private final StepKind kind;
        private final StepKind other;

        Group(StepKind kind) {
            this(kind, kind);
        }

        Group(StepKind kind, StepKind other) {
            this.kind = kind;
            this.other = other;
        }

        boolean has(Count count) {
            return count.kind() == kind || count.kind() == other;
        }
    }

    /**
     * So many of a group.
     *
     * @param live by the live version; null = none is
     * @param most in one night by the draft, and {@code mostOn} the first night with so many; null = there are none
     */
    public record Figure(
            Group group,
            long draft,
            @Nullable Long live,
            long most,
            @Nullable LocalDate mostOn) {

        /** In per cent of what the live version does, cut; null when there is nothing to compare with. */
        public @Nullable Long change() {
            return live == null || live == 0 ? null : (draft - live) * 100 / live;
        }
    }

    /** What the draft does in a night: contacts, legal steps and work for us. */
    public record Night(LocalDate on, long contacts, long legal) {}

    /** The groups in which either version does something. */
    public static List<Figure> figures(Rehearsal rehearsal) {
        var figures = new ArrayList<Figure>();
        var live = rehearsal.live();
        for (var group : Group.values()) {
            var before = live == null ? null : Long.valueOf(sum(live, group::has));
            var figure = figure(group, rehearsal.draft(), before);
            if (figure.draft() > 0 || (before != null && before > 0)) {
                figures.add(figure);
            }
        }
        return figures;
    }

    private static Figure figure(Group group, Side draft, @Nullable Long before) {
        var nights = new TreeMap<LocalDate, Long>();
        draft.counts().stream().filter(group::has).forEach(count -> nights.merge(count.on(), count.steps(), Long::sum));
        var most = nights.values().stream().mapToLong(each -> each).max().orElse(0);
        var mostOn = nights.entrySet().stream()
                .filter(night -> night.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        return new Figure(group, sum(draft, group::has), before, most, mostOn);
    }

    private static long sum(Side side, Predicate<Count> which) {
        return side.counts().stream().filter(which).mapToLong(Count::steps).sum();
    }

    /** Every night of the rehearsal, also those without anything to do. */
    public static List<Night> nights(Rehearsal rehearsal) {
        var contacts = new TreeMap<LocalDate, Long>();
        var legal = new TreeMap<LocalDate, Long>();
        rehearsal
                .draft()
                .counts()
                .forEach(count ->
                        (count.kind().isLegal() ? legal : contacts).merge(count.on(), count.steps(), Long::sum));
        return rehearsal
                .from()
                .datesUntil(rehearsal.from().plusDays(rehearsal.days()))
                .map(on -> new Night(on, contacts.getOrDefault(on, 0L), legal.getOrDefault(on, 0L)))
                .toList();
    }
}
