package io.regua.app.web;

import io.regua.calendar.BusinessDates;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for somebody, over all modules: how much, since when, and where it is dealt with. */
@Controller
class WaitingScreen {

    private static final String WAITING = Sql.of("app/waiting");

    private final JdbcClient jdbc;
    private final Menu menu;
    private final BusinessDates dates;

    WaitingScreen(JdbcClient jdbc, Menu menu, BusinessDates dates) {
        this.jdbc = jdbc;
        this.menu = menu;
        this.dates = dates;
    }

    /** What can wait, most pressing first, and the page where it is dealt with. */
    enum What {
        FEEDS("feeds", "/feeds"),
        UNMATCHED("unmatched", "/reconciliation"),
        REFUNDS("refunds", "/refunds"),
        DECISIONS("decisions", "/decisions"),
        WRITE_OFFS("write_offs", "/write-offs"),
        HOLDS_FORGOTTEN("holds_forgotten", "/holds", "?which=forgotten"),
        HOLDS_ENDING("holds_ending", "/holds", "?which=ending"),
        MARKS_FORGOTTEN("marks_forgotten", "/marks", "?which=forgotten"),
        MARKS_DUE("marks_due", "/marks", "?which=due"),
        BILLS("bills", "/bank-files"),
        CALLS("calls", "/desk"),
        TASKS("tasks", "/desk"),
        STUCK("stuck", "/portfolio/customers", "?nextStep=nobody_told");

        private final String code;
        private final String path;
        private final String query;

        What(String code, String path) {
            this(code, path, "");
        }

        What(String code, String path, String query) {
            this.code = code;
            this.path = path;
            this.query = query;
        }
    }

    /** One kind of work; {@code since} is the day of the oldest. */
    record Waiting(String what, long count, @Nullable LocalDate since, String link) {}

    private record Count(String what, long count, @Nullable LocalDate since) {

        static final Count NOTHING = new Count("", 0, null);
    }

    @GetMapping("/lists")
    String lists(@AuthenticationPrincipal SignedIn user, Authentication who, Model model) {
        var counts = counts(user.scope());
        var waiting = Arrays.stream(What.values())
                .filter(what -> menu.leadsTo(what.path, who))
                .map(what -> waiting(what, counts.getOrDefault(what.code, Count.NOTHING)))
                .filter(each -> each.count() > 0)
                .toList();
        model.addAttribute("waiting", waiting);
        return "waiting";
    }

    private static Waiting waiting(What what, Count count) {
        return new Waiting(what.code, count.count(), count.since(), what.path + what.query);
    }

    private Map<String, Count> counts(CreditorScope scope) {
        List<Count> counts = jdbc.sql(WAITING)
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("today", dates.today())
                .param("zone", dates.zone().getId())
                .query((row, n) ->
                        new Count(row.getString("what"), row.getLong("count"), row.getObject("since", LocalDate.class)))
                .list();
        return counts.stream().collect(Collectors.toMap(Count::what, Function.identity()));
    }
}
