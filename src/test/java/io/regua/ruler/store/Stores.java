package io.regua.ruler.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores on a database, for tests of other rooms. */
public final class Stores {

    private Stores() {}

    public static Positions positions(JdbcClient jdbc) {
        return new Positions(jdbc);
    }

    public static MoveRows moves(JdbcClient jdbc) {
        return new MoveRows(jdbc);
    }
}
