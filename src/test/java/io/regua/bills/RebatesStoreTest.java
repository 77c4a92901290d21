package io.regua.bills;

import static io.regua.bills.BillWorld.ANA;
import static io.regua.bills.BillWorld.MON_2026_11_30;
import static io.regua.bills.BillWorld.SUN_2026_11_22;
import static io.regua.bills.BillWorld.issued;
import static io.regua.team.CreditorScope.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.rules.Boleto;
import io.regua.bills.rules.PixCode;
import io.regua.bills.rules.SandboxDesk;
import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.Conceded;
import io.regua.receivables.Concessions;
import io.regua.receivables.NewConcession;
import io.regua.receivables.Payments;
import io.regua.testing.StoreSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills whose debts a person lowered. */
@StoreSlice
class RebatesStoreTest {

    @Autowired
    Bills bills;

    @Autowired
    Remittances remittances;

    @Autowired
    BankFiles bankFiles;

    @Autowired
    SandboxBank bank;

    @Autowired
    Concessions concessions;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    BillWorld world;
    long customer;
    long debt;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "100.00", SUN_2026_11_22.minusDays(30));
    }

    private void give(@Nullable Component component, String amount) {
        var wanted = new NewConcession(
                debt, AdjustmentKind.REBATE, component, Money.of(amount), SUN_2026_11_22, "broken on delivery");
        assertThat(concessions.give(wanted, ANA)).isInstanceOf(Conceded.Done.class);
        bills.cancelOvertaken();
    }

    private Bill registered() throws IOException {
        return world.registered(bills, remittances, customer, debt);
    }

    @Test
    void followWhatAPersonGaveUpWithTheSamePaper() throws IOException {
        var before = registered();

        give(Component.PRINCIPAL, "10.00");

        var bill = bills.byId(before.id());
        assertThat(bill.state()).isEqualTo(BillState.REGISTERED);
        assertThat(bill.total()).isEqualTo(Money.of("90.00"));
        assertThat(bill.rebate()).isEqualTo(Money.of("10.00"));
        assertThat(bill.validUntil()).isEqualTo(before.validUntil());
        assertThat(bill.payableBarcode()).isEqualTo(before.payableBarcode());
        assertThat(new Boleto(bill.payableBarcode().orElseThrow()).amount()).isEqualTo(bill.stated());
        var pix = ((PixCode.Read) PixCode.read(bill.payablePix().orElseThrow())).code();
        assertThat(pix.amount().map(Money::new)).contains(Money.of("90.00"));
        assertThat(pix.txid()).contains(before.txid());
        assertThat(world.instructions(bill.id())).containsExactly("entry sent", "rebate waits");
        assertThat(bills.cancelOvertaken()).as("a second time").isZero();
        assertThat(demanded(before, bill))
                .as("the former amount is asked no more")
                .containsExactly(bill.quoteId());
    }

    @Test
    void areToldTheBankAndSettleWhatIsLeft() throws IOException {
        var bill = registered();
        give(Component.PRINCIPAL, "10.00");

        remittances.produce(world.account(), EVERYTHING, ANA);

        assertThat(answers(bill)).containsExactly("12 rebate_confirmed", "02 registered");
        assertThat(history(bill)).contains("bill_rebated", "bill_rebate_confirmed");
        var lowered = bills.byId(bill.id());
        var paid = bank.paid(lowered, lowered.total());
        var file = ((Received.Done) bankFiles.receive(paid, "x.ret", world.account(), EVERYTHING, ANA)).file();
        assertThat(file.paid()).isEqualTo(1);
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);
        assertThat(world.state(debt)).isEqualTo("settled");
    }

    @Test
    void alsoFollowAWaiverOfChargesAlone() throws IOException {
        jdbc.sql("update receivables.contract set interest_percent = 1, fine_percent = 2 where customer_id = ?")
                .param(customer)
                .update();
        var bill = registered();
        assertThat(bill.total()).isGreaterThan(Money.of("102.00"));

        give(Component.FINE, "2.00");

        assertThat(bills.byId(bill.id()).rebate()).isEqualTo(Money.of("2.00"));
        assertThat(bills.byId(bill.id()).total()).isEqualTo(bill.total().minus(Money.of("2.00")));
    }

    @Test
    void areTakenOnceSoThatASecondWithdrawsTheBill() throws IOException {
        var bill = registered();
        give(Component.PRINCIPAL, "10.00");

        give(Component.PRINCIPAL, "5.00");

        assertThat(bills.byId(bill.id()).reason()).isEqualTo("overtaken");
        assertThat(world.instructions(bill.id())).containsExactly("entry sent", "rebate waits", "cancellation waits");
        remittances.produce(world.account(), EVERYTHING, ANA);
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLED);
    }

    @Test
    void areNotForWhatTheBankNeverRegisteredOrWhatIsPartlyPaid() throws IOException {
        var unsent = issued(bills.issue(world.boleto(customer, debt), ANA));
        give(null, "10.00");
        assertThat(bills.byId(unsent.id()).reason()).isEqualTo("overtaken");
        assertThat(world.instructions(unsent.id())).isEmpty();

        var bill = registered();
        BillWorld.pay(payments, debt, "20.00");
        give(Component.PRINCIPAL, "10.00");
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLATION_REQUESTED);
        assertThat(bills.byId(bill.id()).rebate()).isEqualTo(Money.ZERO);
    }

    @Test
    void areNotNeededWhenTheDebtHasGrownByMore() throws IOException {
        var bill = registered();
        jdbc.sql("update receivables.contract set interest_percent = 5 where customer_id = ?")
                .param(customer)
                .update();

        give(Component.PRINCIPAL, "2.00");

        assertThat(bills.byId(bill.id())).isEqualTo(bill);
        assertThat(objections(bills.rebate(bill.id(), Money.of("98.00"), ANA))).containsExactly("not_less");
    }

    @Test
    void tellAllThatSpeaksAgainstThem() throws IOException {
        var pix = issued(bills.issue(
                new NewBill(customer, world.creditor(), List.of(debt), MON_2026_11_30, BillKind.PIX, List.of()), ANA));
        assertThat(objections(bills.rebate(pix.id(), Money.ZERO, ANA))).containsExactly("no_boleto");
        bills.cancel(pix.id(), ANA);
        assertThat(objections(bills.rebate(pix.id(), Money.ZERO, ANA))).containsExactly("not_live", "no_boleto");
        var unsent = issued(bills.issue(world.boleto(customer, debt), ANA));
        assertThat(objections(bills.rebate(unsent.id(), Money.ZERO, ANA))).containsExactly("not_registered");
        remittances.produce(world.account(), EVERYTHING, ANA);
        give(Component.PRINCIPAL, "10.00");
        jdbc.sql("update bills.bill set issued_on = :day, valid_until = :day where id = :id")
                .param("day", SUN_2026_11_22.minusDays(1))
                .param("id", unsent.id())
                .update();
        assertThat(objections(bills.rebate(unsent.id(), Money.ZERO, ANA)))
                .containsExactly("rebated_before", "valid_in_past");
    }

    private static List<String> objections(Issued issued) {
        return ((Issued.Refused) issued)
                .objections().stream().map(Issued.Objection::code).toList();
    }

    @Test
    void keepTheAmountOfTheBarCodeWhenTheBillIsExtended() throws IOException {
        var bill = registered();
        give(Component.PRINCIPAL, "10.00");

        var extended = issued(bills.extend(bill.id(), MON_2026_11_30.plusDays(7), ANA));

        assertThat(extended.total()).isEqualTo(Money.of("90.00"));
        var boleto = new Boleto(extended.payableBarcode().orElseThrow());
        assertThat(boleto.amount()).isEqualTo(Money.of("100.00"));
        assertThat(boleto.dueOn(SUN_2026_11_22)).contains(MON_2026_11_30.plusDays(7));
        remittances.produce(world.account(), EVERYTHING, ANA);
        assertThat(answers(bill))
                .containsExactlyInAnyOrder("14 due_change_confirmed", "12 rebate_confirmed", "02 registered");
    }

    @Test
    void takeTheBillWithThemWhenTheBankRefuses() throws IOException {
        world = new BillWorld(jdbc, "999", "cnab240", "file");
        debt = world.debt(customer, "100.00", SUN_2026_11_22);
        var bill = issued(bills.issue(world.boleto(customer, debt), ANA));
        answer("T 02", "T 02");
        give(Component.PRINCIPAL, "10.00");

        answer("T 12", "T 26");

        assertThat(answers(bill)).containsExactly("26 rebate_refused", "02 registered");
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLATION_REQUESTED);
        assertThat(history(bill)).contains("bill_rebate_refused");
    }

    /** The bank's answer to what waits, a word of it changed. */
    private void answer(String from, String to) throws IOException {
        var sent = ((Produced.Done) remittances.produce(world.account(), EVERYTHING, ANA)).remittance();
        var answer = SandboxDesk.answer(remittances.content(sent).readAllBytes(), SUN_2026_11_22);
        var changed = new String(answer, StandardCharsets.ISO_8859_1).replace(from, to);
        assertThat(bankFiles.receive(
                        changed.getBytes(StandardCharsets.ISO_8859_1), "x.ret", world.account(), EVERYTHING, ANA))
                .isInstanceOf(Received.Done.class);
    }

    private List<Long> demanded(Bill... asked) {
        var quotes = Stream.of(asked).map(Bill::quoteId).toArray(Long[]::new);
        return jdbc.sql("select id from receivables.v_quote as q where id = any(?) and not exists (select"
                        + " from receivables.inbox_withdrawal as gone where gone.quote_id = q.id)")
                .param(quotes)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    private List<String> answers(Bill bill) {
        return bankFiles.answersOf(bill.id()).stream()
                .map(answer -> answer.event() + " " + answer.code())
                .toList();
    }

    private List<String> history(Bill bill) {
        return jdbc.sql("select code from journal.v_entry where subject = 'bill' and subject_id = ?")
                .param(bill.id())
                .query((row, no) -> row.getString(1))
                .list();
    }
}
