package io.regua.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.regua.testing.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the measurements of this package share: a stopwatch, figures, and where they are written. */
final class Bench {

    interface Work {
        void run() throws Exception;
    }

    private Bench() {}

    /** One connection, warm as a pool's is: product and floor run on it in turn. */
    static DataSource oneConnection() throws SQLException {
        return new SingleConnectionDataSource(TestDatabase.fresh().dataSource().getConnection(), true);
    }

    /** The same for work that is done on so many connections at once. */
    static DataSource pool(int connections) {
        var pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.fresh().dataSource());
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    /** Settles the tables that are about to be written, then takes the time. */
    static double timed(JdbcClient jdbc, Work work) throws Exception {
        for (var table : List.of("ruler.position", "ruler.action", "ruler.waited", "receivables.inbox_changed")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
        jdbc.sql("checkpoint").update();
        return seconds(work);
    }

    static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** To a file, so that the floor leaves no trace in the memory of the application. */
    static Path copyOut(DataSource database, String query) throws SQLException, IOException {
        var file = Files.createTempFile("rows", ".copy");
        file.toFile().deleteOnExit();
        try (var connection = database.getConnection();
                var rows = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", rows);
        }
        return file;
    }

    static void copyIn(Connection connection, String into, Path file) throws SQLException, IOException {
        try (var rows = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin", rows, 1 << 16);
        }
    }

    static void forgetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Since {@link #forgetPeak}, in MB. */
    static double peakHeap() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    static void write(String name, Map<String, ? extends Number> figures) throws IOException {
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(
                Path.of("target/bench/" + name + ".json"),
                figures.entrySet().stream()
                        .map(figure -> "  \"" + figure.getKey() + "\": " + figure.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    }
}
