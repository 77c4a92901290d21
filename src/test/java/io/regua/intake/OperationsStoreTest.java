package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Changed;
import io.regua.receivables.DebtChanges;
import io.regua.receivables.Decision;
import io.regua.receivables.Decisions;
import io.regua.receivables.NewChange;
import io.regua.receivables.Objected;
import io.regua.team.CreditorScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A sale in three installments of 100.00, the first of them paid in part; today is Sat 21 Nov 2026. */
class OperationsStoreTest {

    private static final String OPERATIONS =
            "operation,contract_number,installment,due_date,amount,interest_percent,operation_date,operation_reference\n";
    private static final Actor JOAO = new Actor("joao", "10.0.0.7");

    private ImportFixture house;
    private long viva;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        viva = house.creditor("viva", false);
        house.imported("""
                customer_tax_id,customer_name,contract_number,contract_date,fine_percent,interest_percent,installment,due_date,amount,paid_amount,paid_on,payment_reference
                529.982.247-25,Ana,V-1,2026-05-10,2,1,1,2026-12-10,100.00,40.00,2026-11-10,P-1
                529.982.247-25,Ana,V-1,2026-05-10,2,1,2,2027-01-11,100.00,,,
                529.982.247-25,Ana,V-1,2026-05-10,2,1,3,2027-02-10,100.00,,,
                111.444.777-35,Bia,V-2,2026-05-10,,,1,2026-11-10,50.00,50.00,2026-11-10,P-2
                """, "native", viva);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Batch file(String lines) {
        return house.imported(OPERATIONS + lines, "native", viva);
    }

    private List<String> debts(String contract) {
        return house.jdbc
                .sql("select r.installment || ' ' || r.due_on || ' ' || r.principal || ' ' || r.open_principal || ' '"
                        + " || r.state || ' ' || r.cycle from receivables.receivable as r"
                        + " join receivables.contract as c on c.id = r.contract_id where c.number = ? order by 1")
                .param(contract)
                .query((row, no) -> row.getString(1))
                .list();
    }

    private List<Decision> waiting() {
        return house.get(Decisions.class).page(new Decisions.Choice(CreditorScope.EVERYTHING, null, null, true), 0, 50);
    }

    private List<String> journal(String code) {
        return house.jdbc
                .sql("select actor || ' ' || facts from journal.entry where code = ? order by id")
                .param(code)
                .query((row, no) -> row.getString(1))
                .list();
    }

    private long receivable(String contract, int installment) {
        return house.jdbc
                .sql(
                        "select r.id from receivables.receivable as r join receivables.contract as c on c.id = r.contract_id"
                                + " where c.number = ? and r.installment = ?")
                .params(contract, installment)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    private static List<String> codes(Changed changed) {
        return changed instanceof Changed.Refused refused
                ? refused.objections().stream().map(Objected::code).toList()
                : List.of();
    }

    @Test
    void aChangeIsAppliedWithItsHistoryAndALaterDueDateBeginsANewCycle() {
        var batch = file("change,V-1,2,2027-01-20,,,,\nchange,V-1,3,2027-01-25,80.00,,,\n");

        assertThat(batch.facts()).containsEntry("changed", 2).containsEntry("decisions", 0);
        assertThat(debts("V-1"))
                .containsExactly(
                        "1 2026-12-10 100.00 60.00 open 1",
                        "2 2027-01-20 100.00 100.00 open 2",
                        "3 2027-01-25 80.00 80.00 open 1");
        assertThat(journal("receivable_changed"))
                .anySatisfy(entry -> assertThat(entry)
                        .startsWith("import")
                        .contains("\"dueBefore\": \"2027-01-11\"", "\"dueAfter\": \"2027-01-20\""))
                .anySatisfy(entry ->
                        assertThat(entry).contains("\"amountBefore\": \"100.00\"", "\"amountAfter\": \"80.00\""));
        assertThat(house.count("ruler.position where cycle = 2")).isEqualTo(1);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var lines =
                "change,V-1,2,2027-01-20,,,,\ncancel,V-1,3,,,,,\nreturn,V-1,2,,30.00,,,NC-1\nchange,V-2,1,,70.00,,,\n";
        file(lines);
        var before = debts("V-1");

        var again = file(lines);

        assertThat(debts("V-1")).isEqualTo(before);
        assertThat(again.duplicates()).isEqualTo(4);
        assertThat(again.facts()).doesNotContainKey("changed");
        assertThat(house.count("receivables.operation")).isEqualTo(3);
        assertThat(house.count("receivables.credit_note")).isEqualTo(1);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anOldFileSentAgainDoesNotUndoWhatCameAfterIt() {
        file("change,V-1,2,2027-01-20,,,,\n");
        file("change,V-1,2,2027-01-25,,,,\n");

        file("change,V-1,2,2027-01-20,,,,\n");

        assertThat(debts("V-1").get(1)).startsWith("2 2027-01-25");
    }

    @Test
    void withoutAnOperationAnotherValueStaysAConflict() {
        var batch = house.imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount,operation
                529.982.247-25,Ana,V-1,2,2027-01-20,100.00,
                529.982.247-25,Ana,V-1,4,2027-03-10,100.00,new
                """, "native", viva);

        assertThat(house.get(ImportResults.class).countConflicts(batch.id())).isEqualTo(1);
        assertThat(debts("V-1")).contains("4 2027-03-10 100.00 100.00 open 1");
    }

    @Test
    void whatIsPaidOrOlderOrUnknownGoesToADecisionWithBothSides() {
        file("change,V-1,2,2027-01-20,,,2026-11-15,\n");
        var batch = file("""
                change,V-2,1,,70.00,,,
                cancel,V-1,1,,,,,
                change,V-1,2,2027-01-05,,,2026-11-14,
                change,V-9,1,2027-01-05,,,,
                cancel,V-1,7,,,,,
                change,V-1,1,,30.00,,,
                change,V-1,3,2026-05-01,,,,
                """);

        assertThat(waiting())
                .extracting(d -> d.contractNumber() + " " + d.installment() + " " + d.code() + " " + d.overrulable())
                .containsExactly(
                        "V-2 1 already_paid true",
                        "V-1 1 partly_paid true",
                        "V-1 2 older_than_known true",
                        "V-9 1 contract_unknown false",
                        "V-1 7 installment_unknown false",
                        "V-1 1 amount_below_paid true",
                        "V-1 3 due_date_before_contract_date false");
        assertThat(waiting().getFirst().said()).containsEntry("amount", "70.00");
        assertThat(waiting().getFirst().onRecord())
                .containsEntry("amount", "50.00")
                .containsEntry("state", "settled");
        assertThat(batch.rejected()).isZero();
        assertThat(batch.facts()).containsEntry("decisions", 7);
        assertThat(debts("V-1").get(1)).startsWith("2 2027-01-20");
    }

    @Test
    void aPersonAcceptsOrKeepsAndTheMoneyIsSettledAnew() {
        file("change,V-2,1,,70.00,,,\ncancel,V-1,1,,,,,\n");
        var paid = waiting().get(0);
        var partly = waiting().get(1);

        assertThat(house.get(Decisions.class).accept(paid.id(), "they raised it", CreditorScope.EVERYTHING, JOAO))
                .isEqualTo(new Changed.Done(1));
        assertThat(house.get(Decisions.class).keep(partly.id(), "no", CreditorScope.EVERYTHING, JOAO))
                .isTrue();

        assertThat(debts("V-2")).containsExactly("1 2026-11-10 70.00 20.00 open 1");
        assertThat(debts("V-1").getFirst()).endsWith("open 1");
        assertThat(waiting()).isEmpty();
        assertThat(journal("decision_accepted")).singleElement().asString().startsWith("joao");
        assertThat(house.get(Decisions.class)
                        .page(new Decisions.Choice(CreditorScope.EVERYTHING, viva, null, false), 0, 9))
                .extracting(Decision::state, Decision::decidedBy, Decision::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("accepted", "joao", "they raised it"),
                        org.assertj.core.groups.Tuple.tuple("kept", "joao", "no"));
    }

    @Test
    void cancellingWhatWasPaidInPartGivesTheMoneyToTheOtherDebts() {
        var refused = house.get(DebtChanges.class).make(NewChange.cancel(receivable("V-1", 1), "sale undone"), JOAO);
        assertThat(codes(refused)).containsExactly("partly_paid");

        house.get(DebtChanges.class)
                .make(NewChange.cancel(receivable("V-1", 1), "sale undone").insisted(), JOAO);

        assertThat(debts("V-1").getFirst()).contains("cancelled");
        var settled = house.jdbc
                .sql("select coalesce(sum(amount), 0) from receivables.allocation where receivable_id = ?")
                .param(receivable("V-1", 1))
                .query((row, no) -> row.getString(1))
                .single();
        assertThat(new Money(new java.math.BigDecimal(settled))).isEqualTo(Money.ZERO);
        assertThat(house.jdbc
                        .sql(
                                "select coalesce((select sum(a.amount) from receivables.allocation as a"
                                        + " join receivables.payment as p on p.id = a.payment_id where p.reference = 'P-1'), 0)"
                                        + " + coalesce((select sum(c.amount) from receivables.credit as c"
                                        + " join receivables.payment as p on p.id = c.payment_id where p.reference = 'P-1'), 0)")
                        .query((row, no) -> row.getString(1))
                        .single())
                .isEqualTo("40.00");
    }

    @Test
    void aCreditNoteTakesTheLastInstallmentsFirst() {
        file("return,V-1,,,120.00,,,NC-7\n");

        assertThat(debts("V-1"))
                .containsExactly(
                        "1 2026-12-10 100.00 60.00 open 1",
                        "2 2027-01-11 80.00 80.00 open 1",
                        "3 2027-02-10 100.00 100.00 cancelled 1");
        file("return,V-1,,,10.00,,,NC-7\nreturn,V-1,,,500.00,,,NC-8\n");
        assertThat(waiting())
                .extracting(Decision::code)
                .containsExactly("credit_note_with_other_values", "return_above_open");
    }

    /** 40,00 of the 300,00 were paid. */
    @Test
    void aCreditNoteAboveWhatIsOpenWaitsForAPersonAndGivesCredit() {
        file("return,V-1,,,280.00,,,NC-9\n");
        var waits = waiting().getFirst();
        assertThat(waits.code() + " " + waits.overrulable()).isEqualTo("return_of_paid true");

        house.get(Decisions.class).accept(waits.id(), "he brought it all back", CreditorScope.EVERYTHING, JOAO);

        assertThat(debts("V-1"))
                .containsExactly(
                        "1 2026-12-10 20.00 0.00 settled 1",
                        "2 2027-01-11 100.00 100.00 cancelled 1",
                        "3 2027-02-10 100.00 100.00 cancelled 1");
        assertThat(journal("credit_note_credited")).hasSize(1);
    }

    @Test
    void termsOfAContractChangeUnlessSomethingWasPaidUnderThem() {
        house.imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount
                529.982.247-25,Ana,V-3,1,2027-03-10,100.00
                """, "native", viva);
        file("change,V-3,,,,0.5,,\nchange,V-1,,,,0.5,,\nchange,V-3,,,,3,,\n");

        assertThat(house.jdbc
                        .sql("select trim_scale(interest_percent)::text from receivables.contract where number = 'V-3'")
                        .query((row, no) -> row.getString(1))
                        .single())
                .isEqualTo("0.5");
        assertThat(waiting()).extracting(Decision::code).containsExactly("contract_partly_paid", "interest_above_l20");
    }

    @Test
    void takesTheDocumentedSamples() throws IOException {
        house.creditor("casa-viva", false);
        house.imported(sample("portfolio"), null, null);

        var batch = house.imported(sample("operations"), null, null);

        assertThat(batch.rejected()).isZero();
        assertThat(batch.facts()).containsEntry("changed", 4).containsEntry("decisions", 0);
    }

    private static String sample(String name) throws IOException {
        return new ClassPathResource("static/samples/regua-" + name + ".csv")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void operationsOnOneDebtTakeTurns() {
        file("change,V-1,2,2027-01-20,,,,\nchange,V-1,2,2027-01-30,90.00,,,\ncancel,V-1,2,,,,,\n");

        assertThat(debts("V-1").get(1)).isEqualTo("2 2027-01-30 90.00 90.00 cancelled 3");
    }

    @Test
    void linesThatCannotBeUnderstoodComeBackWithAllTheirReasons() {
        var batch = file("""
                destroy,V-1,1,,,,,
                change,V-1,1,,,,,
                change,V-1,,2027-01-01,,,2027-01-01,
                return,V-1,1,,,,,
                """);

        assertThat(house.get(ImportResults.class).refused(batch.id(), 0, 20))
                .extracting(line -> line.line() + " " + line.reason().code())
                .containsExactly(
                        "2 operation_unknown",
                        "3 operation_empty",
                        "4 field_missing",
                        "4 operation_in_the_future",
                        "5 field_missing",
                        "5 field_missing");
    }

    @Test
    void aPersonsChangeIsRefusedWithEverythingThatSpeaksAgainstIt() {
        var changes = house.get(DebtChanges.class);
        var settled = receivable("V-2", 1);

        assertThat(codes(changes.make(
                        NewChange.change(settled, LocalDate.of(2026, 1, 1), Money.of("20.00"), "typo"), JOAO)))
                .containsExactly("due_date_before_contract_date", "already_paid");
        assertThat(codes(changes.make(NewChange.cancel(settled, "typo").insisted(), JOAO)))
                .containsExactly("already_paid");
        assertThat(changes.make(NewChange.change(settled, LocalDate.of(2026, 11, 10), null, "typo"), JOAO))
                .isEqualTo(new Changed.Done(0));
        assertThat(house.count("receivables.inbox_operation")).isZero();
    }
}
