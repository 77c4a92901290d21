package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.receivables.Decision;
import io.regua.receivables.Decisions;
import io.regua.ruler.Rulers;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an older system knew, beside the debts or in files of its own. Today is Sat 21 Nov 2026. */
class PriorStateStoreTest {

    private static final String DEBTS = """
            customer_tax_id,customer_name,contract_number,installment,due_date,amount
            529.982.247-25,Ana,V-1,1,2026-10-05,100.00
            529.982.247-25,Ana,V-1,2,2026-11-05,100.00
            111.444.777-35,Bia,V-2,1,2026-10-05,50.00
            """;

    private ImportFixture house;
    private long viva;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        viva = house.creditor("viva", false);
        house.imported(DEBTS, "native", viva);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Batch file(String text) {
        return house.imported(text, "native", viva);
    }

    private List<String> rows(String sql) {
        return house.jdbc.sql(sql).query((row, no) -> row.getString(1)).list();
    }

    private List<String> reasons(Batch batch) {
        return house.get(ImportResults.class).refused(batch.id(), 0, 50).stream()
                .map(line -> line.line() + " " + line.reason().code())
                .toList();
    }

    @Test
    void aListedDebtIsKnownAndItsChangesWaitForADecision() {
        var text = """
                contract_number,installment,bureau,bureau_requested_on,bureau_notified_on,bureau_listed_on
                V-1,1,serasa,2026-10-20,2026-10-22,2026-11-03
                """;
        file(text);

        assertThat(rows("select bureau || ' ' || notified_on || ' ' || listed_on from receivables.prior_record"))
                .containsExactly("serasa 2026-10-22 2026-11-03");
        assertThat(file(text).facts()).doesNotContainKey("state");
        file("operation,contract_number,installment,amount\nchange,V-1,1,80.00\n");
        assertThat(house.get(Decisions.class)
                        .page(new Decisions.Choice(CreditorScope.EVERYTHING, null, null, true), 0, 5))
                .extracting(Decision::code)
                .containsExactly("listed");
    }

    @Test
    void aDebtInAnAgreementIsNotChasedAndItsScheduleIsKept() {
        var debts = """
                contract_number,installment,agreement_number,agreement_date
                V-1,1,AC-9,2026-11-01
                """;
        var schedule = """
                agreement_number,agreement_installment,agreement_due_date,agreement_amount,agreement_paid_on,customer_tax_id
                AC-9,1,2026-11-10,60.00,2026-11-10,529.982.247-25
                AC-9,2,2026-12-10,60.00,,529.982.247-25
                AC-7,1,2026-12-10,10.00,,390.533.447-05
                """;
        file(debts);
        var batch = file(schedule);

        assertThat(rows("select state from receivables.receivable order by id"))
                .containsExactly("in_agreement", "open", "open");
        assertThat(house.count("ruler.position")).isEqualTo(2);
        assertThat(rows("select no || ' ' || amount || ' ' || coalesce(paid_on::text, '-')"
                        + " from receivables.prior_agreement_installment order by no"))
                .containsExactly("1 60.00 2026-11-10", "2 60.00 -");
        assertThat(reasons(batch)).containsExactly("4 agreement_unknown");
        assertThat(file(debts).facts()).doesNotContainKey("state");
        assertThat(file(schedule).facts()).doesNotContainKey("state");
    }

    @Test
    void stateOfAContractThatBelongsToSomebodyElseComesBack() {
        var batch = file("""
                contract_number,installment,bureau,bureau_listed_on,customer_tax_id
                V-1,1,serasa,2026-11-03,111.444.777-35
                V-2,1,serasa,2026-11-03,111.444.777-35
                """);

        assertThat(reasons(batch)).containsExactly("2 contract_of_another_customer");
        assertThat(rows("select k.number from receivables.prior_record as p"
                        + " join receivables.receivable as r on r.id = p.receivable_id"
                        + " join receivables.contract as k on k.id = r.contract_id"))
                .containsExactly("V-2");
    }

    @Test
    void theLastContactCountsForALegalStep() {
        house.get(Rulers.class).advance(LocalDate.of(2026, 11, 23));
        file("customer_tax_id,last_contact_on,last_contact_channel\n529.982.247-25,2026-11-16,phone\n");

        assertThat(rows("select r.installment || ' ' || p.told_on from ruler.position as p"
                        + " join receivables.receivable as r on r.id = p.receivable_id"
                        + " where r.customer_id = (select id from customers.customer where name = 'Ana')"
                        + " order by r.installment"))
                .containsExactly("1 2026-11-16", "2 2026-11-16");
        file("customer_tax_id,last_contact_on\n529.982.247-25,2026-11-09\n");
        assertThat(rows("select contacted_on::text from receivables.prior_contact"))
                .containsExactly("2026-11-16");
    }

    @Test
    void marksCourtCasesAndConsentsFindTheirHome() {
        var text = """
                customer_tax_id,mark,mark_from,court_case,consent_phone,consent_email
                529.982.247-25,hardship|do_not_call,2026-11-01,0001234-55.2026.8.26.0100,no,sim
                """;
        file(text);

        assertThat(
                        rows(
                                "select kind || ' ' || from_on || ' ' || coalesce(note, '-') from customers.mark order by kind"))
                .containsExactly(
                        "do_not_call 2026-11-01 -",
                        "hardship 2026-11-01 -",
                        "in_court 2026-11-01 0001234-55.2026.8.26.0100");
        assertThat(rows("select channel || ' ' || state from customers.consent order by channel"))
                .containsExactly("email given", "phone refused");
        assertThat(rows("select kind || ' ' || (mark_id is not null) from receivables.hold order by kind"))
                .containsExactly("hardship true", "legal true");
        house.get(Rulers.class).advance(LocalDate.of(2026, 11, 23));
        assertThat(
                        rows(
                                "select distinct c.name from ruler.action as a join customers.customer as c on c.id = a.customer_id"))
                .containsExactly("Bia");
        assertThat(file(text).facts()).doesNotContainKey("state");
        assertThat(house.count("receivables.hold")).isEqualTo(2);
    }

    @Test
    void holdsComeBesideTheDebtsToo() {
        file("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount,hold_kind,hold_from,hold_until,hold_reason
                529.982.247-25,Ana,V-3,1,2026-11-05,100.00,dispute,2026-11-10,2026-12-10,broken sofa
                529.982.247-25,Ana,V-3,2,2026-12-05,100.00,promise,2026-10-10,2026-10-20,
                529.982.247-25,Ana,V-3,3,2027-01-05,100.00,,,,
                """);

        assertThat(rows("select kind || ' ' || from_on || ' ' || until_on || ' ' || reason from receivables.hold"))
                .containsExactly("dispute 2026-11-10 2026-12-10 broken sofa");
        assertThat(house.count("intake.note where code = 'hold_over'")).isEqualTo(1);
    }

    @Test
    void whatCannotBeComesBackColumnByColumn() {
        var batch = file("""
                customer_tax_id,contract_number,installment,bureau,bureau_requested_on,bureau_listed_on,hold_kind,hold_from,hold_until,mark,consent_sms,last_contact_on,last_contact_channel,agreement_number
                ,V-1,1,equifax,2026-10-01,,,,,,,,,
                ,V-1,1,spc,,,,,,,,,,
                ,V-1,1,spc,2026-10-20,2026-10-10,,,,,,,,
                ,V-1,1,,2026-10-20,,,,,,,,,
                ,V-1,1,,,,rest,2026-10-20,,,,,,
                ,V-1,1,,,,manual,2026-12-20,2026-11-30,,,,,
                529.982.247-25,,,,,,,,,sad,maybe,2026-11-30,pigeon,
                ,,,,,,,,,hardship,,,,
                390.533.447-05,,,,,,,,,hardship,,,,
                ,V-9,1,spc,2026-10-01,,,,,,,,,
                ,V-1,9,,,,,,,,,,,AC-1
                """);

        assertThat(reasons(batch))
                .containsExactly(
                        "2 bureau_unknown",
                        "3 bureau_without_date",
                        "4 bureau_dates_out_of_order",
                        "5 field_missing",
                        "6 hold_kind_unknown",
                        "7 state_in_the_future",
                        "7 hold_ends_before_it_begins",
                        "8 mark_unknown",
                        "8 flag_unreadable",
                        "8 state_in_the_future",
                        "8 channel_unknown",
                        "9 customer_unidentified",
                        "10 customer_unknown",
                        "11 contract_unknown",
                        "12 installment_unknown");
    }

    @Test
    void whatAnOlderSystemKnewCanBeTakenBack() {
        var batch = file("""
                customer_tax_id,contract_number,installment,agreement_number,bureau,bureau_listed_on,mark,last_contact_on
                529.982.247-25,V-1,1,AC-9,spc,2026-11-01,hardship,2026-11-10
                """);

        assertThat(house.get(Admissions.class).undo(batch.id(), ImportFixture.ACTOR))
                .isEmpty();

        assertThat(rows("select distinct state from receivables.receivable")).containsExactly("open");
        assertThat(house.count("receivables.prior_agreement")
                        + house.count("receivables.prior_record")
                        + house.count("receivables.prior_contact")
                        + house.count("customers.mark")
                        + house.count("receivables.hold"))
                .isZero();
    }
}
