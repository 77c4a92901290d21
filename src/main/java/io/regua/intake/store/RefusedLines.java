package io.regua.intake.store;

import io.regua.intake.Objection;
import io.regua.intake.RefusedLine;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that did not go in, and what those that did left behind. */
@Component
public class RefusedLines {

    private static final String SELECT =
            "select line, conflict, code, facts from intake.refused where batch_id = :batch ";

    private final JdbcClient jdbc;

    RefusedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets what an earlier run of the same import said. */
    public void forget(long batch) {
        jdbc.sql("delete from intake.refused where batch_id = ?").param(batch).update();
        jdbc.sql("delete from intake.note where batch_id = ?").param(batch).update();
    }

    /** Carries over what the owners of the inboxes said of the lines they were offered. */
    public void carry(long batch) {
        jdbc.sql(Sql.of("intake/carry_refused")).param("batch", batch).update();
        jdbc.sql(Sql.of("intake/carry_notes")).param("batch", batch).update();
    }

    /** Lines with at least one reason. */
    public long countLines(long batch) {
        return jdbc.sql("select count(distinct line) from intake.refused where batch_id = ?")
                .param(batch)
                .query(Long.class)
                .single();
    }

    /** Lines that said only what was known. */
    public long countDuplicates(long batch) {
        return jdbc.sql(Sql.of("intake/count_duplicates"))
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    /** Rows that wait in the inboxes, by inbox: what was offered must be what arrived. */
    public Map<String, Long> offered(long batch) {
        var offered = new HashMap<String, Long>();
        jdbc.sql(Sql.of("intake/count_offered")).param("batch", batch).query(row -> {
            offered.put(row.getString("inbox"), row.getLong("found"));
        });
        return offered;
    }

    public List<RefusedLine> page(long batch, boolean conflicts, int from, int size) {
        return jdbc.sql(SELECT + "and conflict = :conflicts order by line, no offset :from limit :size")
                .param("batch", batch)
                .param("conflicts", conflicts)
                .param("from", from)
                .param("size", size)
                .query(RefusedLines::line)
                .list();
    }

    public long count(long batch, boolean conflicts) {
        return jdbc.sql("select count(*) from intake.refused where batch_id = ? and conflict = ?")
                .params(batch, conflicts)
                .query(Long.class)
                .single();
    }

    /** Reasons of the next lines after this one, in order of lines. */
    public List<RefusedLine> after(long batch, long line, int most) {
        return jdbc.sql(SELECT + "and line > :line order by line, no fetch first :most rows with ties")
                .param("batch", batch)
                .param("line", line)
                .param("most", most)
                .query(RefusedLines::line)
                .list();
    }

    /** What was left out of lines that went in. */
    public List<RefusedLine> notes(long batch, int from, int size) {
        return jdbc.sql("select line, false as conflict, code, facts from intake.note where batch_id = :batch"
                        + " order by line, code offset :from limit :size")
                .param("batch", batch)
                .param("from", from)
                .param("size", size)
                .query(RefusedLines::line)
                .list();
    }

    public long countNotes(long batch) {
        return jdbc.sql("select count(*) from intake.note where batch_id = ?")
                .param(batch)
                .query(Long.class)
                .single();
    }

    private static RefusedLine line(ResultSet row, int no) throws SQLException {
        return new RefusedLine(
                row.getLong("line"),
                row.getBoolean("conflict"),
                new Objection(row.getString("code"), Json.facts(row.getString("facts"))));
    }
}
