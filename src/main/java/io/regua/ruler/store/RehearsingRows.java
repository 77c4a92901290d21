package io.regua.ruler.store;

import io.regua.sql.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plays the nights of a rehearsal to a part of the customers, in temporary tables, and keeps what comes of it. */
@Repository
public class RehearsingRows {

    private static final List<String> RESULTS =
            List.of("rehearse_counts", "rehearse_sides", "rehearse_waits", "rehearse_crowded");

    private final JdbcClient jdbc;
    private final Rounds rounds;

    RehearsingRows(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * Plays all nights of one part, for every version that is compared. One transaction.
     *
     * @param part which of the parts, from 0
     */
    public void play(RehearsalRows.Asked rehearsal, int part) {
        rounds.begin();
        jdbc.sql(Sql.of("ruler/rehearse_state"))
                .param("from", rehearsal.from())
                .param("until", rehearsal.until())
                .param("parts", rehearsal.parts())
                .param("part", part)
                .update();
        jdbc.sql("analyze rehearsing_state (receivable_id)").update();
        play(rehearsal, part, rehearsal.versionId());
        if (rehearsal.liveId() != null) {
            play(rehearsal, part, rehearsal.liveId());
        }
        jdbc.sql("drop table rehearsing_state").update();
    }

    private void play(RehearsalRows.Asked rehearsal, int part, long version) {
        walk(rehearsal, version);
        listen(rehearsal, part, version);
        RESULTS.forEach(result -> jdbc.sql(Sql.of("ruler/" + result))
                .param("rehearsal", rehearsal.id())
                .param("part", part)
                .param("version", version)
                .update());
        rounds.drop();
    }

    /** Takes one debt of each class through the nights. */
    private void walk(RehearsalRows.Asked rehearsal, long version) {
        jdbc.sql(Sql.of("ruler/rehearse_live")).param("version", version).update();
        jdbc.sql(Sql.of("ruler/rehearse_debts"))
                .param("version", version)
                .param("until", rehearsal.until())
                .update();
        jdbc.sql("analyze rehearsing (class, version_id, customer_id, creditor_id, receivable_id)")
                .update();
        jdbc.sql(Sql.of("ruler/rehearse_classes"))
                .param("until", rehearsal.until())
                .update();
        rounds.walk(rehearsal.until());
        jdbc.sql("analyze rehearsed (receivable_id, back_class)").update();
    }

    /** Gives every debt the way of its class, and has those of a customer listen to one another. */
    private void listen(RehearsalRows.Asked rehearsal, int part, long version) {
        jdbc.sql(Sql.of("ruler/rehearse_ways")).param("version", version).update();
        jdbc.sql("analyze rehearsed_way").update();
        jdbc.sql(Sql.of("ruler/rehearse_covered"))
                .param("version", version)
                .param("from", rehearsal.from())
                .param("parts", rehearsal.parts())
                .param("part", part)
                .update();
        jdbc.sql(Sql.of("ruler/rehearse_pairs")).update();
        jdbc.sql("analyze rehearsed_pair").update();
    }
}
