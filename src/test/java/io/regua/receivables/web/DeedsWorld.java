package io.regua.receivables.web;

import io.regua.testing.TaxIds;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers, contracts and debts of a creditor of their own, for screens that share a house with others. */
final class DeedsWorld {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A contract with one debt, late since long ago. */
    record Deed(long creditor, long customer, long contract, long debt) {}

    private DeedsWorld() {}

    static Deed deed(JdbcClient jdbc, String name) {
        var no = COUNT.incrementAndGet();
        var id = 7_700_000L + no;
        jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                        + " values (?, 'deeds-' || ?, 'Deeds ' || ?, 'Deeds Ltda', ?, 'Rua 1', now())")
                .params(id, no, no, TaxIds.cnpj("77", no))
                .update();
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', ?)")
                .params(id, name)
                .update();
        jdbc.sql("insert into receivables.contract (id, customer_id, creditor_id, number, product, fine_percent,"
                        + " interest_percent) values (?, ?, ?, 'D-' || ?, 'Wardrobe', 2, 1)")
                .params(id, id, id, no)
                .update();
        jdbc.sql("insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on,"
                        + " principal, open_principal) values (?, ?, ?, ?, 1, date '2026-09-10', 300, 300)")
                .params(id, id, id, id)
                .update();
        return new Deed(id, id, id, id);
    }

    /** A hold from long ago; the first of a deed has its key. */
    static void hold(JdbcClient jdbc, Deed deed, String kind, String reason) {
        jdbc.sql(
                        "insert into receivables.hold (id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on,"
                                + " until_on, review_on, reason, charges_run, placed_by)"
                                + " select case when exists (select from receivables.hold where id = :id)"
                                + " then nextval('receivables.hold_seq') else :id end, :id, :id, :id, :id, :kind,"
                                + " date '2026-09-20', date '2027-03-31', date '2026-10-20', :reason, false, 'ana'")
                .param("id", deed.debt())
                .param("kind", kind)
                .param("reason", reason)
                .update();
    }

    static void writeOff(JdbcClient jdbc, Deed deed) {
        jdbc.sql(
                        "insert into receivables.write_off (id, customer_id, creditor_id, receivable_id, reason, note, principal,"
                                + " total, proposed_by, proposed_on, proposed_at)"
                                + " values (:id, :id, :id, :id, 'uncollectable', 'moved abroad', 300, 315.40, 'rita',"
                                + " date '2026-11-01', now())")
                .param("id", deed.debt())
                .update();
    }
}
