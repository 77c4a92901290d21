package io.regua.desk;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer of {@link DeskWorld} who buys and buys: 30 contracts, 300 receivables, 2,000 entries of history. */
public final class DeskCrowd {

    public static final long BIG_BUYER = 9_700;
    public static final int RECEIVABLES = 300;
    public static final int ENTRIES = 2_000;

    private DeskCrowd() {}

    /** Fills once; the world must be there. */
    public static void fill(DataSource source, LocalDate today) {
        var jdbc = JdbcClient.create(source);
        if (jdbc.sql("select count(*) from customers.customer where id = 9700")
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        jdbc.sql("""
                insert into customers.customer (id, kind, tax_id, name)
                values (9700, 'legal_entity', '19131243000197', 'Grande Magazine Ltda')""").update();
        jdbc.sql("""
                insert into customers.contact_point (id, customer_id, kind, value)
                select 9700 + g, 9700, 'mobile', '+55419999000' || (10 + g) from generate_series(1, 6) as g""").update();
        jdbc.sql("""
                insert into receivables.contract
                  (id, customer_id, creditor_id, number, product, sold_on, total, fine_percent, interest_percent)
                select 9700 + g, 9700, case when g % 3 = 0 then 9002 else 9001 end, 'GM-' || g, 'Lot ' || g, date '2026-01-02', 5000, 2, 1
                from generate_series(1, 30) as g""").update();
        jdbc.sql("""
                insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,
                  principal, open_principal, state, settled_on)
                select 9700000 + g, 9700, k.creditor_id, k.id, 1 + (g - 1) / 30, due.on, 100 + g,
                  case when g <= 90 then 0 else 100 + g end, case when g <= 90 then 'settled' else 'open' end,
                  case when g <= 90 then due.on end
                from generate_series(1, 300) as g
                cross join lateral (select cast(:today as date) + g - 260 as on) as due
                join receivables.contract as k on k.id = 9701 + (g - 1) % 30""").param("today", today).update();
        happened(jdbc, today);
    }

    private static void happened(JdbcClient jdbc, LocalDate today) {
        jdbc.sql("""
                insert into receivables.payment (id, customer_id, creditor_id, contract_id, receivable_id, amount, paid_on,
                  reference, method, recorded_by)
                select 9700000 + g, 9700, r.creditor_id, r.contract_id, r.id, r.principal, r.due_on, 'GM-' || g, 'pix', 'ana'
                from generate_series(1, 90) as g join receivables.receivable as r on r.id = 9700000 + g""").update();
        jdbc.sql("""
                insert into receivables.hold (id, customer_id, creditor_id, receivable_id, kind, from_on, reason, placed_by)
                select 9700000 + g, 9700, r.creditor_id, r.id, 'dispute', cast(:today as date), 'broken', 'ana'
                from generate_series(101, 120) as g join receivables.receivable as r on r.id = 9700000 + g""").param("today", today).update();
        jdbc.sql("""
                insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind,
                  business_date, outcome, reason, facts)
                select 9700, r.id, s.step_key, 1, r.creditor_id, 9009, s.seq, s.kind, r.due_on + s.offset_days, 'taken',
                  'due', '{}'
                from receivables.receivable as r join ruler.step as s on s.version_id = 9009
                where r.customer_id = 9700 and r.due_on + s.offset_days < cast(:today as date)""").param("today", today).update();
        jdbc.sql("""
                insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on,
                  next_what, due_on)
                select id, 9700, creditor_id, 9009, 1, 1, due_on - 3, 'reminder', due_on from receivables.receivable
                where customer_id = 9700 and due_on > cast(:today as date) + 3""").param("today", today).update();
        jdbc.sql("""
                insert into journal.entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
                select 9700, 9001, 'ana', 'customer', 9700, 'tax_id.shown', '{}'
                from generate_series(1, greatest(0, 1910 - (select count(*) from ruler.action where customer_id = 9700)))""").update();
    }
}
