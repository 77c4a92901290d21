package io.regua.negotiation.rules;

import io.regua.calendar.BusinessCalendar;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.Agreement;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.receivables.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who may change the due day of an agreement, and when. */
public final class DueDayRules {

    private static final int MOST_BY_AGENT = 1;
    private static final int MOST = 2;

    private DueDayRules() {}

    /** All that speaks against a move, whoever asks for it. */
    public static List<Objection> against(Agreement agreement, DueDayMove move, BusinessCalendar calendar) {
        var objections = new ArrayList<Objection>();
        if (!agreement.stands()) {
            objections.add(
                    Objection.of("agreement_over", "stands", agreement.state().code()));
        }
        move.installments().stream()
                .filter(each -> isLate(each, move, calendar))
                .findFirst()
                .map(each -> new Objection("late_payment_open", Map.of("number", each.number(), "on", each.dueOn())))
                .ifPresent(objections::add);
        if (!move.isADay()) {
            objections.add(Objection.of("due_day_unknown", "day", move.day()));
        } else if (move.movable().isEmpty()) {
            objections.add(Objection.of("nothing_to_move"));
        } else {
            objections.addAll(move.against(move.dates()));
        }
        return objections;
    }

    /** What is due on a day off can be paid on the next business day (M03). */
    private static boolean isLate(AgreedInstallment each, DueDayMove move, BusinessCalendar calendar) {
        return each.isOpen() && calendar.nextBusinessDay(each.dueOn()).isBefore(move.today());
    }

    /** What speaks against moving it once more: an agent does it once, whoever stands above him a second time. */
    public static List<Objection> tooOften(Agreement agreement, Negotiator by) {
        if (agreement.timesMoved() >= MOST) {
            return List.of(Objection.of("moved_often", "limit", MOST));
        }
        return agreement.timesMoved() >= MOST_BY_AGENT && !by.mayAs(Authority.SUPERVISOR)
                ? List.of(Objection.of("move_above", "needs", Authority.SUPERVISOR.code()))
                : List.of();
    }
}
