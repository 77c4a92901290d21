package io.regua.bench;

import io.regua.testing.OneRuler;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A seeded portfolio: customers with three receivables each, due dates random over the ids (the worst case). */
final class Portfolio {

    private Portfolio() {}

    /**
     * Fills an empty database.
     *
     * @param customers how many; each owes three receivables
     * @param from first due date
     * @param days the due dates spread over this many days from then
     */
    static void fill(JdbcClient jdbc, int customers, LocalDate from, int days) {
        OneRuler.in(jdbc);
        jdbc.sql("select setseed(0.42)").query((row, n) -> true).single();
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (1, 'bench', 'Bench', 'Bench Ltda', '11222333000181', 'Rua A, 1', now())""").update();
        jdbc.sql("""
                        insert into customers.customer (id, kind, name)
                        select g, 'individual', 'Customer ' || g from generate_series(1, :customers) as g""").param("customers", customers).update();
        jdbc.sql("""
                        insert into receivables.contract
                          (id, customer_id, creditor_id, number, sold_on, fine_percent, interest_percent)
                        select g, g, 1, 'C' || g, cast(:from as date) - 60, 2, 1
                        from generate_series(1, :customers) as g""").param("customers", customers).param("from", from).update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select (g - 1) * 3 + k, g, 1, g, k, cast(:from as date) + cast(floor(random() * :days) as int),
                          100 + k, 100 + k
                        from generate_series(1, :customers) as g, generate_series(1, 3) as k""")
                .param("customers", customers)
                .param("from", from)
                .param("days", days)
                .update();
        jdbc.sql("insert into receivables.inbox_changed select id, customer_id from receivables.receivable")
                .update();
        // One in a hundred is in dispute, so that the sweep meets holds.
        jdbc.sql("""
                        insert into receivables.hold
                          (id, customer_id, creditor_id, receivable_id, kind, from_on, reason, placed_by)
                        select nextval('receivables.hold_seq'), customer_id, 1, id, 'dispute', :from, 'bench', 'bench'
                        from receivables.receivable where id % 100 = 0""").param("from", from).update();
    }
}
