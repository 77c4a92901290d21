package io.regua.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.store.SetupLinkRows;
import io.regua.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetupLinksStoreTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final SetupLinkRows links =
            new SetupLinkRows(JdbcClient.create(TestDatabase.fresh().dataSource()));

    @Test
    void opensUntilItExpires() {
        links.add("hash", MONDAY_NOON.plus(Duration.ofHours(24)));

        assertThat(links.opens("hash", MONDAY_NOON)).isTrue();
        assertThat(links.opens("hash", MONDAY_NOON.plus(Duration.ofHours(24)))).isFalse();
        assertThat(links.opens("another", MONDAY_NOON)).isFalse();
    }

    @Test
    void isUsedOnce() {
        links.add("hash", MONDAY_NOON.plus(Duration.ofHours(24)));

        assertThat(links.use("hash", MONDAY_NOON)).isTrue();
        assertThat(links.use("hash", MONDAY_NOON)).isFalse();
        assertThat(links.opens("hash", MONDAY_NOON)).isFalse();
    }
}
