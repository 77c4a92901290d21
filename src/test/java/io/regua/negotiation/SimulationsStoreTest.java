package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Opened.Shut;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Objection;
import io.regua.testing.Statements;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(Statements.class)
class SimulationsStoreTest extends TwoDebts {

    @Autowired
    private Simulations simulations;

    @Autowired
    private Statements statements;

    private Open open() {
        return (Open) simulations.open(customer, creditor, debts);
    }

    @Test
    void knowsWhomItIsWithAndWhichRowDecides() {
        var open = open();

        assertThat(open.situation().kind()).isEqualTo(CustomerKind.INDIVIDUAL);
        assertThat(open.situation().profile()).isEqualTo(DebtorProfile.OCCASIONAL);
        assertThat(open.situation().daysLate()).isEqualTo(48);
        assertThat(open.situation().amount()).isEqualTo(Money.of("2061.67"));
        assertThat(open.situation().products()).containsExactly("sofa");
        assertThat(open.policyNumber()).isOne();
        assertThat(open.row().key()).isEqualTo("occasional");
    }

    /** The stage, which the ruler knows, is a fourth. */
    @Test
    void asksThreeQuestionsAboutFiftyDebts() throws Exception {
        for (int installment = 3; installment <= 50; installment++) {
            debts.add(debt(installment, "2026-10-05"));
        }

        assertThat(statements.during(() -> assertThat(open().offers()).hasSize(3)))
                .hasSize(3);
    }

    @Test
    void opensAsFarAsACampaignSays() {
        assertThat(open().campaign()).isNull();
        jdbc.sql(
                        "insert into negotiation.campaign (id, name, state, valid_from, valid_until, creditor_ids, at_once_fine,"
                                + " at_once_interest, at_once_correction, at_once_principal, spread_fine, spread_interest,"
                                + " spread_correction, spread_principal, installments, least_entry, author, drawn_at, approver,"
                                + " approved_at) select nextval('negotiation.campaign_seq'), 'Campaign ' || :creditor,"
                                + " 'approved', '2026-11-22', '2026-11-22', array[:creditor], 90, 90, 90, 90, 0, 0, 0, 0, 1, 100,"
                                + " 'marcos', now(), 'olga', now()")
                .param("creditor", creditor)
                .update();

        assertThat(open().campaign()).isNotNull();
        assertThat(open().row().opening().atOnce())
                .isEqualTo(new Discounts(Percent.of("90"), Percent.of("90"), Percent.of("90"), Percent.ZERO));
        assertThat(open().row().floor(Authority.MANAGER).atOnce().principal())
                .as("a debt of 48 days")
                .isEqualTo(Percent.ZERO);
    }

    @Test
    void hasThreeOffersReady() {
        var offers = open().offers();

        assertThat(offers).extracting(ReadyOffer::kind).containsExactlyInAnyOrder(ReadyOffer.Kind.values());
        var atOnce = offers.stream()
                .filter(offer -> offer.kind() == ReadyOffer.Kind.AT_ONCE)
                .findFirst()
                .orElseThrow();
        // a quarter of 20,00 + 16,00 + 20,00 + 5,67, each rounded
        assertThat(atOnce.proposal().schedule().total()).isEqualTo(Money.of("2046.25"));
        assertThat(offers).isSortedAccordingTo((one, other) -> other.expected().compareTo(one.expected()));
    }

    @Test
    void saysWhoMayAgreeAndWhatIsNearest() {
        var open = open();
        var wanted = wanted(Terms.atOnce(SUN_2026_11_22.plusDays(5)), "100");
        var simulated = Simulations.simulate(open, wanted);

        assertThat(simulated.needs()).contains(Authority.MANAGER);
        assertThat(simulated.objections(Authority.AGENT))
                .extracting(
                        Objection::code,
                        objection -> String.valueOf(objection.facts().get("limit")))
                .containsExactly(tuple("discount_on_fine", "20.00"), tuple("discount_on_interest", "10.84"));
        assertThat(Simulations.nearest(open, wanted, Authority.AGENT))
                .hasValueSatisfying(
                        nearest -> assertThat(nearest.schedule().total()).isEqualTo(Money.of("2030.83")));
    }

    /** L20. */
    @Test
    void refusesToEverybodyWhatIsUnlawful() {
        var open = open();
        var terms = new Terms(
                Money.of("500.00"),
                SUN_2026_11_22,
                3,
                SUN_2026_11_22.plusDays(30),
                22,
                Percent.of("1.5"),
                ScheduleKind.PRICE);
        var simulated = Simulations.simulate(open, wanted(terms, "0"));

        assertThat(simulated.unlawful()).extracting(Objection::code).containsExactly("usury", "price_table");
        assertThat(simulated.needs()).isEmpty();
    }

    @Test
    void opensOnlyWhatIsOwedOnItsOwn() {
        jdbc.sql("update receivables.receivable set state = 'in_agreement' where id = ?")
                .param(debts.getFirst())
                .update();

        assertThat(simulations.open(customer, creditor, debts))
                .isEqualTo(new Shut(List.of(Objection.of("not_negotiable", "receivable", debts.getFirst()))));
        assertThat(simulations.open(customer, creditor, List.of()))
                .isEqualTo(new Shut(List.of(Objection.of("no_debts"))));
        assertThatThrownBy(() -> simulations.open(-1, creditor, debts)).isInstanceOf(NoSuchElementException.class);
    }
}
