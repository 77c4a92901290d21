package io.regua.ruler.store;

import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Cuts all customers into shares that make about as much work each. */
@Repository
public class Shares {

    /** As a part of the whole. */
    private static final double HEAD = 0.05;

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the debts that changed.
     *
     * @param pieces how many shares are wanted
     * @param least with fewer debts than this one share is made
     */
    public List<Share> ofChanged(int pieces, int least) {
        return pieces == 1
                ? List.of(Share.ALL)
                : cut(jdbc.sql(Sql.of("ruler/shares_of_changed")), evenly(pieces), least);
    }

    /**
     * By the debts that are due on a date.
     *
     * @param pieces how many shares are wanted
     * @param least with fewer debts than this one share is made
     * @param head whether a small share is wanted before them
     */
    public List<Share> ofDue(LocalDate date, int pieces, int least, boolean head) {
        return pieces == 1
                ? List.of(Share.ALL)
                : cut(
                        jdbc.sql(Sql.of("ruler/shares_of_due")).param("date", date),
                        head ? withHead(pieces) : evenly(pieces),
                        least);
    }

    private static List<Share> cut(StatementSpec many, Double[] cuts, int least) {
        return Share.between(many.param("cuts", cuts)
                .param("least", least)
                .query((row, n) -> cuts(row))
                .optional()
                .orElse(List.of()));
    }

    /** Where the second and further of so many even pieces begin, as parts of the whole. */
    static Double[] evenly(int pieces) {
        return IntStream.range(1, pieces)
                .mapToObj(piece -> (double) piece / pieces)
                .toArray(Double[]::new);
    }

    private static Double[] withHead(int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(piece -> HEAD + (1 - HEAD) * piece / pieces)
                .toArray(Double[]::new);
    }

    /** Of few customers two cuts may be the same. */
    private static List<Long> cuts(ResultSet row) throws SQLException {
        return List.of((Long[]) row.getArray("cuts").getArray()).stream()
                .distinct()
                .toList();
    }
}
