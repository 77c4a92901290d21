package io.regua.nightly;

import io.regua.ruler.store.World;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night that drills disturb: the debts it meets, and what is recorded when it has ended. */
final class DrilledNights {

    static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    private static final String ENDS = """
            select md5(string_agg(t, ',' order by t)) from (
              select p::text as t from ruler.position as p
              union all
              select (customer_id, receivable_id, step_key, cycle, version_id, business_date, outcome, reason, facts)::text
              from ruler.action
              union all
              select (w.*)::text from ruler.waited as w
              union all
              select (receivable_id, customer_id)::text from receivables.inbox_changed
              union all
              select (id, released_at is null)::text from receivables.hold) as x""";

    private DrilledNights() {}

    /** So many debts of one creditor, due from 85 days before the night to 5 after it, every fiftieth held. */
    static void fill(DataSource source, int debts) {
        new World(source).founded();
        JdbcClient.create(source).sql("""
                        with bought as (
                          insert into customers.customer (id, kind, name)
                          select g, 'individual', 'C' || g from generate_series(2, :debts) as g returning id
                        ), sold as (
                          insert into receivables.contract (id, customer_id, creditor_id, number)
                          select id, id, 1, 'C' || id from bought returning id
                        ), owed as (
                          insert into receivables.receivable
                            (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                          select id, id, 1, id, 1, date '2026-11-25' - cast(id % 90 as int) + 5, 100, 100
                          from sold returning id
                        ), held as (
                          insert into receivables.hold
                            (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on, reason, placed_by)
                          select id, id, 1, id, 'manual', date '2026-11-01', date '2026-11-22' + cast(id % 9 as int), 'x', 'x'
                          from owed where id % 50 = 0
                        )
                        insert into receivables.inbox_changed select id, id from owed""").param("debts", debts).update();
        JdbcClient.create(source).sql("vacuum analyze").update();
    }

    /** All that a night leaves behind but its ledger, as one number. */
    static String ends(DataSource source) {
        return JdbcClient.create(source)
                .sql(ENDS)
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** How much the runs of the night counted together, line by line. */
    static List<String> counted(DataSource source) {
        return JdbcClient.create(source)
                .sql("""
                        select concat_ws(' ', s.name, c.step, c.outcome, c.reason, sum(c.count)) as said
                        from nightly.run_step as s
                        cross join jsonb_to_recordset(s.counts) as c (step text, outcome text, reason text, count bigint)
                        group by s.name, c.step, c.outcome, c.reason
                        order by 1""")
                .query((row, n) -> row.getString("said"))
                .list();
    }
}
