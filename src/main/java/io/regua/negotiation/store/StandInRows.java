package io.regua.negotiation.store;

import io.regua.negotiation.Authority;
import io.regua.negotiation.StandIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom. */
@Component
public class StandInRows {

    private final JdbcClient jdbc;

    StandInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest authority that somebody stands in with on a day. */
    public Optional<Authority> authority(String username, LocalDate on) {
        return jdbc
                .sql("select authority from negotiation.stand_in"
                        + " where username = ? and from_on <= ? and until_on >= ? and withdrawn_at is null")
                .params(username, on, on)
                .query((row, no) -> authority(row))
                .list()
                .stream()
                .max(Comparator.naturalOrder());
    }

    /** With whose authority somebody stands in. */
    public Optional<Authority> authority(long id) {
        return jdbc.sql("select authority from negotiation.stand_in where id = ?")
                .param(id)
                .query((row, no) -> authority(row))
                .optional();
    }

    /** Those who stand in on a day or later, the soonest first. */
    public List<StandIn> from(LocalDate on) {
        return jdbc.sql("select id, username, authority, from_on, until_on, named_by from negotiation.stand_in"
                        + " where until_on >= ? and withdrawn_at is null order by from_on, id limit 100")
                .param(on)
                .query((row, no) -> new StandIn(
                        row.getLong("id"),
                        row.getString("username"),
                        authority(row),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("named_by")))
                .list();
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return Authority.valueOf(row.getString("authority").toUpperCase(Locale.ROOT));
    }

    /** Names somebody. */
    public long add(String username, Authority authority, LocalDate from, LocalDate until, String by, Instant at) {
        return jdbc.sql("insert into negotiation.stand_in"
                        + " (id, username, authority, from_on, until_on, named_by, named_at)"
                        + " values (nextval('negotiation.stand_in_seq'), ?, ?, ?, ?, ?, ?) returning id")
                .params(username, authority.code(), from, until, by, at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Ends it; false when it ended before. */
    public boolean withdraw(long id, String by, Instant at) {
        return jdbc.sql("update negotiation.stand_in set withdrawn_at = ?, withdrawn_by = ?, version = version + 1"
                                + " where id = ? and withdrawn_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), by, id)
                        .update()
                == 1;
    }
}
