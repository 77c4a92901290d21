package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.regua.receivables.ReceivableChanged;
import io.regua.testing.WholeHouse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** While a night or an import changes positions, people go on working. */
@WholeHouse
class MeanwhileScreenTest {

    /** Ids that no debt has. */
    private static final long NOBODYS = -1_000;

    private static final int MANY = 60;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Test
    void changesThatHaveToWaitDoNotKeepTheConnectionsOfOthers() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        assertThat(MANY).isGreaterThan(pool.getMaximumPoolSize());
        try (var night = pool.getConnection()) {
            night.setAutoCommit(false);
            changesPositions(night);
            LongStream.rangeClosed(NOBODYS - MANY, NOBODYS - 1).forEach(this::changed);

            await().atMost(Duration.ofSeconds(20)).until(() -> open() <= 1);
            assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection())
                    .isZero();
            assertThat(toTakeIn()).isEqualTo(MANY);
            night.rollback();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> open() == 0 && toTakeIn() == 0);
    }

    private static void changesPositions(Connection night) throws SQLException {
        try (var statement = night.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(x'5265677561'::bigint)");
        }
    }

    private void changed(long receivable) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("insert into receivables.inbox_changed (receivable_id, customer_id) values (?, ?)")
                    .params(receivable, receivable)
                    .update();
            events.publishEvent(new ReceivableChanged(receivable));
        });
    }

    /** Those that the ruler has heard of and not done with. */
    private long open() {
        return count("""
                select count(*) from event_publication
                where completion_date is null and listener_id like '%DebtsThatChanged%'""");
    }

    private long toTakeIn() {
        return count("select count(*) from receivables.inbox_changed where receivable_id < " + NOBODYS);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, no) -> row.getLong(1)).single();
    }
}
