package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Recorded.Kept;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer who owes two installments of 1.000,00 of one sale, with terms, and 300,00 of another without. */
@StoreSlice
abstract class TwoSales {

    static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    static final LocalDate THU_2026_11_05 = LocalDate.of(2026, 11, 5);
    static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    static final Actor ANA = new Actor("ana", null);

    @Autowired
    Receivables receivables;

    @Autowired
    Payments payments;

    @Autowired
    PriceIndexes indexes;

    @Autowired
    JdbcClient jdbc;

    Given given;
    long customer;
    long contract;
    long first;
    long second;
    long elsewhere;

    @BeforeEach
    void twoInstallmentsAndAnotherSale() {
        given = new Given(jdbc);
        customer = given.consumer();
        contract = given.contract(customer, "2", "1");
        first = given.receivable(contract, 1, MON_2026_10_05, "1000.00");
        second = given.receivable(contract, 2, THU_2026_11_05, "1000.00");
        elsewhere = given.receivable(given.contract(customer, null, null), 1, THU_2026_11_05, "300.00");
    }

    static String reference() {
        return "R" + System.nanoTime();
    }

    static long kept(Recorded recorded) {
        return ((Kept) recorded).paymentId();
    }

    long pay(long receivable, String amount, LocalDate on) {
        return kept(payments.record(
                NewPayment.ofReceivable(receivable, Money.of(amount), on, reference(), PaymentMethod.PIX), ANA));
    }

    Money open(long receivable) {
        return receivables.byId(receivable).openPrincipal();
    }

    Money credit() {
        return jdbc.sql("select coalesce(sum(amount), 0) from receivables.v_credit where customer_id = ?")
                .param(customer)
                .query((row, no) -> new Money(row.getBigDecimal(1)))
                .single();
    }
}
