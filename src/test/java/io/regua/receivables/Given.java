package io.regua.receivables;

import io.regua.money.Money;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts creditors, customers, contracts and installments into a test's database. */
final class Given {

    private final JdbcClient jdbc;
    private final long creditor;

    Given(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.creditor = jdbc.sql("insert into creditors.creditor"
                        + " (id, code, brand, legal_name, tax_id, address, created_at)"
                        + " select n, 'c' || n, 'Brand ' || n, 'Company ' || n, ?, 'Rua 1', now()"
                        + " from nextval('creditors.creditor_seq') as n returning id")
                .param(TaxIds.nextCnpj())
                .query(Long.class)
                .single();
    }

    /** The same database, another creditor. */
    Given another() {
        return new Given(jdbc);
    }

    long creditor() {
        return creditor;
    }

    long consumer() {
        return customer("individual");
    }

    long company() {
        return customer("legal_entity");
    }

    private long customer(String kind) {
        return jdbc.sql("insert into customers.customer (id, kind, name)"
                        + " select n, :kind, 'Customer ' || n from nextval('customers.customer_seq') as n returning id")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** A contract; without terms when fine and interest are null. */
    long contract(long customer, @Nullable String fine, @Nullable String interest) {
        return jdbc.sql("insert into receivables.contract"
                        + " (id, customer_id, creditor_id, number, fine_percent, interest_percent)"
                        + " select n, :customer, :creditor, 'N' || n, cast(:fine as numeric), cast(:interest as numeric)"
                        + " from nextval('receivables.contract_seq') as n returning id")
                .param("customer", customer)
                .param("creditor", creditor)
                .param("fine", fine)
                .param("interest", interest)
                .query(Long.class)
                .single();
    }

    long receivable(long contract, int installment, LocalDate dueOn, String principal) {
        return jdbc.sql("insert into receivables.receivable"
                        + " (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)"
                        + " select n, customer_id, creditor_id, id, :installment, :dueOn, :principal, :principal"
                        + " from receivables.contract, nextval('receivables.receivable_seq') as n"
                        + " where id = :contract returning id")
                .param("contract", contract)
                .param("installment", installment)
                .param("dueOn", dueOn)
                .param("principal", Money.of(principal).amount())
                .query(Long.class)
                .single();
    }

    /** Money as a batch brings it: written, but not settled yet. */
    long payment(long contract, @Nullable Long receivable, Money amount, LocalDate paidOn, long batch) {
        return jdbc.sql("insert into receivables.payment (id, customer_id, creditor_id, contract_id, receivable_id,"
                        + " amount, paid_on, reference, method, recorded_by, batch_id)"
                        + " select n, customer_id, creditor_id, id, cast(:receivable as bigint), :amount, :paidOn,"
                        + " 'B' || n, 'other', 'import', :batch"
                        + " from receivables.contract, nextval('receivables.payment_seq') as n"
                        + " where id = :contract returning id")
                .param("contract", contract)
                .param("receivable", receivable)
                .param("amount", amount.amount())
                .param("paidOn", paidOn)
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    /** Money for a debt as a file of payments offers it. */
    void offered(long batch, long receivable, String amount, LocalDate paidOn, String reference) {
        jdbc.sql("insert into receivables.inbox_payment (batch_id, line, creditor_id, contract_number, installment,"
                        + " amount, paid_on, reference, method)"
                        + " select :batch, 1, k.creditor_id, k.number, r.installment, :amount, :paidOn, :reference, 'pix'"
                        + " from receivables.receivable as r join receivables.contract as k on k.id = r.contract_id"
                        + " where r.id = :receivable")
                .param("batch", batch)
                .param("receivable", receivable)
                .param("amount", Money.of(amount).amount())
                .param("paidOn", paidOn)
                .param("reference", reference)
                .update();
    }

    /** A file that somebody uploaded. */
    long file() {
        return jdbc.sql("insert into files.file (id, sha256, size) select n, 'hash of ' || n, 1"
                        + " from nextval('files.file_seq') as n returning id")
                .query(Long.class)
                .single();
    }
}
