package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.ContractDetails.Agreed;
import io.regua.receivables.Placed.Done;
import io.regua.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agreement fixed nobody changes by other ways: the first sale's installments are in one since today. */
class FixedByAgreementsStoreTest extends TwoSales {

    private static final Actor BOB = new Actor("bob", null);
    private static final LocalDate MON_2026_12_21 = LocalDate.of(2026, 12, 21);
    private static final LocalDate WED_2027_01_20 = LocalDate.of(2027, 1, 20);

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private WriteOffs writeOffs;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Guarantors guarantors;

    @Autowired
    private DebtChanges changes;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Reconciliation reconciliation;

    private NewAgreed wanted;
    private Done placed;

    @BeforeEach
    void agreed() {
        wanted = SomeAgreement.about(
                customer,
                given.creditor(),
                List.of(first, second),
                Money.of("1000.00"),
                List.of(MON_2026_12_21, WED_2027_01_20));
        placed = (Done) agreedDebts.place(wanted, ANA);
    }

    private Objection says(String code) {
        return Objection.of(code, "agreement", wanted.number());
    }

    private List<Objection> writingOff(long receivable) {
        return writeOffs.propose(receivable, WriteOffReason.UNCOLLECTABLE, "", ANA)
                        instanceof WriteOffAnswer.Refused(List<Objection> objections)
                ? objections
                : List.of();
    }

    @Test
    void isNotWrittenOff() {
        assertThat(writingOff(first)).containsExactly(says("in_agreement"));
        assertThat(writingOff(placed.receivable(1))).containsExactly(says("installment_of_agreement"));
        assertThat(writingOff(elsewhere)).isEmpty();
    }

    @Test
    void isNotWrittenOffThoughItWasProposedBefore() {
        var proposed = (WriteOffAnswer.Moved) writeOffs.propose(elsewhere, WriteOffReason.UNCOLLECTABLE, "", ANA);
        var later = SomeAgreement.about(
                customer, given.creditor(), List.of(elsewhere), Money.of("300.00"), List.of(MON_2026_12_21));
        agreedDebts.place(later, ANA);

        assertThat(writeOffs.approve(proposed.writeOff().id(), BOB))
                .isEqualTo(
                        new WriteOffAnswer.Refused(List.of(Objection.of("in_agreement", "agreement", later.number()))));
    }

    private ContractEdit terms(long contract, String fine) {
        return edited(contract, "product", fine);
    }

    private ContractEdit edited(long id, String product, String fine) {
        var contract = contracts.byId(id);
        var now = contract.details();
        var agreed = new Agreed(Percent.of(fine), now.agreed().interest(), null, null, null);
        var wanted = new ContractDetails(
                now.instrument(),
                product,
                now.category(),
                now.seller(),
                now.branch(),
                now.soldOn(),
                now.signedOn(),
                now.total(),
                now.cheque(),
                agreed);
        return contracts.change(id, contract.version(), wanted, Role.MANAGER, ANA);
    }

    @Test
    void keepsItsTerms() {
        assertThat(terms(contract, "1")).isEqualTo(new ContractEdit.Refused(List.of(says("in_agreement"))));
        assertThat(terms(placed.contractId(), "1"))
                .isEqualTo(new ContractEdit.Refused(List.of(says("installment_of_agreement"))));
        assertThat(edited(contract, "sofa", "2")).isInstanceOf(ContractEdit.Changed.class);
        assertThat(guarantors.name(placed.contractId(), given.consumer(), GuarantorKind.GUARANTOR, SUN_2026_11_22, ANA))
                .isEmpty();
        agreedDebts.end(wanted.agreementId(), cancelled(), ANA);
        assertThat(terms(contract, "1")).isInstanceOf(ContractEdit.Changed.class);
    }

    @Test
    void keepsItsDueDateAndItsAmount() {
        for (var wish : List.of(
                NewChange.change(first, WED_2027_01_20, null, "asked to"),
                NewChange.change(first, null, Money.of("900.00"), "asked to"),
                NewChange.cancel(first, "asked to"))) {
            assertThat(changes.make(wish.insisted(), ANA)).as("%s", wish).isEqualTo(refused("in_agreement"));
        }
        var installment = placed.receivable(2);
        for (var wish : List.of(
                NewChange.change(installment, MON_2026_12_21, null, "asked to"),
                NewChange.change(installment, null, Money.of("900.00"), "asked to"),
                NewChange.cancel(installment, "asked to"))) {
            assertThat(changes.make(wish.insisted(), ANA))
                    .as("%s", wish)
                    .isEqualTo(refused("installment_of_agreement"));
        }
        assertThat(changes.make(NewChange.cancel(elsewhere, "asked to"), ANA)).isInstanceOf(Changed.Done.class);
    }

    private Changed refused(String code) {
        return new Changed.Refused(List.of(new Objected(code, Map.of("agreement", wanted.number()), true)));
    }

    @Test
    void noQuoteAsksForWhatIsReplaced() {
        var replaced = new NewQuote(customer, given.creditor(), List.of(first), MON_2026_12_21, List.of(), "bill");

        assertThat(quotes.freeze(replaced, ANA))
                .isInstanceOfSatisfying(
                        Frozen.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Frozen.Objection::code)
                                .containsExactly("debt_in_agreement"));
    }

    /** Whoever pays names the sale that he knows. */
    @Test
    void moneyForAReplacedDebtIsSuggestedForItsInstallments() {
        var number = contracts.byId(contract).number();
        var money = new NewUnmatched(
                given.creditor(),
                Money.of("77.00"),
                SUN_2026_11_22,
                number,
                PaymentMethod.PIX,
                Source.PIX,
                null,
                "Maria",
                "txid_unknown",
                Map.of());

        assertThat(reconciliation.suggestions(reconciliation.keep(money, ANA).id()))
                .extracting(Suggestion::receivableId)
                .containsExactly(placed.receivable(1), placed.receivable(2));
    }

    /** Both were late when they were agreed upon, and are not any more; an installment paid late is a delay as well. */
    @Test
    void keepsTheDelaysItHad() {
        var third = given.receivable(contract, 3, MON_2026_12_21, "300.00");
        var later = SomeAgreement.about(
                customer, given.creditor(), List.of(third), Money.of("300.00"), List.of(WED_2027_01_20));
        agreedDebts.place(later, ANA);

        assertThat(late(SUN_2026_11_22)).as("two debts, and the other sale").isEqualTo(3);
        assertThat(late(MON_2026_12_21.plusDays(1)))
                .as("and the first installment, but not what was agreed upon before it was late")
                .isEqualTo(4);
        agreedDebts.end(later.agreementId(), cancelled(), ANA);
        assertThat(late(MON_2026_12_21.plusDays(1))).isEqualTo(5);
    }

    private int late(LocalDate on) {
        return jdbc.sql("select late from receivables.debtor_profile_of(?, ?, ?)")
                .params(customer, given.creditor(), on)
                .query(Integer.class)
                .single();
    }

    private static AgreementEnd cancelled() {
        return new AgreementEnd(
                SUN_2026_11_22,
                AgreementEnd.How.CANCELLED,
                KeptDiscounts.NONE,
                AgreementEnd.ChargedAgain.FROM_DUE_DATE);
    }
}
