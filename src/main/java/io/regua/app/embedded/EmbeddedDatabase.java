package io.regua.app.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A durable PostgreSQL server inside the data directory: what was committed survives a restart and a {@code kill -9} of
 * the application.
 */
public class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The bundled server is started without durability; all of it is switched on again here. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final EmbeddedPostgres server;

    EmbeddedDatabase(Path directory) {
        var data = directory.toAbsolutePath().normalize().resolve("postgresql");
        try {
            Files.createDirectories(data.getParent());
            stopOrphan(data);
            this.server = start(data);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + data + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        data.resolveSibling("postgresql-binaries").toFile())
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8");
        DURABLE.forEach(builder::setServerConfig);
        tuning().forEach(builder::setServerConfig);
        return builder.start();
    }

    private static Map<String, String> tuning() {
        return Map.of(
                "shared_buffers", "512MB",
                "work_mem", "64MB",
                "maintenance_work_mem", "256MB",
                "max_wal_size", "4GB",
                "wal_compression", "off",
                "random_page_cost", "1.1",
                "jit", "off",
                "max_connections", "60",
                "timezone", "UTC",
                "log_timezone", "UTC");
    }

    /** An application that was killed leaves its server running: that one is stopped before ours starts. */
    static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().trim()));
        var ours = process.flatMap(p -> p.info().command())
                        .map(command -> command.contains("postgres"))
                        .orElse(false)
                && Path.of(lines.get(1)).equals(data);
        if (ours) {
            log.info("A database server is still running on {}; it is stopped first", data);
            stop(process.orElseThrow());
        } else {
            Files.delete(pidFile);
        }
    }

    private static void stop(ProcessHandle process) throws IOException {
        // SIGINT would roll back and end at once, but the portable signal is SIGTERM: wait for open sessions to go.
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the earlier database server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the earlier database server (pid " + process.pid() + ") does not stop", e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void destroy() throws IOException {
        server.close();
    }
}
