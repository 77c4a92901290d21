package io.regua.bills;

import static io.regua.bills.BillWorld.ANA;
import static io.regua.bills.BillWorld.SUN_2026_11_22;
import static io.regua.bills.BillWorld.issued;
import static io.regua.team.CreditorScope.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.rules.Boleto;
import io.regua.money.Money;
import io.regua.receivables.Payments;
import io.regua.receivables.Receivables;
import io.regua.team.CreditorScope;
import io.regua.testing.StoreSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class BankFilesStoreTest {

    @Autowired
    Bills bills;

    @Autowired
    Remittances remittances;

    @Autowired
    BankFiles bankFiles;

    @Autowired
    SandboxBank bank;

    @Autowired
    Payments payments;

    @Autowired
    Receivables receivables;

    @Autowired
    JdbcClient jdbc;

    BillWorld world;
    long customer;
    long debt;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
        customer = world.customer();
        debt = world.debt(customer, "100.00", SUN_2026_11_22);
    }

    @Test
    void registersWhatTheBankConfirms() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);

        assertThat(bill.state()).isEqualTo(BillState.REGISTERED);
        assertThat(bill.payableBarcode()).isPresent();
        assertThat(world.instructions(bill.id())).containsExactly("entry sent");
        assertThat(bankFiles.answersOf(bill.id()))
                .extracting(BankFile.Answer::event)
                .containsExactly("02");
        assertThat(remittances.produce(world.account(), EVERYTHING, ANA))
                .isEqualTo(new Produced.Refused("nothing_waiting", Map.of()));
    }

    @Test
    void rejectsWhatTheBankRejects() throws IOException {
        jdbc.sql("update customers.contact_point set validity = 'bad' where customer_id = ?")
                .param(customer)
                .update();

        var bill = world.registered(bills, remittances, customer, debt);

        assertThat(bill.state()).isEqualTo(BillState.REJECTED);
        assertThat(bill.bankReasons()).containsExactly("48");
        assertThat(issued(bills.issue(world.boleto(customer, debt), ANA)).id()).isNotEqualTo(bill.id());
    }

    @Test
    void settlesExactlyWhatThePaidBillStates() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);

        var file = paid(bill, "100.00");

        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);
        assertThat(bills.byId(bill.id()).paidOn()).isEqualTo(SUN_2026_11_22);
        assertThat(world.state(debt)).isEqualTo("settled");
        assertThat(file.paid()).isEqualTo(1);
        assertThat(bankFiles.answers(file.id(), 10, 0)).singleElement().satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("payment_recorded");
            assertThat(answer.paymentId()).isNotNull();
        });
    }

    @Test
    void takesTheSameFileOnce() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);
        var content = bank.paid(bill, Money.of("100.00"));

        var first = (Received.Done) bankFiles.receive(content, "a.ret", null, scope(), ANA);
        var second = (Received.Done) bankFiles.receive(content, "b.ret", world.account(), scope(), ANA);

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(count("receivables.v_payment")).isEqualTo(1);
    }

    @Test
    void knowsAPaymentAgainInAnotherFileAndCountsTwoOfOneFileTwice() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);
        paid(bill, "100.00");
        var again = text(bank.paid(bill, Money.of("100.00")));
        receive(again + "\r\n");
        assertThat(count("receivables.v_payment")).isEqualTo(1);

        var lines = again.lines().toList();
        receive(String.join(
                "\r\n",
                List.of(
                        lines.get(0),
                        lines.get(1),
                        lines.get(2),
                        lines.get(3),
                        lines.get(2),
                        lines.get(3),
                        lines.get(4),
                        lines.get(5))));
        assertThat(count("receivables.v_payment")).isEqualTo(2);
        assertThat(count("receivables.v_credit")).isEqualTo(1);
    }

    @Test
    void keepsMoneyThatNamesNoBillWeKnow() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);
        var number = bill.ourNumber() == null ? "" : bill.ourNumber();

        var file = receive(text(bank.paid(bill, Money.of("100.00"))).replace(number, "000009999999"));

        assertThat(file.kept()).isEqualTo(1);
        assertThat(world.unmatched()).isEqualTo(1);
        assertThat(bills.byId(bill.id()).isLive()).isTrue();
    }

    @Test
    void keepsMoneyOfEventsItDoesNotKnow() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);

        var file = receive(text(bank.paid(bill, Money.of("100.00"))).replace("T 06", "T 88"));

        assertThat(file.kept()).isEqualTo(1);
        assertThat(world.state(debt)).isEqualTo("open");
    }

    @Test
    void takesAnswersTwiceAndOutOfOrder() throws IOException {
        var bill = issued(bills.issue(world.boleto(customer, debt), ANA));
        var paid = text(bank.paid(bill, Money.of("100.00")));
        receive(paid); // before the confirmation
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);

        for (var event : List.of("02", "03", "09")) {
            var late = receive(paid.replace("T 06", "T " + event)
                    .replace("U 06", "U " + event)
                    .replace("10000", "00000"));
            assertThat(bankFiles.answers(late.id(), 10, 0))
                    .extracting(BankFile.Answer::outcome)
                    .containsExactly("ignored");
            assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.PAID);
        }
    }

    @Test
    void closesTheBillButNeverTheDebtWhenTheBankWritesItOff() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);

        receive(text(bank.paid(bill, Money.ZERO)).replace("T 06", "T 09"));

        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLED);
        assertThat(bills.byId(bill.id()).reason()).isEqualTo("bank");
        assertThat(world.state(debt)).isEqualTo("open");
        receive(text(bank.paid(bill, Money.of("100.00"))).replace("T 06", "T 17"));
        assertThat(world.state(debt)).as("paid after the write-off").isEqualTo("settled");
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLED);
    }

    @Test
    void cancelsAtTheBankWhatWasPaidAnotherWay() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);

        BillWorld.pay(payments, debt, "100.00");
        bills.cancelOvertaken();
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLATION_REQUESTED);
        assertThat(world.instructions(bill.id())).containsExactly("entry sent", "cancellation waits");

        remittances.produce(world.account(), EVERYTHING, ANA);
        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLED);
        assertThat(remittances.latest(scope(), 10))
                .extracting(SentRemittance::number)
                .containsExactly(2, 1);
    }

    @Test
    void tellsTheBankOfANewDueDate() throws IOException {
        var late = world.debt(customer, "100.00", SUN_2026_11_22.minusDays(30));
        var bill = world.registered(bills, remittances, customer, late);
        var until = bill.validUntil().plusDays(7);

        var extended = issued(bills.extend(bill.id(), until, ANA));

        assertThat(extended.validUntil()).isEqualTo(until);
        assertThat(extended.payableUntil()).isEqualTo(until);
        assertThat(extended.quoteId()).isNotEqualTo(bill.quoteId());
        var boleto = new Boleto(extended.payableBarcode().orElseThrow());
        assertThat(boleto.dueOn(SUN_2026_11_22)).contains(until);
        assertThat(boleto.freeField())
                .isEqualTo(new Boleto(bill.payableBarcode().orElseThrow()).freeField());
        assertThat(world.instructions(bill.id())).containsExactly("entry sent", "due_change waits");
        remittances.produce(world.account(), EVERYTHING, ANA);
        assertThat(bankFiles.answersOf(bill.id()))
                .extracting(BankFile.Answer::event)
                .containsExactly("14", "02");
        assertThat(refusal(bills.extend(bill.id(), until, ANA))).isEqualTo("valid_not_later");
        jdbc.sql("update receivables.contract set interest_percent = 1 where customer_id = ?")
                .param(customer)
                .update();
        assertThat(refusal(bills.extend(bill.id(), until.plusDays(1), ANA))).isEqualTo("amount_changed");
    }

    private static String refusal(Issued issued) {
        return ((Issued.Refused) issued).objections().getFirst().code();
    }

    @Test
    void saysWhoseFileItCannotBe() throws IOException {
        var bill = world.registered(bills, remittances, customer, debt);
        var content = bank.paid(bill, Money.of("100.00"));
        var nobody = CreditorScope.only(List.of());
        var elsewhere = new BillWorld(jdbc, "237", "cnab400", "file");

        assertThat(code(bankFiles.receive(content, "a", null, nobody, ANA))).isEqualTo("account_unknown");
        assertThat(code(bankFiles.receive(content, "a", elsewhere.account(), EVERYTHING, ANA)))
                .isEqualTo("other_bank");
        new BillWorld(jdbc);
        assertThat(code(bankFiles.receive(content, "a", null, EVERYTHING, ANA))).isEqualTo("account_ambiguous");
        assertThat(code(bankFiles.receive("x".getBytes(StandardCharsets.UTF_8), "a", null, EVERYTHING, ANA)))
                .isEqualTo("not_cnab");
    }

    private static String code(Received received) {
        return ((Received.Refused) received).code();
    }

    private BankFile paid(Bill bill, String amount) throws IOException {
        return receive(text(bank.paid(bill, Money.of(amount))));
    }

    private BankFile receive(String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return ((Received.Done) bankFiles.receive(bytes, "x.ret", null, scope(), ANA)).file();
    }

    private CreditorScope scope() {
        return CreditorScope.only(List.of(world.creditor()));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private long count(String view) {
        return jdbc.sql("select count(*) from " + view + " where customer_id = ?")
                .param(customer)
                .query((row, no) -> row.getLong(1))
                .single();
    }
}
