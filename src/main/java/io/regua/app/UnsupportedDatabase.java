package io.regua.app;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The configured database is not a PostgreSQL that Régua can run on. */
public class UnsupportedDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedDatabase(String found, int oldest) {
        super("Régua needs PostgreSQL %d or newer; the configured database is %s.".formatted(oldest, found));
    }

    static void refuseOlderThan(int oldest, DataSource database) {
        try (var connection = database.getConnection()) {
            var server = connection.getMetaData();
            if (!"PostgreSQL".equals(server.getDatabaseProductName()) || server.getDatabaseMajorVersion() < oldest) {
                throw new UnsupportedDatabase(
                        server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(), oldest);
            }
        } catch (SQLException e) {
            throw new NoDatabase(String.valueOf(e.getMessage()), e);
        }
    }
}
