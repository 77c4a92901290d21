package io.regua.receivables.store;

import io.regua.sql.Sql;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds that end by themselves, and the word to the ruler about any hold. */
@Component
public class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Releases the holds whose last day lies before the date and says how many they were. */
    public int releaseEndedBefore(LocalDate date, String actor) {
        return jdbc.sql(Sql.of("receivables/release_holds"))
                .param("date", date)
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }

    /** Every debt that a hold makes or made wait is written to the ruler's inbox. */
    public void sayChanged(long hold) {
        jdbc.sql(Sql.of("receivables/say_held")).param("hold", hold).update();
    }
}
