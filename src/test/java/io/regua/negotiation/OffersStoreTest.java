package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.NewOffer.Off.Down;
import io.regua.negotiation.OfferAnswer.Beyond;
import io.regua.negotiation.OfferAnswer.Done;
import io.regua.negotiation.OfferAnswer.Refused;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.Ceiling;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.Component;
import io.regua.receivables.Objection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class OffersStoreTest extends TwoDebts {

    @Autowired
    private Offers offers;

    @Autowired
    private Campaigns campaigns;

    private Offer frozen(NewOffer wanted, Negotiator by) {
        return ((Done) offers.freeze(wanted, by)).offer();
    }

    @Test
    void freezesWhatAnAgentMayAgreeTo() {
        var offer = frozen(wanted(spread("231.67", 3), "50"), ANA);
        var sheet = offers.sheet(offer.id());

        assertThat(offer.state()).isEqualTo(OfferState.FROZEN);
        assertThat(offer.number()).matches("P-2026-\\d{6}");
        assertThat(offer.authority()).contains(Authority.AGENT);
        assertThat(offer.authorisedBy()).contains("ana");
        assertThat(offer.due()).isEqualTo(Money.of("2061.67"));
        // half of 20,00 + 16,00 and of 20,00 + 5,67, each rounded
        assertThat(offer.asked()).isEqualTo(Money.of("2030.83"));
        assertThat(sheet.off(Component.FINE)).isEqualTo(Money.of("20.00"));
        assertThat(sheet.off(Component.PRINCIPAL)).isEqualTo(Money.ZERO);
        assertThat(sheet.debts()).isEqualTo(debts);
        assertThat(sheet.payments())
                .extracting(payment -> payment.amount().toString())
                .containsExactly("231.67", "599.72", "599.72", "599.72");
        assertThat(offer.rule().breakDays()).isEqualTo(10);
    }

    @Test
    void namesTheCampaignThatWidenedItsLimits() {
        var ours = new Scope(
                Set.of(),
                Set.of(),
                Set.of(),
                Range.any(),
                Range.any(),
                Range.any(),
                Set.of(),
                Set.of(creditor),
                Set.of());
        var all = new Ceiling(Discounts.ofCharges(Percent.of("100")), Discounts.NONE, 1, Percent.of("100"));
        var name = "Settle " + creditor;
        var drawn = ((CampaignAnswer.Done) campaigns.draw(
                        new Campaign(0, name, SUN_2026_11_22, SUN_2026_11_22, ours, all), MARCOS.actor()))
                .campaign();
        campaigns.approve(drawn.campaign().id(), drawn.version(), SOFIA.actor());

        var offer = frozen(wanted(Terms.atOnce(SUN_2026_11_22), "100"), ANA);

        assertThat(offer.measuredBy().campaign()).isEqualTo(name);
        campaigns.end(drawn.campaign().id(), MARCOS.actor());
        assertThat(offers.sheet(offer.id()).offer().measuredBy())
                .as("it stays as it was measured")
                .isEqualTo(offer.measuredBy());
        assertThat(frozen(wanted(Terms.atOnce(SUN_2026_11_22), "0"), ANA)
                        .measuredBy()
                        .campaign())
                .isNull();
        assertThatThrownBy(() -> jdbc.sql("update negotiation.offer set campaign = null where id = ?")
                        .param(offer.id())
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void asksForSoMuchAndTakesTheChargesFirst() {
        var down = new NewOffer(
                customer,
                creditor,
                debts,
                Terms.atOnce(SUN_2026_11_22),
                new Down(Money.of("2040.00")),
                SUN_2026_11_22.plusDays(2),
                null,
                "down");
        var sheet = offers.sheet(frozen(down, SOFIA).id());

        assertThat(sheet.offer().asked()).isEqualTo(Money.of("2040.00"));
        assertThat(sheet.off(Component.FINE)).isEqualTo(Money.of("20.00"));
        assertThat(sheet.off(Component.INTEREST)).isEqualTo(Money.of("1.67"));
    }

    @Test
    void refusesWithAllObjectionsWhatIsBeyondOnesLimits() {
        var answer = offers.freeze(wanted(spread("110.00", 6), "75"), ANA);

        assertThat(answer).isInstanceOfSatisfying(Beyond.class, beyond -> {
            assertThat(beyond.needs()).isEqualTo(Authority.MANAGER);
            assertThat(beyond.simulated().objections(Authority.AGENT))
                    .extracting(Objection::code)
                    .containsExactly("discount_on_fine", "discount_on_interest", "entry");
        });
        assertThat(offers.of(customer)).isEmpty();
    }

    @Test
    void refusesWhatAreNoTerms() {
        var terms = new Terms(
                Money.of("5000.00"),
                SUN_2026_11_22.minusDays(1),
                0,
                SUN_2026_11_22.minusDays(2),
                32,
                Percent.ZERO,
                ScheduleKind.EQUAL_PARTS);

        assertThat(offers.freeze(wanted(terms, "0"), MARCOS))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly(
                                        "entry_in_past",
                                        "first_in_past",
                                        "first_before_entry",
                                        "no_installments",
                                        "no_due_day"));
        assertThat(offers.freeze(wanted(spread("5000.00", 2), "0"), MARCOS))
                .isEqualTo(new Refused(List.of(Objection.of("entry_above_total", "limit", Money.of("2061.67")))));
    }

    /** L20. */
    @Test
    void refusesToAManagerWhatIsUnlawful() {
        var usury = new Terms(
                Money.of("500.00"),
                SUN_2026_11_22,
                3,
                SUN_2026_11_22.plusMonths(1),
                22,
                Percent.of("2"),
                ScheduleKind.EQUAL_PARTS);

        assertThat(offers.freeze(wanted(usury, "0"), MARCOS))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("usury"));
    }

    /** Else an entry of a cent would put the rest off for years. */
    @Test
    void holdsInstallmentsAfterAnEntryCloseToIt() {
        var late = new Terms(
                Money.of("300.00"),
                SUN_2026_11_22,
                3,
                SUN_2026_11_22.plusMonths(8),
                22,
                Percent.ZERO,
                ScheduleKind.EQUAL_PARTS);

        assertThat(offers.freeze(wanted(late, "0"), MARCOS))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("first_installment"));
    }

    @Test
    void answersTheSameWishOnce() throws Exception {
        var wanted = wanted(spread("231.67", 3), "50", "twice");
        Callable<OfferAnswer> freeze = () -> offers.freeze(wanted, ANA);
        List<Future<OfferAnswer>> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(freeze, freeze));
        }

        assertThat(answers)
                .extracting(Future::get)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Done.class));
        assertThat(offers.of(customer)).hasSize(1);
        assertThat(offers.freeze(wanted(spread("300.00", 2), "0", "twice"), ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("key_taken"));
    }

    @Test
    void keepsItsTermsWhateverIsWritten() {
        var offer = frozen(wanted(spread("231.67", 3), "50"), ANA);

        for (var change : List.of(
                "update negotiation.offer set asked = 1, total = 1 where id = ",
                "update negotiation.offer set valid_until = valid_until + 30 where id = ",
                "update negotiation.offer set authority = 'manager' where id = ",
                "update negotiation.offer set needs = 'manager' where id = ",
                "update negotiation.offer set state = 'draft' where id = ",
                "update negotiation.offer_part set off = due where offer_id = ",
                "delete from negotiation.offer_part where offer_id = ",
                "update negotiation.offer_payment set due_on = due_on + 90 where offer_id = ")) {
            assertThatThrownBy(() -> jdbc.sql(change + offer.id()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void endsOnce() {
        var offer = frozen(wanted(spread("231.67", 3), "50"), ANA);

        assertThat(offers.refuse(offer.id(), "too much", ANA)).isInstanceOf(Done.class);
        assertThat(offers.refuse(offer.id(), "too much", ANA))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.repeated()).isTrue());
        assertThat(offers.withdraw(offer.id(), "", ANA)).isInstanceOf(OfferAnswer.Overtaken.class);
        assertThat(offers.sheet(offer.id()).offer().reason()).isEqualTo("too much");
    }

    @Test
    void expiresAfterItsLastDay() {
        var offer = frozen(wanted(spread("231.67", 3), "50"), ANA);

        offers.expire(SUN_2026_11_22.plusDays(3));
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.FROZEN);
        offers.expire(SUN_2026_11_22.plusDays(4));
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.EXPIRED);
        assertThat(offers.expire(SUN_2026_11_22.plusDays(4))).isZero();
    }
}
