package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.FieldChange;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.ContractDetails.Agreed;
import io.regua.receivables.ContractDetails.Cheque;
import io.regua.receivables.ContractEdit.Changed;
import io.regua.receivables.ContractEdit.Overtaken;
import io.regua.receivables.ContractEdit.Refused;
import io.regua.team.Role;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class ContractsStoreTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    private static final LocalDate THU_2026_11_05 = LocalDate.of(2026, 11, 5);
    private static final Actor ANA = new Actor("ana", "192.0.2.7");
    private static final Actor BOB = new Actor("bob", "192.0.2.8");

    @Autowired
    private Contracts contracts;

    @Autowired
    private Guarantors guarantors;

    @Autowired
    private Receivables receivables;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private long customer;
    private long contract;
    private long debt;

    @BeforeEach
    void aContract() {
        given = new Given(jdbc);
        customer = given.consumer();
        contract = given.contract(customer, "2", "1");
        debt = given.receivable(contract, 1, MON_2026_10_05, "1000.00");
    }

    private static ContractDetails details(String product, String fine, String interest) {
        return new ContractDetails(
                Instrument.DUPLICATA,
                product,
                "Furniture",
                "Rita",
                "Centro",
                LocalDate.of(2026, 9, 5),
                LocalDate.of(2026, 9, 5),
                Money.of("1000.00"),
                Cheque.NONE,
                new Agreed(Percent.of(fine), Percent.of(interest), null, null, null));
    }

    private ContractEdit change(int version, ContractDetails wanted, Role role, Actor actor) {
        return contracts.change(contract, version, wanted, role, actor);
    }

    @Test
    void keepsWhatEveryFieldWasAndBecame() {
        assertThat(change(0, details("Sofa", "2", "1"), Role.BACK_OFFICE, ANA)).isInstanceOf(Changed.class);
        assertThat(change(1, details("Armchair", "2", "1"), Role.LEGAL, BOB)).isInstanceOf(Changed.class);

        var stands = contracts.byId(contract);
        assertThat(stands.details()).isEqualTo(details("Armchair", "2", "1"));
        assertThat(stands.version()).isEqualTo(2);
        var history = contracts.history(contract, 10);
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().actor()).isEqualTo("bob");
        assertThat(history.getFirst().origin()).isEqualTo("192.0.2.8");
        assertThat(history.getFirst().fields()).containsExactly(new FieldChange("product", "Sofa", "Armchair"));
        assertThat(history.getLast().fields())
                .contains(new FieldChange("seller", "", "Rita"), new FieldChange("instrument", "", "duplicata"));
        assertThat(jdbc.sql("select facts::text from journal.v_entry where subject = 'contract' and subject_id = ?")
                        .param(contract)
                        .query((row, no) -> row.getString(1))
                        .list())
                .noneMatch(facts -> facts.contains("Rita"));
    }

    @Test
    void writesNothingWhereNothingChanged() {
        change(0, details("Sofa", "2", "1"), Role.MANAGER, ANA);
        change(1, details("Sofa", "2", "1"), Role.MANAGER, BOB);

        assertThat(contracts.byId(contract).version()).isEqualTo(1);
        assertThat(contracts.history(contract, 10)).hasSize(1);
    }

    @Test
    void tellsTheSecondWhatTheFirstChanged() {
        change(0, details("Sofa", "2", "1"), Role.MANAGER, ANA);

        assertThat(change(0, details("Table", "2", "1"), Role.MANAGER, BOB))
                .isInstanceOfSatisfying(Overtaken.class, overtaken -> {
                    assertThat(overtaken.contract().version()).isEqualTo(1);
                    assertThat(overtaken.by()).anySatisfy(field -> {
                        assertThat(field.field()).isEqualTo("product");
                        assertThat(field.by()).isEqualTo("ana");
                        assertThat(field.now()).isEqualTo("Sofa");
                    });
                });
        assertThat(contracts.byId(contract).product()).contains("Sofa");
    }

    @Test
    void isLeftAloneByOthers() {
        for (var role : List.of(Role.AGENT, Role.SUPERVISOR, Role.FINANCE, Role.ADMINISTRATOR, Role.STORE_CLERK)) {
            assertThat(change(0, details("Sofa", "0", "0"), role, ANA)).isInstanceOf(Refused.class);
        }
        assertThat(change(0, details("Sofa", "2", "1.5"), Role.MANAGER, ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("above_l20"));
        assertThat(contracts.byId(contract).version()).isZero();
    }

    @Test
    void settlesTheAccountAnewWhenTheTermsChange() {
        receivables.recordPayment(
                NewPayment.ofReceivable(debt, Money.of("530.33"), THU_2026_11_05, "half", PaymentMethod.PIX), ANA);
        assertThat(receivables.byId(debt).openPrincipal()).isEqualTo(Money.of("500.00"));

        assertThat(change(0, details("Sofa", "0", "0"), Role.MANAGER, ANA))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.resettled()).containsExactly(debt));

        assertThat(receivables.byId(debt).openPrincipal()).isEqualTo(Money.of("469.67"));
        assertThat(receivables.amountDue(debt, dates.today()).total()).isEqualTo(Money.of("469.67"));
    }

    @Test
    void namesWhoElseAnswersAndReleasesHim() {
        var other = given.consumer();
        var today = dates.today();

        assertThat(guarantors.name(contract, other, GuarantorKind.GUARANTOR, today, ANA))
                .isEmpty();
        assertThat(guarantors.name(contract, other, GuarantorKind.ENDORSER, today.plusDays(1), ANA))
                .extracting(Objection::code)
                .containsExactly("in_future", "named_already");
        assertThat(guarantors.name(contract, customer, GuarantorKind.CO_DEBTOR, today, ANA))
                .extracting(Objection::code)
                .containsExactly("debtor_himself");
        assertThat(contracts.byId(contract).version()).isEqualTo(1);

        var named = guarantors.of(contract).getFirst();
        guarantors.release(named.id(), contract, BOB);
        guarantors.release(named.id(), contract, BOB);
        assertThat(contracts.byId(contract).version()).isEqualTo(2);
        assertThat(guarantors.of(contract))
                .singleElement()
                .satisfies(released -> assertThat(released.releasedOn()).contains(today));
        assertThat(jdbc.sql("select code from journal.v_entry where customer_id = ? order by id")
                        .param(customer)
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactly("guarantor_named", "guarantor_released");
    }
}
