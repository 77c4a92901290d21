package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.Bill;
import io.regua.bills.BillKind;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.SettlementAnswer.Billed;
import io.regua.negotiation.SettlementAnswer.NotBilled;
import io.regua.negotiation.SettlementAnswer.Quoted;
import io.regua.negotiation.SettlementAnswer.Refused;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.NewPayment;
import io.regua.receivables.Objection;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.ReceivableState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of 2.061,67 an entry of 261,67 today and three of 612,00, 12,00 of each for interest, from 22 December on. */
class EarlySettlementsStoreTest extends TwoDebts {

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementFollowing following;

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private EarlySettlements settlements;

    @Autowired
    private Payments payments;

    private long agreement;

    @BeforeEach
    void agree() {
        jdbc.sql("update creditors.creditor set city = 'São Paulo', pix_key_kind = 'random', pix_key = ? where id = ?")
                .params(UUID.randomUUID().toString(), creditor)
                .update();
        var terms = new Terms(
                Money.of("261.67"),
                SUN_2026_11_22,
                3,
                SUN_2026_11_22.plusMonths(1),
                22,
                Percent.of("1"),
                ScheduleKind.EQUAL_PARTS);
        var offer = ((OfferAnswer.Done) offers.freeze(wanted(terms, "0"), MARCOS)).offer();
        var answer = agreements.accept(offer.id(), Acceptance.byPhone(null), MARCOS);
        agreement = ((AgreementAnswer.Done) answer).agreement().id();
        pay(installment(0), "261.67", SUN_2026_11_22);
        following.followMoney();
    }

    private long installment(int number) {
        return agreements.sheet(agreement).installments().get(number).receivableId();
    }

    private SettlementQuote quoted(LocalDate until) {
        return ((Quoted) settlements.quote(agreement, until)).quote();
    }

    private Bill billed(SettlementAnswer answer) {
        return ((Billed) answer).issued().bill();
    }

    private Bill bill(LocalDate until) {
        return billed(settlements.bill(agreement, until, BillKind.PIX, ANA.actor()));
    }

    private void pay(Bill bill) {
        var payment = NewPayment.ofQuote(
                bill.quoteId(), bill.total(), SUN_2026_11_22, UUID.randomUUID().toString(), PaymentMethod.PIX);
        receivables.recordPayment(payment, ANA.actor());
    }

    private AgreementState state() {
        following.followMoney();
        return agreements.byId(agreement).state();
    }

    private Money paidBack() {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from receivables.v_paid_back where agreement_id = ?")
                .param(agreement)
                .query(BigDecimal.class)
                .single());
    }

    private static Iterable<String> codes(SettlementAnswer answer) {
        return ((Refused) answer).objections().stream().map(Objection::code).toList();
    }

    @Test
    void saysWhatSettlesItOnADay() {
        var quote = quoted(WED_2026_11_25);

        assertThat(quote.lines())
                .extracting(line -> line.amount() + " " + line.dropped())
                .containsExactly("601.20 10.80", "600.00 12.00", "600.00 12.00"); // 3 of 30 days
        assertThat(quote.total()).isEqualTo(Money.of("1801.20"));
        assertThat(quote.dropped()).isEqualTo(Money.of("34.80"));
        assertThat(quote.otherwise()).isEqualTo(Money.of("1836.00"));
        assertThat(quoted(SUN_2026_11_22).total()).isEqualTo(Money.of("1800.00"));
        assertThat(quoted(LocalDate.of(2027, 3, 1)).dropped()).isEqualTo(Money.ZERO);
    }

    @Test
    void fulfilsItWhenItsBillIsPaid() {
        var bill = bill(WED_2026_11_25);
        assertThat(bill.total()).isEqualTo(quoted(WED_2026_11_25).total());
        assertThat(bill.validUntil()).isEqualTo(WED_2026_11_25);
        assertThat(bill(WED_2026_11_25).id()).as("asked for twice").isEqualTo(bill.id());

        pay(bill);

        assertThat(state()).isEqualTo(AgreementState.FULFILLED);
        assertThat(agreements.sheet(agreement).open()).isEqualTo(Money.ZERO);
        assertThat(paidBack()).as("the debts, whole").isEqualTo(Money.of("2061.67"));
        assertThat(debts).allSatisfy(debt -> {
            assertThat(receivables.byId(debt).state()).isEqualTo(ReceivableState.SETTLED);
            assertThat(receivables.amountDue(debt, SUN_2026_11_22).total()).isEqualTo(Money.ZERO);
        });
        assertThat(codes(settlements.quote(agreement, WED_2026_11_25))).containsExactly("agreement_over");
    }

    @Test
    void isAsBeforeWhenThePaymentIsTakenBack() {
        pay(bill(WED_2026_11_25));
        assertThat(state()).isEqualTo(AgreementState.FULFILLED);
        var last = one("select max(id) from receivables.v_payment where customer_id = " + customer);
        payments.reverse(last, "bounced", ANA.actor());

        assertThat(state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(agreements.sheet(agreement).open()).isEqualTo(Money.of("1836.00"));
        assertThat(paidBack()).isEqualTo(Money.of("261.67"));
        assertThat(debts)
                .allSatisfy(debt -> assertThat(receivables.byId(debt).state()).isEqualTo(ReceivableState.IN_AGREEMENT));
        assertThat(quoted(WED_2026_11_25).total()).isEqualTo(Money.of("1801.20"));
    }

    @Test
    void countsWhatWasPaidOfAnInstallmentBefore() {
        pay(installment(1), "11.00", SUN_2026_11_22); // all of it went for interest, of which 1,20 is owed
        var quote = quoted(WED_2026_11_25);
        assertThat(quote.total()).isEqualTo(Money.of("1790.20"));

        pay(bill(WED_2026_11_25));

        assertThat(state()).isEqualTo(AgreementState.FULFILLED);
        assertThat(paidBack()).as("9,80 of interest came too early").isEqualTo(Money.of("2051.87"));
        assertThat(debts)
                .allSatisfy(debt -> assertThat(receivables.byId(debt).state()).isEqualTo(ReceivableState.SETTLED));
    }

    @Test
    void asksForLateInstallmentsWholeWithTheirCharges() {
        agreedDebts.move(agreement, Map.of(1, SUN_2026_11_22.minusDays(10)), ANA.actor());
        var quote = quoted(WED_2026_11_25);
        var late = quote.lines().getFirst();

        assertThat(late.dropped()).isEqualTo(Money.ZERO);
        assertThat(late.charges()).isEqualTo(Money.of("14.28")); // 2 % and ten days of 1 %
        assertThat(late.amount()).isEqualTo(Money.of("626.28"));
        var bill = bill(WED_2026_11_25);
        assertThat(bill.total()).isEqualTo(quote.total());
        pay(bill);
        assertThat(state()).isEqualTo(AgreementState.FULFILLED);
        assertThat(paidBack()).isEqualTo(Money.of("2061.67"));
    }

    @Test
    void settlesOneInstallmentBeforeItsDay() {
        var bill = billed(settlements.prepay(agreement, 1, WED_2026_11_25, BillKind.PIX, ANA.actor()));
        assertThat(bill.total()).isEqualTo(Money.of("601.20"));

        pay(bill);

        assertThat(state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(agreements.sheet(agreement).open()).isEqualTo(Money.of("1224.00"));
        assertThat(paidBack()).isEqualTo(Money.of("861.67"));
        assertThat(codes(settlements.prepay(agreement, 1, WED_2026_11_25, BillKind.PIX, ANA.actor())))
                .containsExactly("installment_not_open");
        assertThat(quoted(WED_2026_11_25).lines()).hasSize(2);
        assertThat(quoted(WED_2026_11_25).total())
                .as("no interest but of three days")
                .isEqualTo(Money.of("1200.00"));
    }

    @Test
    void settlesOneAfterTheOther() {
        assertThat(codes(settlements.quoteOne(agreement, 3, WED_2026_11_25)))
                .containsExactly("installment_before_open");
        assertThat(codes(settlements.prepay(agreement, 2, WED_2026_11_25, BillKind.PIX, ANA.actor())))
                .containsExactly("installment_before_open");
        var onTheFirstsDay = SUN_2026_11_22.plusMonths(1);
        assertThat(settlements.quoteOne(agreement, 2, onTheFirstsDay)).isInstanceOf(Quoted.class);
    }

    @Test
    void isNotSettledInThePastNorWhenItStandsNoMore() {
        assertThat(codes(settlements.quoteOne(agreement, 9, SUN_2026_11_22.minusDays(1))))
                .containsExactly("settled_in_past", "installment_not_open");
        agreements.cancel(agreement, "wrong debts", SOFIA);
        assertThat(codes(settlements.bill(agreement, WED_2026_11_25, BillKind.PIX, ANA.actor())))
                .containsExactly("agreement_over");
    }

    @Test
    void saysWhyThereIsNoBill() {
        jdbc.sql("update creditors.creditor set pix_key = null, pix_key_kind = null where id = ?")
                .param(creditor)
                .update();
        assertThat(settlements.bill(agreement, WED_2026_11_25, BillKind.PIX, ANA.actor()))
                .isInstanceOfSatisfying(
                        NotBilled.class,
                        not -> assertThat(not.refused().objections())
                                .singleElement()
                                .satisfies(each -> assertThat(each.code()).isEqualTo("no_pix_key")));
    }
}
