package io.regua.bills;

import static io.regua.bills.BillWorld.ANA;
import static io.regua.bills.BillWorld.MON_2026_11_30;
import static io.regua.bills.BillWorld.SUN_2026_11_22;
import static io.regua.bills.BillWorld.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.Placed.Done;
import io.regua.receivables.ReceivableChanged;
import io.regua.receivables.SomeAgreement;
import io.regua.testing.StoreSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Bills over debts that an agreement replaces, and over its installments. */
@StoreSlice
@RecordApplicationEvents
class AgreedBillsStoreTest {

    @Autowired
    private Bills bills;

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void goWhenTheirDebtsAreAgreedUponAndAreIssuedForInstallments() {
        var world = new BillWorld(jdbc);
        var customer = world.customer();
        var debt = world.debt(customer, "100.00", SUN_2026_11_22.minusDays(3));
        var bill = issued(bills.issue(world.boleto(customer, debt), ANA));

        var placed = (Done) agreedDebts.place(
                SomeAgreement.about(
                        customer,
                        world.creditor(),
                        List.of(debt),
                        Money.of("100.00"),
                        List.of(MON_2026_11_30, MON_2026_11_30.plusMonths(1))),
                ANA);

        assertThat(events.stream(ReceivableChanged.class))
                .as("so that the bill goes at once")
                .contains(new ReceivableChanged(debt));
        bills.cancelOvertaken();
        assertThat(bills.byId(bill.id()).reason()).isEqualTo("overtaken");
        var installment = placed.receivable(1);
        var next = issued(bills.issue(world.boleto(customer, installment), ANA));
        assertThat(next.total()).isEqualTo(Money.of("50.00"));
        assertThat(bills.cancelOvertaken()).isZero();
        assertThat(bills.issue(world.boleto(customer, debt), ANA))
                .as("nobody asks for what is replaced")
                .isInstanceOf(Issued.Refused.class);
    }
}
