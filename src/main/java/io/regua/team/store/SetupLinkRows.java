package io.regua.team.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links as rows; only hashes are kept. */
@Repository
public class SetupLinkRows {

    private final JdbcClient jdbc;

    public SetupLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String hash, Instant expiresAt) {
        jdbc.sql("insert into team.setup_link (token_hash, expires_at) values (:hash, :expires)")
                .param("hash", hash)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean opens(String hash, Instant at) {
        return jdbc.sql("""
                        select count(*) from team.setup_link
                        where token_hash = :hash and used_at is null and expires_at > :at
                        """)
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses a link up; of two that try at once only one succeeds. */
    public boolean use(String hash, Instant at) {
        return jdbc.sql("""
                        update team.setup_link set used_at = :at
                        where token_hash = :hash and used_at is null and expires_at > :at
                        """)
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
