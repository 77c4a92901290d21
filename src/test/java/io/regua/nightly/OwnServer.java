package io.regua.nightly;

import io.regua.app.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server that a test may stop and start: it always comes back on the same port with the same data. */
final class OwnServer implements AutoCloseable {

    /** How a server is stopped; the signals are those that {@code pg_ctl stop} sends. */
    enum Stop {
        /** Sessions are thrown out and everything is written. */
        FAST("-INT"),
        /** At once, as in a crash: the next start has to recover. */
        IMMEDIATE("-QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private EmbeddedPostgres server;

    /** With one migrated and empty database {@code start}. */
    OwnServer() throws IOException {
        directory = Files.createTempDirectory("own-server");
        server = started(0);
        execute("create database start");
        Migrations.migrate(source("start"));
    }

    private EmbeddedPostgres started(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** Stops the server in whatever it is doing, and starts it again. */
    void restart(Stop how) throws IOException {
        var port = server.getPort();
        stop(how);
        server.close();
        server = started(port);
    }

    /** {@code EmbeddedPostgres.close} gives a server five seconds; afterwards it only gives the directory free. */
    private void stop(Stop how) throws IOException {
        var pid = Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .getFirst()
                .strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        new ProcessBuilder("kill", how.signal, pid).inheritIO().start().onExit().join();
        postmaster.onExit().join();
    }

    /** A copy of {@code start}; nobody may be connected to that. */
    void copy(String name) {
        execute("create database " + name + " template start");
    }

    void drop(String name) {
        execute("drop database " + name + " with (force)");
    }

    DataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(address(database).url());
        source.setUser("postgres");
        return source;
    }

    NightChild.Address address(String database) {
        return new NightChild.Address(
                "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database), "postgres", "");
    }

    private void execute(String sql) {
        var postgres = address("postgres");
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stop(Stop.IMMEDIATE);
        server.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
