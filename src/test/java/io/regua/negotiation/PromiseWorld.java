package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.negotiation.NewPromise.Part;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.Recorded.Kept;
import io.regua.testing.StoreSlice;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Sunday 2026-11-22. A customer owes two installments of 1.000,00 without terms, 48 and 17 days late. */
@StoreSlice
abstract class PromiseWorld {

    static final LocalDate SUN_22 = LocalDate.of(2026, 11, 22);
    static final LocalDate FRI_27 = LocalDate.of(2026, 11, 27);
    static final LocalDate TUE_01 = LocalDate.of(2026, 12, 1);

    /** Of Friday 27: a day of grace, Monday 30, and two days of clearing. */
    static final LocalDate WED_02 = LocalDate.of(2026, 12, 2);

    static final LocalDate THU_03 = LocalDate.of(2026, 12, 3);
    static final Actor ANA = new Actor("ana", null);

    @Autowired
    Promises promises;

    @Autowired
    PromiseKeeping keeping;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    long creditor;
    long customer;
    long first;
    long second;

    @BeforeEach
    void twoInstallments() {
        creditor = one("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                + " select n, 'c' || n, 'Brand ' || n, 'Company ' || n, '" + TaxIds.nextCnpj() + "', 'Rua 1', now()"
                + " from nextval('creditors.creditor_seq') as n returning id");
        customer = one("insert into customers.customer (id, kind, name) select n, 'individual', 'Customer ' || n"
                + " from nextval('customers.customer_seq') as n returning id");
        var contract = one("insert into receivables.contract (id, customer_id, creditor_id, number, product)"
                + " select n, " + customer + ", " + creditor + ", 'N' || n, 'sofa'"
                + " from nextval('receivables.contract_seq') as n returning id");
        first = debt(contract, 1, "2026-10-05");
        second = debt(contract, 2, "2026-11-05");
    }

    private long debt(long contract, int installment, String dueOn) {
        return one("insert into receivables.receivable"
                + " (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)"
                + " select n, " + customer + ", " + creditor + ", " + contract + ", " + installment + ", '" + dueOn
                + "', 1000, 1000 from nextval('receivables.receivable_seq') as n returning id");
    }

    long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    static Part part(LocalDate on, String amount) {
        return new Part(on, Money.of(amount));
    }

    NewPromise wanted(List<Long> debts, Part... parts) {
        return new NewPromise(customer, creditor, debts, Arrays.asList(parts), Heard.PHONE, "", null);
    }

    Promise made(List<Long> debts, Part... parts) {
        return ((PromiseAnswer.Done) promises.make(wanted(debts, parts), ANA)).promise();
    }

    long pay(long receivable, String amount) {
        var payment = NewPayment.ofReceivable(
                receivable, Money.of(amount), SUN_22, "R" + System.nanoTime(), PaymentMethod.PIX);
        return ((Kept) payments.record(payment, ANA)).paymentId();
    }

    PromiseState state(Promise promise) {
        return promises.byId(promise.id()).state();
    }

    List<Long> held() {
        return jdbc.sql("select receivable_id from receivables.v_hold"
                        + " where customer_id = ? and kind = 'promise' order by receivable_id")
                .param(customer)
                .query((row, no) -> row.getLong(1))
                .list();
    }
}
