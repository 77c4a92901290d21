package io.regua.intake.store;

import io.regua.intake.Feed;
import io.regua.intake.NewFeed;
import io.regua.intake.rules.Expectation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The feeds, and what people said about missing ones. */
@Component
public class FeedRows {

    private static final String SELECT = "select f.*, m.name as mapping from intake.feed as f"
            + " left join intake.mapping as m on m.id = f.mapping_id ";

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Feed> all() {
        return jdbc.sql(SELECT + "order by f.creditor_id, f.name")
                .query(FeedRows::feed)
                .list();
    }

    public Optional<Feed> byId(long id) {
        return jdbc.sql(SELECT + "where f.id = ?")
                .param(id)
                .query(FeedRows::feed)
                .optional();
    }

    /** Everything that speaks against expecting this file. */
    public List<String> objectionsTo(NewFeed wanted) {
        var objections = new ArrayList<String>();
        if (wanted.name().isBlank()) {
            objections.add("name_missing");
        } else if (isTaken(wanted)) {
            objections.add("name_taken");
        }
        if (wanted.mapping() == null && wanted.namePattern() == null) {
            objections.add("file_unsaid");
        }
        if (wanted.mapping() != null && mapping(wanted.mapping()).isEmpty()) {
            objections.add("mapping_unknown");
        }
        if (wanted.expectation().weekdays().isEmpty()) {
            objections.add("days_missing");
        }
        return objections;
    }

    private boolean isTaken(NewFeed wanted) {
        return jdbc.sql("select exists (select from intake.feed where creditor_id = ? and name = ?)")
                .params(wanted.creditorId(), wanted.name().strip())
                .query(Boolean.class)
                .single();
    }

    private Optional<Long> mapping(String name) {
        return jdbc.sql("select id from intake.mapping where name = ?")
                .param(name)
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    public long add(NewFeed wanted, String by, Instant at) {
        var expectation = wanted.expectation();
        return jdbc.sql(
                        "insert into intake.feed (id, creditor_id, name, mapping_id, name_pattern, weekdays, business_only,"
                                + " by_at, from_on, created_by, created_at) values (nextval('intake.feed_seq'), :creditor,"
                                + " :name, :mapping, :pattern, :weekdays, :business, :byAt, :from, :by, :at) returning id")
                .param("creditor", wanted.creditorId())
                .param("name", wanted.name().strip())
                .param(
                        "mapping",
                        Optional.ofNullable(wanted.mapping())
                                .flatMap(this::mapping)
                                .orElse(null),
                        Types.BIGINT)
                .param("pattern", wanted.namePattern(), Types.VARCHAR)
                .param(
                        "weekdays",
                        expectation.weekdays().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("business", expectation.businessOnly())
                .param("byAt", expectation.byAt())
                .param("from", expectation.fromOn())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query((row, no) -> row.getLong(1))
                .single();
    }

    /** Whether that changed anything. */
    public boolean setActive(long id, boolean active) {
        return jdbc.sql("update intake.feed set active = :active, version = version + 1"
                                + " where id = :id and active <> :active")
                        .param("active", active)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void waive(long feed, LocalDate from, @Nullable LocalDate until, String reason, String by, Instant at) {
        jdbc.sql("insert into intake.feed_waiver (id, feed_id, from_on, until_on, reason, waived_by, waived_at)"
                        + " values (nextval('intake.feed_waiver_seq'), :feed, :from, :until, :reason, :by, :at)")
                .param("feed", feed)
                .param("from", from)
                .param("until", until, Types.DATE)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Feed feed(ResultSet row, int no) throws SQLException {
        var weekdays = Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        return new Feed(
                row.getLong("id"),
                row.getLong("creditor_id"),
                row.getString("name"),
                row.getString("mapping"),
                row.getString("name_pattern"),
                new Expectation(
                        weekdays,
                        row.getBoolean("business_only"),
                        row.getObject("by_at", LocalTime.class),
                        row.getObject("from_on", LocalDate.class)),
                row.getBoolean("active"));
    }
}
