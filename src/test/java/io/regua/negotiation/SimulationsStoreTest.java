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
import io.regua.negotiation.rules.Reduction;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.Objection;
import io.regua.testing.Statements;
import io.regua.testing.StoreSlice;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Sunday 2026-11-22. Two installments of 1.000,00 with 2 % and 1 %, 48 and 17 days late: 2.061,67. */
@StoreSlice
@Import(Statements.class)
class SimulationsStoreTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

    @Autowired
    private Simulations simulations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    private long creditor;
    private long customer;
    private List<Long> debts;

    @BeforeEach
    void twoInstallments() {
        creditor = one("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                + " select n, 'c' || n, 'Brand ' || n, 'Company ' || n, '" + TaxIds.nextCnpj() + "', 'Rua 1', now()"
                + " from nextval('creditors.creditor_seq') as n returning id");
        customer = one("insert into customers.customer (id, kind, name) select n, 'individual', 'Customer ' || n"
                + " from nextval('customers.customer_seq') as n returning id");
        var contract = one("insert into receivables.contract"
                + " (id, customer_id, creditor_id, number, product, fine_percent, interest_percent)"
                + " select n, " + customer + ", " + creditor + ", 'N' || n, 'sofa', 2, 1"
                + " from nextval('receivables.contract_seq') as n returning id");
        debts = new ArrayList<>(List.of(debt(contract, 1, "2026-10-05"), debt(contract, 2, "2026-11-05")));
    }

    private long debt(long contract, int installment, String dueOn) {
        return one("insert into receivables.receivable"
                + " (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)"
                + " select n, " + customer + ", " + creditor + ", " + contract + ", " + installment + ", '" + dueOn
                + "', 1000, 1000 from nextval('receivables.receivable_seq') as n returning id");
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Open open() {
        return (Open) simulations.open(customer, creditor, debts, Stage.COLLECTION);
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
        var contract = one("select contract_id from receivables.receivable where id = " + debts.getFirst());
        for (int installment = 3; installment <= 50; installment++) {
            debts.add(debt(contract, installment, "2026-10-05"));
        }

        assertThat(statements.during(() -> assertThat(open().offers()).hasSize(3)))
                .hasSize(3);
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
        var all = Reduction.of(open.debts(), Discounts.ofCharges(Percent.of("100")));
        var terms = Terms.atOnce(SUN_2026_11_22.plusDays(5));
        var simulated = Simulations.simulate(open, terms, all, SUN_2026_11_22.plusDays(3));

        assertThat(simulated.needs()).contains(Authority.MANAGER);
        assertThat(simulated.objections(Authority.AGENT))
                .extracting(
                        Objection::code,
                        objection -> String.valueOf(objection.facts().get("limit")))
                .containsExactly(tuple("discount_on_fine", "20.00"), tuple("discount_on_interest", "10.84"));
        assertThat(Simulations.nearest(open, terms, all, SUN_2026_11_22.plusDays(3), Authority.AGENT))
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
        var simulated = Simulations.simulate(
                open, terms, Reduction.of(open.debts(), Discounts.NONE), SUN_2026_11_22.plusDays(3));

        assertThat(simulated.unlawful()).extracting(Objection::code).containsExactly("usury", "price_table");
        assertThat(simulated.needs()).isEmpty();
    }

    @Test
    void opensOnlyWhatIsOwedOnItsOwn() {
        jdbc.sql("update receivables.receivable set state = 'in_agreement' where id = ?")
                .param(debts.getFirst())
                .update();

        assertThat(simulations.open(customer, creditor, debts, Stage.COLLECTION))
                .isEqualTo(new Shut(List.of(Objection.of("not_negotiable", "receivable", debts.getFirst()))));
        assertThat(simulations.open(customer, creditor, List.of(), Stage.COLLECTION))
                .isEqualTo(new Shut(List.of(Objection.of("no_debts"))));
        assertThatThrownBy(() -> simulations.open(-1, creditor, debts, Stage.COLLECTION))
                .isInstanceOf(NoSuchElementException.class);
    }
}
