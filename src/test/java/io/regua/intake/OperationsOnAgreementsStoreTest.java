package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Decisions;
import io.regua.receivables.Installment;
import io.regua.receivables.NewAgreed;
import io.regua.receivables.NewAgreed.Asked;
import io.regua.receivables.Terms;
import io.regua.receivables.rules.Agreed.Replaced;
import io.regua.receivables.store.AgreedRows;
import io.regua.receivables.store.Allocations;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sale in two installments of 100,00, the first of them in an agreement; today is Sat 21 Nov 2026. */
class OperationsOnAgreementsStoreTest {

    private static final String OPERATIONS =
            "operation,contract_number,installment,due_date,amount,interest_percent,operation_reference\n";

    private ImportFixture house;
    private long viva;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        viva = house.creditor("viva", false);
        house.imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount
                529.982.247-25,Ana,V-1,1,2026-10-13,100.00
                529.982.247-25,Ana,V-1,2,2026-12-10,100.00
                """, "native", viva);
        var debt = receivable("V-1", 1);
        var customer = house.jdbc
                .sql("select customer_id from receivables.receivable where id = ?")
                .param(debt)
                .query(Long.class)
                .single();
        var hundred = Money.of("100.00");
        var wanted = new NewAgreed(
                1,
                "A-1",
                customer,
                viva,
                Terms.of("2", "1"),
                List.of(new Asked(debt, Component.PRINCIPAL, hundred)),
                List.of(new Installment(1, LocalDate.of(2026, 12, 21), hundred, Money.ZERO)));
        var replaced = List.of(new Replaced(debt, Component.PRINCIPAL, hundred, hundred));
        house.get(AgreedRows.class).sign(wanted, replaced, LocalDate.of(2026, 11, 21), "ana");
        house.get(Allocations.class).settle(customer, viva);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private long receivable(String contract, int installment) {
        return house.jdbc
                .sql(
                        "select r.id from receivables.receivable as r join receivables.contract as c on c.id = r.contract_id"
                                + " where c.number = ? and r.installment = ?")
                .params(contract, installment)
                .query(Long.class)
                .single();
    }

    /** What waits for a person because of a line, and whether he may overrule it. */
    private List<String> waiting(String line) {
        var batch = house.imported(OPERATIONS + line + "\n", "native", viva);
        var everything = new Decisions.Choice(CreditorScope.EVERYTHING, null, null, true);
        return house.get(Decisions.class).page(everything, 0, 50).stream()
                .filter(decision -> Objects.equals(decision.batchId(), batch.id()))
                .map(decision -> decision.code() + (decision.overrulable() ? " or not" : ""))
                .toList();
    }

    private List<String> debts() {
        return house.jdbc
                .sql(
                        "select c.number || ' ' || r.installment || ' ' || r.due_on || ' ' || r.principal || ' ' || r.state || ' '"
                                + " || coalesce(c.interest_percent, 0) from receivables.receivable as r"
                                + " join receivables.contract as c on c.id = r.contract_id order by 1")
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void nothingIsChangedThatWasAgreed() {
        var before = debts();

        assertThat(waiting("change,V-1,1,2026-12-30,,,")).containsExactly("in_agreement");
        assertThat(waiting("cancel,V-1,1,,,,")).containsExactly("in_agreement");
        assertThat(waiting("change,A-1,1,2026-12-30,,,")).containsExactly("installment_of_agreement");
        assertThat(waiting("change,A-1,1,,,4,")).containsExactly("installment_of_agreement");
        assertThat(waiting("cancel,A-1,1,,,,")).containsExactly("installment_of_agreement");
        assertThat(waiting("return,A-1,,,10.00,,NC-1")).contains("installment_of_agreement");
        assertThat(debts()).isEqualTo(before);
        assertThat(waiting("change,V-1,2,2026-12-30,,,")).isEmpty();
    }
}
