package io.regua.api;

import static io.regua.api.Calls.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Concessions;
import io.regua.receivables.Frozen;
import io.regua.receivables.NewConcession;
import io.regua.receivables.NewPayment;
import io.regua.receivables.NewPayment.Named;
import io.regua.receivables.NewQuote;
import io.regua.receivables.NewRefund;
import io.regua.receivables.NewUnmatched;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.Quotes;
import io.regua.receivables.Reconciliation;
import io.regua.receivables.RefundKind;
import io.regua.receivables.Refunded;
import io.regua.receivables.Refunds;
import io.regua.receivables.Source;
import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Frozen amounts, money that goes back, money that matched nothing, and what was given up, as programs see it. */
@WholeHouse
class MoneyRoutesScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private BusinessDates dates;

    private Calls calls;
    private FeedWorld world;

    @BeforeEach
    void portfolio() {
        calls = new Calls(mvc, house);
        world = new FeedWorld(house);
    }

    private void hidden(String path) {
        assertThat(mvc.get().uri(path).with(calls.stranger())).as(path).hasStatus(404);
    }

    private long money(String reference) {
        return house.getBean(Reconciliation.class)
                .keep(
                        new NewUnmatched(
                                world.creditor(),
                                Money.of("10.00"),
                                dates.today(),
                                reference,
                                PaymentMethod.PIX,
                                Source.PIX,
                                "61734029552",
                                "IARA FEEDS",
                                "txid_unknown",
                                Map.of()),
                        Actor.SYSTEM)
                .id();
    }

    @Test
    void findsAnOwnerForMoneyThatMatchedNothing() {
        var path = "/api/unmatched/" + money("AF-U1");

        assertThat(calls.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("\"amount\":\"10.00\"", "***.340.295-**", "txid_unknown")
                .doesNotContain("61734029552");
        List<Boolean> payers = read(calls.get(path + "/suggestions").exchange(), "$[*].samePayer");
        assertThat(payers).isNotEmpty().contains(true);
        assertThat(calls.post(path + "/assign", "{}")).hasStatus(400);
        assertThat(calls.post(path + "/assign", """
                        {"receivable": 1, "contract": "AF-1"}""")).hasStatus(400);
        assertThat(calls.post(path + "/assign", """
                        {"contract": "no such"}""")).hasStatus(400).bodyText().contains("target_unknown");
        assertThat(calls.post(path + "/assign", """
                        {"receivable": %d}""".formatted(world.receivable(2))))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", is -> is.assertThat().isEqualTo("assigned"))
                .hasPathSatisfying("$.paymentId", is -> is.assertThat().isNotNull());
        assertThat(calls.post(path + "/assign", """
                        {"contract": "AF-1"}""")).hasStatus(409).bodyText().contains("decided_already");
        hidden(path);
        hidden(path + "/suggestions");
    }

    @Test
    void listsOnlyMoneyOfTheStateThatIsAskedFor() {
        var id = (int) money("AF-U2");

        List<Integer> open =
                read(calls.get("/api/unmatched?state=open&size=200").exchange(), "$.items[*].id");
        List<Integer> back =
                read(calls.get("/api/unmatched?state=given_back&size=200").exchange(), "$.items[*].id");

        assertThat(open).contains(id);
        assertThat(back).doesNotContain(id);
        assertThat(calls.get("/api/unmatched?state=lost")).hasStatus(400);
        assertThat(mvc.get().uri("/api/unmatched").with(calls.stranger()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void readsAFrozenAmountLineByLine() {
        var wanted = new NewQuote(
                world.customer(),
                world.creditor(),
                List.of(world.receivable(3)),
                dates.today().plusDays(3),
                List.of(),
                "bill");
        var quote = ((Frozen.Done) house.getBean(Quotes.class).freeze(wanted, Actor.SYSTEM)).quote();

        var answered = calls.get("/api/quotes/" + quote.id()).exchange();

        assertThat(answered).hasStatusOk();
        assertThat(Calls.<String>read(answered, "$.total"))
                .isEqualTo(quote.total().toString());
        assertThat(Calls.<List<String>>read(answered, "$.lines[*].component")).contains("principal");
        List<Integer> listed = read(
                calls.get("/api/quotes?size=200&customer=" + world.customer()).exchange(), "$.items[*].id");
        assertThat(listed).contains((int) quote.id());
        hidden("/api/quotes/" + quote.id());
    }

    @Test
    void tellsHowARefundStands() {
        house.getBean(Payments.class)
                .record(
                        new NewPayment(
                                new Named.OfReceivable(world.receivable("AF-2", 1)),
                                Money.of("150.00"),
                                dates.today(),
                                "AF-TWICE",
                                PaymentMethod.PIX,
                                Source.MANUAL,
                                null),
                        Actor.SYSTEM);
        var wanted = new NewRefund(
                world.customer("AF-2"), world.creditor(), RefundKind.SIMPLE, Money.of("0.50"), null, "paid twice");
        var asked = house.getBean(Refunds.class).ask(wanted, Actor.SYSTEM);
        if (!(asked instanceof Refunded.Done(var refund))) {
            throw new AssertionError("no credit: " + asked);
        }

        assertThat(calls.get("/api/refunds/" + refund))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", is -> is.assertThat().isEqualTo("asked"))
                .hasPathSatisfying("$.amount", is -> is.assertThat().isEqualTo("0.50"));
        List<Integer> listed =
                read(calls.get("/api/refunds?state=asked&size=200").exchange(), "$.items[*].id");
        assertThat(listed).contains((int) refund);
        assertThat(calls.get("/api/refunds?state=gone")).hasStatus(400);
        hidden("/api/refunds/" + refund);
    }

    @Test
    void tellsWhatWasGivenUpOfADebt() {
        var debt = world.receivable(3);
        house.getBean(Concessions.class)
                .give(
                        new NewConcession(
                                debt, AdjustmentKind.REBATE, null, Money.of("1.00"), dates.today(), "kept waiting"),
                        Actor.SYSTEM);

        assertThat(calls.get("/api/receivables/" + debt + "/concessions"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$[0].kind", is -> is.assertThat().isEqualTo("rebate"))
                .hasPathSatisfying("$[0].effect", is -> is.assertThat().isEqualTo("1.00"))
                .hasPathSatisfying("$[0].withdrawn", is -> is.assertThat().isEqualTo(false));
        hidden("/api/receivables/" + debt + "/concessions");
    }
}
