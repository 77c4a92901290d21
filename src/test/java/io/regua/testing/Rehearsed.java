package io.regua.testing;

import io.regua.ruler.Rehearsing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the rehearsals that wait: in tests no scheduler does. */
public final class Rehearsed {

    private Rehearsed() {}

    public static void all(JdbcClient jdbc, Rehearsing rehearsing) {
        var waiting = jdbc.sql("select id from ruler.rehearsal where done_at is null and failed_at is null order by id")
                .query(Long.class)
                .set();
        waiting.forEach(id -> {
            rehearsing.play(id, 0);
            rehearsing.play(id, 1);
        });
    }
}
