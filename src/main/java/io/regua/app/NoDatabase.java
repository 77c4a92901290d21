package io.regua.app;

/** There is no database to run on: none is configured, and this build brings none of its own. */
public class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoDatabase() {
        super("Régua has no database: give SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                + " SPRING_DATASOURCE_PASSWORD of a PostgreSQL 18 or newer.");
    }

    NoDatabase(String why, Throwable cause) {
        super("Régua cannot reach its database: " + why, cause);
    }
}
