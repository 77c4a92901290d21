package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.negotiation.AgreementAnswer.Done;
import io.regua.negotiation.AgreementAnswer.Refused;
import io.regua.receivables.Objection;
import io.regua.receivables.Payments;
import io.regua.receivables.ReceivableState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementsStoreTest extends TwoDebts {

    private static final Acceptance SAID = Acceptance.byPhone(null);

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementFollowing following;

    @Autowired
    private AgreementMoves moves;

    @Autowired
    private Payments payments;

    private Offer offer(Terms terms) {
        return ((OfferAnswer.Done) offers.freeze(wanted(terms, "0"), ANA)).offer();
    }

    private Agreement accepted(Offer offer) {
        return ((Done) agreements.accept(offer.id(), SAID, ANA)).agreement();
    }

    private Agreement accepted() {
        return accepted(offer(spread("261.67", 3)));
    }

    private AgreementState state(Agreement agreement) {
        following.followMoney();
        return agreements.byId(agreement.id()).state();
    }

    private long installment(Agreement agreement, int number) {
        return agreements.sheet(agreement.id()).installments().get(number).receivableId();
    }

    @Test
    void makesInstallmentsOfAnOffer() {
        var agreement = accepted();
        var sheet = agreements.sheet(agreement.id());

        assertThat(agreement.number()).matches("A-2026-\\d{6}");
        assertThat(agreement.state()).isEqualTo(AgreementState.ACCEPTED);
        assertThat(sheet.installments())
                .extracting(each -> each.amount().toString())
                .containsExactly("261.67", "600.00", "600.00", "600.00");
        assertThat(sheet.open()).isEqualTo(Money.of("2061.67"));
        assertThat(debts)
                .allSatisfy(debt -> assertThat(receivables.byId(debt).state()).isEqualTo(ReceivableState.IN_AGREEMENT));
        assertThat(offers.sheet(agreement.offerId()).offer().state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    void isAcceptedOnce() {
        var offer = offer(spread("261.67", 3));
        var agreement = accepted(offer);

        assertThat(agreements.accept(offer.id(), SAID, SOFIA)).isInstanceOfSatisfying(Done.class, again -> {
            assertThat(again.repeated()).isTrue();
            assertThat(again.agreement().id()).isEqualTo(agreement.id());
        });
        assertThat(agreements.of(customer)).hasSize(1);
    }

    @Test
    void followsItsMoney() {
        var agreement = accepted();

        pay(installment(agreement, 0), "261.66", SUN_2026_11_22);
        assertThat(state(agreement)).as("a cent is missing").isEqualTo(AgreementState.ACCEPTED);
        pay(installment(agreement, 0), "0.01", SUN_2026_11_22);
        assertThat(state(agreement)).isEqualTo(AgreementState.ACTIVE);
        pay(installment(agreement, 1), "1800.00", SUN_2026_11_22);
        assertThat(state(agreement)).isEqualTo(AgreementState.ACTIVE);
        pay(installment(agreement, 2), "600.00", SUN_2026_11_22);
        pay(installment(agreement, 3), "600.00", SUN_2026_11_22);
        assertThat(state(agreement)).isEqualTo(AgreementState.FULFILLED);
        var last = one("select max(id) from receivables.v_payment where customer_id = " + customer);
        payments.reverse(last, "bounced", ANA.actor());
        assertThat(one("select count(*) from receivables.v_agreed where active_on is not null and agreement_id = "
                        + agreement.id()))
                .isOne();
    }

    @Test
    void isActiveAgainWhenMoneyIsTakenBack() {
        var agreement = accepted(offer(Terms.atOnce(SUN_2026_11_22)));
        pay(installment(agreement, 0), "2061.67", SUN_2026_11_22);
        assertThat(state(agreement)).isEqualTo(AgreementState.FULFILLED);
        payments.reverse(
                one("select max(id) from receivables.v_payment where customer_id = " + customer),
                "bounced",
                ANA.actor());

        assertThat(state(agreement)).isEqualTo(AgreementState.ACTIVE);
        assertThat(agreements.byId(agreement.id()).fulfilledOn()).isEmpty();
    }

    @Test
    void madeByTwoAtOnceAboutOneDebtItIsOne() throws Exception {
        var one = offer(spread("261.67", 3));
        var other = offer(Terms.atOnce(SUN_2026_11_22));
        Callable<AgreementAnswer> first = () -> agreements.accept(one.id(), SAID, ANA);
        Callable<AgreementAnswer> second = () -> agreements.accept(other.id(), SAID, SOFIA);
        var answers = new ArrayList<AgreementAnswer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(first, second))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .singleElement()
                .satisfies(answer -> assertThat(((Refused) answer).objections())
                        .extracting(Objection::code)
                        .containsExactly("other_accepted"));
        assertThat(agreements.of(customer)).hasSize(1);
    }

    @Test
    void isNotMadeOfWhatIsOwedNoMore() {
        var offer = offer(spread("261.67", 3));
        pay(debts.getFirst(), "500.00", SUN_2026_11_22);

        assertThat(agreements.accept(offer.id(), SAID, ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .contains("less_is_due"));
        assertThat(agreements.of(customer)).isEmpty();
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.FROZEN);
    }

    @Test
    void keepsTheLimitsOfItsOfferWhenTheyChange() {
        var offer = offer(spread("261.67", 6));
        jdbc.sql("update negotiation.policy set valid_from = date '2000-01-02' where id = 1")
                .update();

        assertThat(agreements.accept(offer.id(), SAID, ANA)).isInstanceOf(Done.class);
    }

    @Test
    void lapsesWithoutItsFirstPayment() {
        var agreement = accepted();
        // due on Sunday, payable on Monday 23, five days more are Saturday 28, two business days for the money Tuesday
        // 1
        assertThat(moves.breakIfMissed(agreement.id(), LocalDate.of(2026, 11, 30)))
                .isFalse();
        assertThat(moves.breakIfMissed(agreement.id(), LocalDate.of(2026, 12, 1)))
                .isTrue();
        assertThat(moves.breakIfMissed(agreement.id(), LocalDate.of(2026, 12, 1)))
                .isFalse();

        assertThat(state(agreement)).isEqualTo(AgreementState.LAPSED);
        assertThat(receivables.amountDue(debts.getFirst(), SUN_2026_11_22).total())
                .isEqualTo(Money.of("1036.00"));
    }

    @Test
    void breaksWhenAnInstallmentIsTooLate() {
        var agreement = accepted();
        pay(installment(agreement, 0), "261.67", SUN_2026_11_22);
        assertThat(state(agreement)).isEqualTo(AgreementState.ACTIVE);
        // due on Tuesday 22 December; ten days more are Friday 1 January, a holiday; two business days more Tuesday 5
        var tue = LocalDate.of(2027, 1, 5);
        assertThat(moves.late(LocalDate.of(2026, 12, 22), 0, 100)).doesNotContain(agreement.id());
        assertThat(moves.late(tue, 0, 1000)).contains(agreement.id());
        assertThat(moves.breakIfMissed(agreement.id(), tue.minusDays(1))).isFalse();
        var foreseen = agreements.breakPreview(agreement.id(), tue);
        assertThat(moves.breakIfMissed(agreement.id(), tue)).isTrue();

        assertThat(state(agreement)).isEqualTo(AgreementState.BROKEN);
        assertThat(agreements.byId(agreement.id()).reason()).isEqualTo("too_late");
        debts.forEach(debt -> assertThat(receivables.amountDue(debt, tue)).isEqualTo(foreseen.get(debt)));
        assertThat(receivables.byId(debts.getFirst()).state()).isEqualTo(ReceivableState.OPEN);
        assertThat(agreements.breakPreview(agreement.id(), tue)).isEmpty();
    }

    @Test
    void isCancelledByWhoMay() {
        var agreement = accepted();
        pay(installment(agreement, 0), "261.67", SUN_2026_11_22);
        following.followMoney();

        assertThat(agreements.cancel(agreement.id(), " ", ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("cancel_above", "reason_missing"));
        assertThat(agreements.cancel(agreement.id(), "wrong debts", SOFIA)).isInstanceOf(Done.class);
        assertThat(agreements.cancel(agreement.id(), "wrong debts", SOFIA))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.repeated()).isTrue());
        assertThat(receivables.byId(debts.getFirst()).state()).isEqualTo(ReceivableState.OPEN);
    }

    @Test
    void givesWayToAnotherAboutWhatIsNotPaidBack() {
        var agreement = accepted();
        pay(installment(agreement, 0), "261.67", SUN_2026_11_22);
        pay(installment(agreement, 1), "600.00", SUN_2026_11_22);
        pay(installment(agreement, 2), "600.00", SUN_2026_11_22);
        following.followMoney();
        assertThat(receivables.byId(debts.getFirst()).state()).isEqualTo(ReceivableState.SETTLED);
        var wanted = new NewOffer(
                customer,
                creditor,
                debts.subList(1, 2),
                spread("100.00", 3),
                new NewOffer.Off.Part(Discounts.NONE),
                SUN_2026_11_22.plusDays(3),
                agreement.id(),
                "rest");
        var offer = ((OfferAnswer.Done) offers.freeze(wanted, SOFIA)).offer();

        assertThat(offer.due()).isEqualTo(Money.of("600.00"));
        assertThat(agreements.sheet(accepted(offer).id()).open()).isEqualTo(Money.of("600.00"));
        assertThat(state(agreement)).isEqualTo(AgreementState.RENEGOTIATED);
    }

    @Test
    void givesWayToAnotherAboutTheSameDebts() {
        var agreement = accepted();
        pay(installment(agreement, 0), "261.67", SUN_2026_11_22);
        following.followMoney();
        var wanted = new NewOffer(
                customer,
                creditor,
                debts,
                spread("300.00", 5),
                new NewOffer.Off.Part(Discounts.NONE),
                SUN_2026_11_22.plusDays(3),
                agreement.id(),
                "again");
        var offer = ((OfferAnswer.Done) offers.freeze(wanted, SOFIA)).offer();

        assertThat(offer.due()).as("less what came back").isEqualTo(Money.of("1800.00"));
        var next = accepted(offer);
        assertThat(state(agreement)).isEqualTo(AgreementState.RENEGOTIATED);
        assertThat(agreements.sheet(next.id()).open()).isEqualTo(Money.of("1800.00"));
        assertThat(receivables.byId(debts.getFirst()).state()).isEqualTo(ReceivableState.IN_AGREEMENT);
    }
}
