package io.regua.receivables;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creditor with one customer and two sales, as the screens of money find them. */
final class MoneyWorld {

    static final long LOJA_AZUL = 9_640;
    static final long BEATRIZ = 9_641;
    static final long FIRST = 9_644;
    /** Of another sale. */
    static final long THIRD = 9_648;

    private MoneyWorld() {}

    /** Fills once. */
    static void fill(JdbcClient jdbc, LocalDate today) {
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (:id, 'loja-azul', 'Loja Azul', 'Loja Azul Ltda', '90331640000177', 'Rua A, 1', now())
                        on conflict do nothing""").param("id", LOJA_AZUL).update();
        jdbc.sql("""
                        insert into customers.customer (id, kind, tax_id, name)
                        values (:id, 'individual', '73194520490', 'Beatriz Moura Tavares')
                        on conflict do nothing""").param("id", BEATRIZ).update();
        jdbc.sql("""
                        insert into receivables.contract
                          (id, customer_id, creditor_id, number, product, fine_percent, interest_percent)
                        values (9643, :customer, :creditor, 'AZ-7781', 'Refrigerator', 2, 1) on conflict do nothing""").param("customer", BEATRIZ).param("creditor", LOJA_AZUL).update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        select 9643 + n, :customer, :creditor, 9643, n, cast(:today as date) - 90 + 30 * n, 450, 450
                        from generate_series(1, 2) as n on conflict do nothing""")
                .param("customer", BEATRIZ)
                .param("creditor", LOJA_AZUL)
                .param("today", today)
                .update();
        jdbc.sql("""
                        insert into receivables.contract (id, customer_id, creditor_id, number, product)
                        values (9647, :customer, :creditor, 'AZ-7790', 'Cooker') on conflict do nothing""").param("customer", BEATRIZ).param("creditor", LOJA_AZUL).update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        values (9648, :customer, :creditor, 9647, 1, cast(:today as date) - 10, 250, 250)
                        on conflict do nothing""")
                .param("customer", BEATRIZ)
                .param("creditor", LOJA_AZUL)
                .param("today", today)
                .update();
    }
}
