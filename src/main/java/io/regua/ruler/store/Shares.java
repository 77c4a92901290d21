package io.regua.ruler.store;

import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Cuts all customers into shares that make about as much work each. */
@Repository
public class Shares {

    /** Debts of one share: more of them at once do not fit into the memory that a connection works in. */
    private static final int MOST = 100_000;

    /** Debts that are enough to plan the others by. */
    private static final double HEAD = 5_000;

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the debts that changed.
     *
     * @param atOnce how many shares are done at the same time; 1 = no share is made
     * @param least with fewer debts than this one share is made
     */
    public List<Share> ofChanged(int atOnce, int least) {
        var changed = atOnce == 1 ? 0 : counted(jdbc.sql("select count(*) from receivables.inbox_changed"));
        return changed < least || atOnce == 1
                ? List.of(Share.ALL)
                : cut(jdbc.sql(Sql.of("ruler/shares_of_changed")), evenly(pieces(changed, atOnce)));
    }

    /**
     * By the debts that are due on a date.
     *
     * @param atOnce how many shares are done at the same time; 1 = no share is made
     * @param least with fewer debts than this one share is made
     * @param head whether a small share is wanted before them
     */
    public List<Share> ofDue(LocalDate date, int atOnce, int least, boolean head) {
        var due = atOnce == 1
                ? 0
                : counted(jdbc.sql("select count(*) from ruler.position where next_on <= :date")
                        .param("date", date));
        if (due < least || atOnce == 1) {
            return List.of(Share.ALL);
        }
        var cuts = evenly(pieces(due, atOnce));
        return cut(
                jdbc.sql(Sql.of("ruler/shares_of_due")).param("date", date),
                head ? after(Math.min(HEAD / due, 1.0 / 20), cuts) : cuts);
    }

    private static long counted(StatementSpec count) {
        return count.query((row, n) -> row.getLong(1)).single();
    }

    /** As many for each of those that are done at the same time. */
    private static int pieces(long debts, int atOnce) {
        return Math.toIntExact(atOnce * Math.ceilDiv(debts, (long) MOST * atOnce));
    }

    /** Where the second and further of so many even pieces begin, as parts of the whole. */
    static Double[] evenly(int pieces) {
        return IntStream.range(1, pieces)
                .mapToObj(piece -> (double) piece / pieces)
                .toArray(Double[]::new);
    }

    /** The same of what is left after a head. */
    private static Double[] after(double head, Double[] cuts) {
        return Stream.concat(Stream.of(head), Stream.of(cuts).map(cut -> head + (1 - head) * cut))
                .toArray(Double[]::new);
    }

    private static List<Share> cut(StatementSpec where, Double[] cuts) {
        return Share.between(
                where.param("cuts", cuts).query((row, n) -> cuts(row)).single());
    }

    /** Of few customers two cuts may be the same. */
    private static List<Long> cuts(ResultSet row) throws SQLException {
        return List.of((Long[]) row.getArray("cuts").getArray()).stream()
                .distinct()
                .toList();
    }
}
