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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        agreed(1, "A-1", debt);
    }

    private void agreed(long number, String named, long debt) {
        var customer = house.jdbc
                .sql("select customer_id from receivables.receivable where id = ?")
                .param(debt)
                .query(Long.class)
                .single();
        var hundred = Money.of("100.00");
        var wanted = new NewAgreed(
                number,
                named,
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

    private static final String DEBTS = "customer_tax_id,customer_name,contract_number,installment,due_date,amount\n";

    /** The creditor knows his sale and nothing of the agreement; what he leaves out is missing only if it is owed. */
    @Test
    void fullListsAreComparedWithWhatTheCreditorSold() {
        var both = list("529.982.247-25,Ana,V-1,1,2026-10-13,100.00\n529.982.247-25,Ana,V-1,2,2026-12-10,100.00\n");

        assertThat(both.facts()).containsEntry("missing", 0).containsEntry("returned", 0);
        var rest = list("529.982.247-25,Ana,V-1,2,2026-12-10,100.00\n");
        assertThat(rest.facts()).containsEntry("missing", 0);
        assertThat(house.count("receivables.hold")).isZero();
    }

    private Batch list(String lines) {
        var content = new ByteArrayInputStream((DEBTS + lines).getBytes(StandardCharsets.UTF_8));
        var batch = house.received(content, "native", viva).id();
        try {
            house.imports().startFullList(batch, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        house.get(ImportRun.class).run(batch, true);
        return house.imports().byId(batch, ImportFixture.READER).orElseThrow();
    }

    @Test
    void aDebtThatWasMissingAndIsAgreedUponNowIsNotMissingAnyMore() {
        house.imported(DEBTS + "529.982.247-25,Ana,V-2,1,2026-10-13,100.00\n", "native", viva);
        list("529.982.247-25,Ana,V-1,2,2026-12-10,100.00\n");
        assertThat(house.count("receivables.hold where released_at is null")).isOne();

        agreed(2, "A-2", receivable("V-2", 1));
        assertThat(list("529.982.247-25,Ana,V-1,2,2026-12-10,100.00\n").facts()).containsEntry("returned", 1);
        assertThat(house.count("receivables.hold where released_at is null")).isZero();
    }

    @Test
    void noFileHoldsWhatWasAgreed() {
        var batch = house.imported("""
                contract_number,installment,hold_kind,hold_from,hold_reason
                V-1,1,dispute,2026-11-20,broken
                V-1,2,dispute,2026-11-20,broken
                A-1,1,dispute,2026-11-20,broken
                """, "native", viva);

        assertThat(house.get(ImportResults.class).refused(batch.id(), 0, 50).stream()
                        .map(line -> line.line() + " " + line.reason().code() + " "
                                + line.reason().facts().get("agreement")))
                .containsExactly("2 in_agreement A-1", "4 installment_of_agreement A-1");
        assertThat(house.count("receivables.hold")).isOne();
    }

    @Test
    void noFileAddsToWhatWasAgreed() {
        var batch = house.imported(DEBTS + "529.982.247-25,Ana,A-1,9,2026-12-10,100.00\n", "native", viva);

        assertThat(house.get(ImportResults.class).conflicts(batch.id(), 0, 50))
                .extracting(line -> line.reason().code())
                .containsExactly("contract_of_agreement");
        assertThat(house.count("receivables.receivable")).isEqualTo(3);
    }
}
