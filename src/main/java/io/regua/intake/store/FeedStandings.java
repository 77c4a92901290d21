package io.regua.intake.store;

import io.regua.calendar.BusinessCalendar;
import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.intake.Feed;
import io.regua.intake.FeedStanding;
import io.regua.intake.FeedStanding.Waiver;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the expected files came, and which are missing. */
@Component
public class FeedStandings {

    private final FeedRows feeds;
    private final Calendars calendars;
    private final BusinessDates dates;
    private final LocalTime nightAt;
    private final JdbcClient jdbc;

    FeedStandings(
            FeedRows feeds,
            Calendars calendars,
            BusinessDates dates,
            @Value("${regua.night.at:02:00}") LocalTime nightAt,
            JdbcClient jdbc) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.dates = dates;
        this.nightAt = nightAt;
        this.jdbc = jdbc;
    }

    private record Came(
            long calendarId,
            @Nullable Instant at,
            @Nullable String file,
            @Nullable Waiver waiver) {}

    /** How every feed stands when the night of a date begins. */
    public List<FeedStanding> of(LocalDate night) {
        return of(night, nightAt);
    }

    /** How every feed stands at an hour of a day. */
    public List<FeedStanding> of(LocalDate night, LocalTime at) {
        var came = came(night);
        var known = new HashMap<Long, BusinessCalendar>();
        return feeds.all().stream()
                .flatMap(feed -> Optional.ofNullable(came.get(feed.id())).stream()
                        .map(last -> standing(
                                feed,
                                last,
                                night.atTime(at),
                                known.computeIfAbsent(last.calendarId(), calendars::byId))))
                .toList();
    }

    private FeedStanding standing(Feed feed, Came last, LocalDateTime at, BusinessCalendar calendar) {
        var night = at.toLocalDate();
        var expectation = feed.expectation();
        var arrivedOn = last.at() == null ? LocalDate.MIN : LocalDate.ofInstant(last.at(), dates.zone());
        var due = feed.active() ? expectation.lastDue(night, at.toLocalTime(), calendar) : Optional.<LocalDate>empty();
        var missing = due.filter(arrivedOn::isBefore);
        var next = feed.active() ? expectation.next(after(night, arrivedOn), calendar) : Optional.<LocalDate>empty();
        return new FeedStanding(feed, last.at(), last.file(), missing.orElse(null), next.orElse(null), last.waiver());
    }

    /** Today's file is still to come unless it is there. */
    private static LocalDate after(LocalDate night, LocalDate arrivedOn) {
        return arrivedOn.isBefore(night) ? night : arrivedOn.plusDays(1);
    }

    private Map<Long, Came> came(LocalDate night) {
        var came = new HashMap<Long, Came>();
        jdbc.sql(Sql.of("intake/feed_arrivals")).param("night", night).query(row -> {
            came.put(row.getLong("feed_id"), came(row));
        });
        return came;
    }

    private static Came came(ResultSet row) throws SQLException {
        var at = row.getTimestamp("arrived_at");
        var reason = row.getString("reason");
        return new Came(
                row.getLong("calendar_id"),
                at == null ? null : at.toInstant(),
                row.getString("file_name"),
                reason == null
                        ? null
                        : new Waiver(row.getObject("until_on", LocalDate.class), reason, row.getString("waived_by")));
    }
}
