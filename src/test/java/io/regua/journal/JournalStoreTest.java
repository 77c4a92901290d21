package io.regua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JournalStoreTest {

    private JdbcClient jdbc;
    private Journal journal;

    @BeforeEach
    void open() {
        jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
        journal = new Journal(jdbc, new JsonMapper());
    }

    @Test
    void keepsWhoWhatAndWhy() {
        journal.write(
                new Actor("ana", "192.0.2.7"),
                "receivable",
                7,
                3,
                5L,
                "payment_recorded",
                Map.of("paidOn", LocalDate.of(2026, 11, 23), "days", 3));

        assertThat(jdbc.sql("select actor, origin, subject, subject_id, customer_id, creditor_id, code, facts::text"
                                + " from journal.v_entry")
                        .query()
                        .singleRow()
                        .values())
                .map(String::valueOf)
                .containsExactly(
                        "ana",
                        "192.0.2.7",
                        "receivable",
                        "7",
                        "3",
                        "5",
                        "payment_recorded",
                        "{\"days\": 3, \"paidOn\": \"2026-11-23\"}");
    }

    @Test
    void forgetsNothing() {
        journal.write(Actor.NIGHT, "night", 1, Journal.NO_CUSTOMER, null, "done", Map.of());

        assertThatThrownBy(() -> jdbc.sql("delete from journal.entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        jdbc.sql("update journal.entry set actor = 'nobody'").update())
                .hasMessageContaining("append-only");
    }
}
