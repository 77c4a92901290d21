package io.regua.ruler.store;

import io.regua.sql.Sql;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks imagined nights: every debt of the table {@code rehearsing_class} from one of its nights to the next, all of
 * them side by side, until none has a night left. Works on temporary tables of the transaction that is open.
 */
@Component
class Rounds {

    /** Only stops a ruler that never ends: a debt meets one step in a round at least. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until the last night */
    void walk(LocalDate until) {
        jdbc.sql("analyze rehearsing_class").update();
        jdbc.sql(Sql.of("ruler/rehearse_begin")).param("until", until).update();
        var round = 1;
        while (round < MOST && walk(round, until) > 0) {
            round++;
        }
    }

    private int walk(int round, LocalDate until) {
        return jdbc.sql(Sql.of("ruler/rehearse_round"))
                .param("round", round)
                .param("until", until)
                .update();
    }

    /** Has what follows planned for the tables as they are, by a quick look at them, and with room to work in. */
    void begin() {
        jdbc.sql("""
                        select set_config('work_mem', '256MB', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                          set_config('default_statistics_target', '30', true)""").query((row, n) -> true).single();
        drop();
    }

    /** Takes the tables away before the transaction does. */
    void drop() {
        jdbc.sql(Sql.of("ruler/rehearse_drop")).update();
    }
}
