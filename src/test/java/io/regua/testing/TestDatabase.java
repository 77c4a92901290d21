package io.regua.testing;

import io.regua.app.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL per test JVM, one migrated template in it, one clone of the template for whoever asks.
 *
 * <p>With a Docker engine the server is a container, without one it is the embedded server; {@code -Dtest.db=embedded}
 * forces the latter.
 */
public final class TestDatabase implements JdbcConnectionDetails, AutoCloseable {

    private record Server(String host, int port, String user, String password) {
        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }
    }

    /** Ids that worlds give by hand are smaller: what they name stays theirs, however much came before. */
    private static final String IDS_FROM_THE_DATABASE = """
            select setval(sequence, 20000000) from unnest(array['creditors.creditor_seq', 'customers.customer_seq',
              'receivables.contract_seq', 'receivables.receivable_seq']) as sequence""";

    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final AtomicInteger IN_USE_BY_CONTEXTS = new AtomicInteger();
    private static @Nullable Server running;

    private final Server server;
    private final String name;

    private TestDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A migrated database of its own. */
    public static TestDatabase fresh() {
        return copyOf("template_regua");
    }

    /** A copy of this database as it is now; nobody may be connected to it. */
    public TestDatabase copy() {
        return copyOf(name);
    }

    /** Gives the room back; whoever is connected is thrown out. */
    public void drop() {
        execute(server, "drop database %s with (force)".formatted(name));
    }

    private static synchronized TestDatabase copyOf(String template) {
        var server = server();
        var name = "t" + CLONES.incrementAndGet();
        execute(server, "create database %s template %s strategy file_copy".formatted(name, template));
        return new TestDatabase(server, name);
    }

    /**
     * A database of its own for a Spring context, which closes it after its pool; the server waits for that. Every debt
     * in it is on {@link OneRuler}.
     */
    public static TestDatabase forContext() {
        IN_USE_BY_CONTEXTS.incrementAndGet();
        var database = fresh();
        OneRuler.in(JdbcClient.create(database.dataSource()));
        return database;
    }

    @Override
    public void close() {
        IN_USE_BY_CONTEXTS.decrementAndGet();
    }

    public DataSource dataSource() {
        return dataSource(server, name);
    }

    private static DataSource dataSource(Server server, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url(database));
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private static synchronized Server server() {
        if (running == null) {
            running = docker() ? container() : embedded();
            execute(running, "create database template_regua");
            Migrations.migrate(dataSource(running, "template_regua"));
            execute(running, "template_regua", IDS_FROM_THE_DATABASE);
        }
        return running;
    }

    private static boolean docker() {
        return !"embedded".equals(System.getProperty("test.db"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static Server container() {
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300", "-c", "jit=off");
        container.start();
        return new Server(
                container.getHost(), container.getMappedPort(5432), container.getUsername(), container.getPassword());
    }

    private static Server embedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", System.getProperty("test.shared-buffers", "512MB"))
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("jit", "off")
                    // Off for tests; the benchmarks switch it on, because what they measure must be durable.
                    .setServerConfig("fsync", System.getProperty("test.fsync", "off"))
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("timezone", "UTC")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return new Server("localhost", server.getPort(), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            for (var i = 0; i < 100 && IN_USE_BY_CONTEXTS.get() > 0; i++) {
                Thread.sleep(100);
            }
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Server server, String sql) {
        execute(server, "postgres", sql);
    }

    private static void execute(Server server, String database, String sql) {
        try (var connection = DriverManager.getConnection(server.url(database), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.url(name);
    }

    @Override
    public String getUsername() {
        return server.user();
    }

    @Override
    public String getPassword() {
        return server.password();
    }
}
