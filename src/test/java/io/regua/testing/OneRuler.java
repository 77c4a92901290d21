package io.regua.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One plain ruler for every debt, ahead of those that ship, and every creditor released to legal the moment he is
 * there: for the many tests that are about something else than who is on which ruler.
 */
public final class OneRuler {

    private OneRuler() {}

    /** Puts it into a database: the steps of the first edition of Standard, without conditions. */
    public static void in(JdbcClient jdbc) {
        jdbc.sql("insert into ruler.ruler (id, name) values (900, 'Everyone')").update();
        jdbc.sql("""
                        insert into ruler.ruler_version
                          (id, ruler_id, number, state, created_by, published_by, published_at, priority)
                        values (900, 900, 1, 'published', 'marcos', 'marcos', now(), 1)""").update();
        jdbc.sql("""
                        insert into ruler.step
                          (version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days)
                        select 900, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days
                        from ruler.step where version_id = 1""").update();
        jdbc.sql("""
                        create function ruler.release_at_once() returns trigger language plpgsql as $$
                        begin
                          insert into ruler.legal_release (creditor_id, inclusions_a_night, released_on, released_by)
                          values (new.id, 1000000, '2000-01-01', 'marcos');
                          return null;
                        end $$""").update();
        jdbc.sql("create trigger release_at_once after insert on creditors.creditor"
                        + " for each row execute function ruler.release_at_once()")
                .update();
    }
}
