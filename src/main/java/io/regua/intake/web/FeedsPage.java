package io.regua.intake.web;

import io.regua.creditors.Creditor;
import io.regua.creditors.Pause;
import io.regua.intake.FeedStanding;
import io.regua.intake.rules.Expectation;
import io.regua.team.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The expected files.
 *
 * @param pauses creditors that wait for a file
 * @param mayDecide whether the reader may let a creditor go on
 */
record FeedsPage(
        List<FeedStanding> feeds,
        List<Pause> pauses,
        List<Creditor> creditors,
        List<String> mappings,
        LocalDate today,
        boolean mayDecide) {

    static boolean decides(Role role) {
        return role == Role.MANAGER || role == Role.ADMINISTRATOR;
    }

    public boolean expects(Expectation expected, int weekday) {
        return expected.weekdays().contains(DayOfWeek.of(weekday));
    }

    public String brand(long creditor) {
        return creditors.stream()
                .filter(each -> each.id() == creditor)
                .map(Creditor::brand)
                .findFirst()
                .orElse("");
    }
}
