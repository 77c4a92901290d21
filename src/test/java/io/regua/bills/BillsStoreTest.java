package io.regua.bills;

import static io.regua.bills.BillWorld.ANA;
import static io.regua.bills.BillWorld.MON_2026_11_30;
import static io.regua.bills.BillWorld.SUN_2026_11_22;
import static io.regua.bills.BillWorld.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.bills.rules.Boleto;
import io.regua.bills.rules.PixCode;
import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.NewQuote.Discount;
import io.regua.receivables.Payments;
import io.regua.team.CreditorScope;
import io.regua.testing.StoreSlice;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class BillsStoreTest {

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    BillWorld world;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
    }

    @Test
    void coversSeveralDebtsAndAsksTheBankToRegisterThem() {
        var customer = world.customer();
        var first = world.debt(customer, "100.00", SUN_2026_11_22.minusDays(40));
        var second = world.debt(customer, "50.50", SUN_2026_11_22.plusDays(3));

        var bill = issued(bills.issue(world.boleto(customer, second, first, first), ANA));

        assertThat(bill.total()).isEqualTo(Money.of("150.50"));
        assertThat(bill.debts()).containsExactly(first, second);
        assertThat(bill.state()).isEqualTo(BillState.REGISTRATION_REQUESTED);
        assertThat(bill.payableBarcode())
                .as("not before the bank has registered it")
                .isEmpty();
        assertThat(bill.payableUntil()).isEqualTo(MON_2026_11_30);
        assertThat(world.instructions(bill.id())).containsExactly("entry waits");
        var pix = ((PixCode.Read) PixCode.read(bill.payablePix().orElseThrow())).code();
        assertThat(pix.txid()).contains(bill.txid());
        assertThat(pix.amount().map(Money::new)).contains(Money.of("150.50"));
        var boleto = new Boleto(bill.barcode() == null ? "" : bill.barcode());
        assertThat(boleto.amount()).isEqualTo(Money.of("150.50"));
        assertThat(boleto.dueOn(SUN_2026_11_22)).contains(MON_2026_11_30);
    }

    @Test
    void staysTheSameAsLongAsItIsValid() {
        var customer = world.customer();
        var debt = world.debt(customer, "100.00", SUN_2026_11_22);

        var first = issued(bills.issue(world.boleto(customer, debt), ANA));
        var second = (Issued.Done) bills.issue(world.boleto(customer, debt), ANA);

        assertThat(second.repeated()).isTrue();
        assertThat(second.bill()).isEqualTo(first);
        assertThat(bills.of(customer, CreditorScope.EVERYTHING)).containsExactly(first);
        assertThat(bills.over(debt, CreditorScope.EVERYTHING)).containsExactly(first);
        assertThat(bills.of(customer, CreditorScope.only(List.of()))).isEmpty();
    }

    @Test
    void isTheSameForTwoWhoAskAtOnce() {
        var customer = world.customer();
        var debt = world.debt(customer, "100.00", SUN_2026_11_22);

        var ids = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        issued(bills.issue(world.boleto(customer, debt), ANA)).id()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct();

        assertThat(ids).hasSize(1);
    }

    @Test
    void isReplacedByAnotherAmountOverTheSameDebts() {
        var customer = world.customer();
        var debt = world.debt(customer, "100.00", SUN_2026_11_22);
        var plain = issued(bills.issue(world.boleto(customer, debt), ANA));
        var discount = new Discount(debt, Component.PRINCIPAL, Money.of("10.00"));

        var cheaper = issued(bills.issue(
                new NewBill(
                        customer, world.creditor(), List.of(debt), MON_2026_11_30, BillKind.BOLETO, List.of(discount)),
                ANA));

        assertThat(cheaper.total()).isEqualTo(Money.of("90.00"));
        assertThat(bills.byId(plain.id()).isLive()).isFalse();
        assertThat(bills.byId(plain.id()).reason()).isEqualTo("replaced");
        assertThat(world.instructions(plain.id())).as("the bank was never told").isEmpty();
    }

    @Test
    void isAPixCodeAloneWithoutATaxIdAnAccountOrTheLeastAmount() {
        var unknown = world.unknownCustomer();
        var debt = world.debt(unknown, "100.00", SUN_2026_11_22);

        var done = (Issued.Done) bills.issue(world.boleto(unknown, debt), ANA);

        assertThat(done.pixOnly()).isEqualTo("no_tax_id");
        assertThat(done.bill().kind()).isEqualTo(BillKind.PIX);
        assertThat(done.bill().state()).isEqualTo(BillState.REGISTERED);
        assertThat(done.bill().payablePix()).isPresent();
        assertThat(((Issued.Done) bills.issue(world.boleto(unknown, debt), ANA)).repeated())
                .isTrue();

        jdbc.sql("update creditors.creditor set min_boleto = 150 where id = ?")
                .param(world.creditor())
                .update();
        var customer = world.customer();
        var small = world.debt(customer, "149.99", SUN_2026_11_22);
        assertThat(((Issued.Done) bills.issue(world.boleto(customer, small), ANA)).pixOnly())
                .isEqualTo("below_minimum");
        assertThat(((Issued.Done) bills.issue(world.boleto(customer, small), ANA)).repeated())
                .isTrue();

        jdbc.sql("update creditors.bank_account set active = false where creditor_id = ?")
                .param(world.creditor())
                .update();
        var other = world.debt(customer, "200.00", SUN_2026_11_22);
        assertThat(((Issued.Done) bills.issue(world.boleto(customer, other), ANA)).pixOnly())
                .isEqualTo("no_account");
    }

    @Test
    void tellsAllThatSpeaksAgainstIt() {
        var customer = world.customer();
        var elsewhere = new BillWorld(jdbc);
        var debt = elsewhere.debt(customer, "1.00", SUN_2026_11_22);

        assertThat(objections(bills.issue(world.boleto(customer), ANA))).containsExactly("no_debts");
        assertThat(objections(bills.issue(world.boleto(customer, debt), ANA))).containsExactly("debt_unknown");
        assertThat(objections(bills.issue(
                        new NewBill(
                                customer,
                                world.creditor(),
                                List.of(debt),
                                SUN_2026_11_22.plusYears(2),
                                BillKind.PIX,
                                List.of()),
                        ANA)))
                .containsExactly("valid_too_long");
        jdbc.sql("update creditors.creditor set pix_key = null, pix_key_kind = null where id = ?")
                .param(world.creditor())
                .update();
        jdbc.sql("update creditors.bank_account set bank = '246' where creditor_id = ?")
                .param(world.creditor())
                .update();
        assertThat(objections(bills.issue(world.boleto(customer, debt), ANA))).containsExactly("bank_unknown");
        var unknown = world.unknownCustomer();
        assertThat(objections(bills.issue(world.boleto(unknown, world.debt(unknown, "1.00", SUN_2026_11_22)), ANA)))
                .containsExactly("no_pix_key");
    }

    private static List<String> objections(Issued issued) {
        return ((Issued.Refused) issued)
                .objections().stream().map(Issued.Objection::code).toList();
    }

    @Test
    void isTakenBackWithoutTheBankAsLongAsTheBankKnowsNothing() {
        var customer = world.customer();
        var bill = issued(bills.issue(world.boleto(customer, world.debt(customer, "10.00", SUN_2026_11_22)), ANA));

        var gone = bills.cancel(bill.id(), ANA);

        assertThat(gone.state()).isEqualTo(BillState.REJECTED);
        assertThat(gone.reason()).isEqualTo("asked");
        assertThat(gone.payablePix()).isEmpty();
        assertThat(bills.cancel(bill.id(), ANA)).isEqualTo(gone);
        assertThat(world.instructions(bill.id())).isEmpty();
    }

    @Test
    void isWithdrawnWhenADebtIsPaidAnotherWay() {
        var customer = world.customer();
        var first = world.debt(customer, "100.00", SUN_2026_11_22);
        var second = world.debt(customer, "50.00", SUN_2026_11_22);
        var bill = issued(bills.issue(world.boleto(customer, first, second), ANA));
        var pixOnly = issued(bills.issue(
                new NewBill(customer, world.creditor(), List.of(second), MON_2026_11_30, BillKind.PIX, List.of()),
                ANA));

        BillWorld.pay(payments, second, "20.00");
        bills.cancelOvertaken();

        assertThat(bills.byId(bill.id()).reason()).isEqualTo("overtaken");
        assertThat(bills.byId(pixOnly.id()).state()).isEqualTo(BillState.CANCELLED);
        assertThat(bills.cancelOvertaken()).isZero();
    }

    @Test
    void endsAfterItsLastDay() {
        var customer = world.unknownCustomer();
        var bill = issued(bills.issue(world.boleto(customer, world.debt(customer, "10.00", SUN_2026_11_22)), ANA));

        assertThat(bills.expire(MON_2026_11_30)).isZero();
        assertThat(bills.byId(bill.id()).isLive()).isTrue();
        assertThat(bills.expire(MON_2026_11_30.plusDays(1))).isPositive();
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.EXPIRED);
    }

    @Test
    void neverLeavesItsLife() {
        var customer = world.customer();
        var bill = issued(bills.issue(world.boleto(customer, world.debt(customer, "10.00", SUN_2026_11_22)), ANA));

        assertThatThrownBy(() -> jdbc.sql("update bills.bill set state = 'paid' where id = ?")
                        .param(bill.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no edge from registration_requested to paid");
    }
}
