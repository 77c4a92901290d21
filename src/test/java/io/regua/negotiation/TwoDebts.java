package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.NewOffer.Off.Part;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Receivables;
import io.regua.testing.StoreSlice;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Today is Sunday 2026-11-22. Two installments of 1.000,00 with 2 % and 1 %, 48 and 17 days late: 2.061,67. The
 * customer delays sometimes: an agent forgives half of the charges, in six installments at most after an entry of 10 %.
 */
@StoreSlice
abstract class TwoDebts {

    static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    static final Negotiator ANA = new Negotiator(new Actor("ana", null), Authority.AGENT);
    static final Negotiator SOFIA = new Negotiator(new Actor("sofia", null), Authority.SUPERVISOR);
    static final Negotiator MARCOS = new Negotiator(new Actor("marcos", null), Authority.MANAGER);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Receivables receivables;

    long creditor;
    long customer;
    long contract;
    List<Long> debts;

    @BeforeEach
    void twoInstallments() {
        creditor = one("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                + " select n, 'c' || n, 'Brand ' || n, 'Company ' || n, '" + TaxIds.nextCnpj() + "', 'Rua 1', now()"
                + " from nextval('creditors.creditor_seq') as n returning id");
        customer = one("insert into customers.customer (id, kind, name) select n, 'individual', 'Customer ' || n"
                + " from nextval('customers.customer_seq') as n returning id");
        contract = one("insert into receivables.contract"
                + " (id, customer_id, creditor_id, number, product, fine_percent, interest_percent)"
                + " select n, " + customer + ", " + creditor + ", 'N' || n, 'sofa', 2, 1"
                + " from nextval('receivables.contract_seq') as n returning id");
        debts = new ArrayList<>(List.of(debt(1, "2026-10-05"), debt(2, "2026-11-05")));
    }

    long debt(int installment, String dueOn) {
        return one("insert into receivables.receivable"
                + " (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)"
                + " select n, " + customer + ", " + creditor + ", " + contract + ", " + installment + ", '" + dueOn
                + "', 1000, 1000 from nextval('receivables.receivable_seq') as n returning id");
    }

    long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** An entry today and installments from a month later on, nothing given up. */
    static Terms spread(String entry, int installments) {
        return new Terms(
                Money.of(entry),
                SUN_2026_11_22,
                installments,
                SUN_2026_11_22.plusMonths(1),
                22,
                Percent.ZERO,
                ScheduleKind.EQUAL_PARTS);
    }

    NewOffer wanted(Terms terms, String charges) {
        return wanted(terms, charges, UUID.randomUUID().toString());
    }

    NewOffer wanted(Terms terms, String charges, String key) {
        return new NewOffer(
                customer,
                creditor,
                debts,
                terms,
                new Part(Discounts.ofCharges(Percent.of(charges))),
                SUN_2026_11_22.plusDays(3),
                null,
                key);
    }

    void pay(long receivable, String amount, LocalDate on) {
        var payment = NewPayment.ofReceivable(
                receivable, Money.of(amount), on, UUID.randomUUID().toString(), PaymentMethod.PIX);
        receivables.recordPayment(payment, ANA.actor());
    }
}
