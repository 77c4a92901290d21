package io.regua.negotiation.rules;

import io.regua.negotiation.AgreedInstallment;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Another due day for an agreement. Only installments move that are open and due after today; the first of them to the
 * chosen day after its old date or, where that is too far and nobody pays interest for a shorter time, before it; the
 * others month after month ({@link DueDates}). What is paid stays as it is, whatever the longer time would cost.
 *
 * @param installments all payments of the agreement, the entry first
 * @param day of the month, 1 to 31
 * @param most no payment falls due so many days later than before
 */
public record DueDayMove(List<AgreedInstallment> installments, int day, LocalDate today, int most) {

    private static final int LONGEST_MONTH = 31;

    public DueDayMove {
        installments = List.copyOf(installments);
    }

    /** Whether some month has such a day. */
    public boolean isADay() {
        return day >= 1 && day <= LONGEST_MONTH;
    }

    /** The installments that can move; the entry is no installment. */
    public List<AgreedInstallment> movable() {
        return installments.stream()
                .filter(each ->
                        each.number() > 0 && each.isOpen() && each.dueOn().isAfter(today))
                .toList();
    }

    /**
     * The new dates of those that can move, by number; also where they do not keep to the rule.
     *
     * @throws IllegalStateException when no month has such a day
     */
    public SequencedMap<Integer, LocalDate> dates() {
        if (!isADay()) {
            throw new IllegalStateException("no day of a month: " + day);
        }
        var moving = movable();
        if (moving.isEmpty()) {
            return new LinkedHashMap<>();
        }
        var later = DueDates.onOrAfter(moving.getFirst().dueOn(), day);
        var wanted = from(later);
        if (against(wanted).isEmpty()) {
            return wanted;
        }
        var earlier = from(DueDates.aMonthBefore(later, day));
        return against(earlier).isEmpty() ? earlier : wanted;
    }

    /** Month after month for all that come after the first; those that were paid ahead keep their place. */
    private SequencedMap<Integer, LocalDate> from(LocalDate first) {
        var moving = movable();
        var number = moving.getFirst().number();
        var days = DueDates.of(first, day, moving.getLast().number() - number + 1);
        var dates = new LinkedHashMap<Integer, LocalDate>();
        moving.forEach(each -> dates.put(each.number(), days.get(each.number() - number)));
        return dates;
    }

    /** All that speaks against the dates; of each kind the first that is met. */
    public List<Objection> against(Map<Integer, LocalDate> dates) {
        var moving = movable();
        var found = new LinkedHashMap<String, Objection>();
        for (var each : moving) {
            var on = dates.getOrDefault(each.number(), each.dueOn());
            var latest = each.dueOn().plusDays(most);
            if (on.isAfter(latest)) {
                found.putIfAbsent("moved_too_late", moved("moved_too_late", each, on, latest));
            }
            if (on.isBefore(today)) {
                found.putIfAbsent("moved_to_the_past", moved("moved_to_the_past", each, on, today));
            }
            if (on.isBefore(each.dueOn()) && bearInterest(moving)) {
                found.putIfAbsent("moved_before", moved("moved_before", each, on, each.dueOn()));
            }
            var last = before(moving.getFirst());
            if (last.isPresent() && !on.isAfter(last.get())) {
                found.putIfAbsent("moved_out_of_order", moved("moved_out_of_order", each, on, last.get()));
            }
        }
        return List.copyOf(found.values());
    }

    private static Objection moved(String code, AgreedInstallment each, LocalDate on, LocalDate limit) {
        return new Objection(code, Map.of("number", each.number(), "on", on, "limit", limit));
    }

    /** Interest of a month is never asked for less than one. */
    private static boolean bearInterest(List<AgreedInstallment> moving) {
        return moving.stream().anyMatch(each -> each.interest().isPositive());
    }

    /** When the last payment falls due of those before the first that moves. */
    private Optional<LocalDate> before(AgreedInstallment first) {
        return installments.stream()
                .filter(other -> other.number() < first.number())
                .map(AgreedInstallment::dueOn)
                .max(Comparator.naturalOrder());
    }
}
