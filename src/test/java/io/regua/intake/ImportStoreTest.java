package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ImportStoreTest {

    private static final String HEADER =
            "customer_tax_id,customer_code,customer_name,email,contract_number,contract_date,"
                    + "fine_percent,interest_percent,installment,due_date,amount,disputed,paid_amount,paid_on,payment_reference\n";
    private static final String ANA = "529.982.247-25,A1,Ana Souza,ana@example.com,V-1,2026-05-10,2,1,";

    private ImportFixture house;
    private long demo;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        demo = house.creditor("casa-viva", false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Batch imported(String lines) {
        return house.imported(HEADER + lines, "native", demo);
    }

    private List<String> reasons(Batch batch, boolean conflicts) {
        var results = house.get(ImportResults.class);
        var lines = conflicts ? results.conflicts(batch.id(), 0, 50) : results.refused(batch.id(), 0, 50);
        return lines.stream()
                .map(line -> line.line() + " " + line.reason().code())
                .toList();
    }

    private static List<Long> counts(Batch batch) {
        return List.of(batch.linesRead(), batch.accepted(), batch.rejected(), batch.duplicates());
    }

    private static String sample() throws IOException {
        return new ClassPathResource("static/samples/regua-portfolio.csv").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void takesInTheDocumentedSample() throws IOException {
        var batch = house.imported(sample(), null, null);

        assertThat(reasons(batch, false)).isEmpty();
        assertThat(counts(batch)).containsExactly(7L, 7L, 0L, 0L);
        assertThat(batch.mapping()).isEqualTo("native");
        assertThat(batch.facts())
                .containsEntry("customers", 5)
                .containsEntry("contactPoints", 7)
                .containsEntry("contracts", 5)
                .containsEntry("receivables", 7)
                .containsEntry("payments", 2)
                .containsEntry("disputes", 1);
        assertThat(house.jdbc
                        .sql("select sum(principal) from receivables.receivable")
                        .query(String.class)
                        .single())
                .isEqualTo("18001.39");
        assertThat(house.count("ruler.position")).isEqualTo(house.count("receivables.receivable where state = 'open'"));
        assertThat(house.count("receivables.inbox_receivable")).isZero();
        assertThat(house.count("customers.inbox_customer")).isZero();
    }

    @Test
    void sameFileAgainDoesNothingTwice() throws IOException {
        house.imported(sample(), null, null);
        var again = house.imported(sample(), null, null);

        assertThat(counts(again)).containsExactly(7L, 0L, 0L, 7L);
        assertThat(house.count("receivables.receivable")).isEqualTo(7);
        assertThat(house.count("receivables.payment")).isEqualTo(2);
        assertThat(house.count("receivables.hold")).isEqualTo(1);
        assertThat(house.count("customers.contact_point")).isEqualTo(7);
        assertThat(house.count("files.file")).isEqualTo(1);
    }

    @Test
    void goodLinesGoInAndBadOnesComeBackWithTheirReasons() {
        var batch = imported(ANA + "1,2026-06-10,100.00,,,,\n"
                + ANA + "2,2026-04-10,-5,,,,\n"
                + "529.982.247-26,,Bruno,,V-2,2026-05-10,,,1,2026-06-10,10.00,,,,\n"
                + ",,Carla,,V-3,2026-05-10,,1.5,1,31/02/2026,10.005,,,,\n"
                + "too,few\n");

        assertThat(counts(batch)).containsExactly(5L, 1L, 4L, 0L);
        assertThat(reasons(batch, false))
                .containsExactly(
                        "3 amount_not_positive",
                        "3 due_date_before_contract_date",
                        "4 tax_id_invalid",
                        "5 customer_unidentified",
                        "5 date_impossible",
                        "5 amount_with_fractions_of_a_cent",
                        "6 fields_miscounted");
    }

    @Test
    void refusesInterestAboveL20NamingIt() {
        var batch = imported("""
                529.982.247-25,,Ana,,V-1,2026-05-10,3,1.5,1,2026-06-10,10.00,,,,
                11.222.333/0001-81,,Padaria,,V-2,2026-05-10,10,2,1,2026-06-10,10.00,,,,
                """);

        assertThat(reasons(batch, false)).containsExactly("2 interest_above_l20");
        assertThat(house.get(ImportResults.class)
                        .refused(batch.id(), 0, 1)
                        .getFirst()
                        .reason()
                        .facts())
                .containsEntry("rule", "L20")
                .containsEntry("interest", "1.5");
        assertThat(house.count("receivables.contract")).isEqualTo(1);
    }

    @Test
    void badContactDataNeverKeepsMoneyOut() {
        var batch = house.imported("""
                customer_tax_id,customer_name,mobile,email,postal_code,contract_number,installment,due_date,amount
                529.982.247-25,Ana,123,ana@,999,V-1,1,2026-06-10,10.00
                """, null, demo);

        assertThat(counts(batch)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(house.get(ImportResults.class).notes(batch.id(), 0, 10))
                .extracting(note -> note.reason().code())
                .containsExactly("address_left_out", "email_left_out", "mobile_left_out");
    }

    @Test
    void anInstallmentWithOtherValuesIsAConflictWithTheExistingOnes() {
        imported(ANA + "1,2026-06-10,100.00,,,,\n");
        var batch = imported(ANA + "1,2026-06-10,120.00,,,,\n"
                + ANA + "2,2026-07-10,100.00,,,,\n"
                + ANA + "2,2026-07-10,100.00,,,,\n"
                + ANA + "2,2026-07-11,100.00,,,,\n");

        assertThat(counts(batch)).containsExactly(4L, 1L, 2L, 1L);
        assertThat(reasons(batch, true))
                .containsExactly("2 installment_with_other_values", "5 installment_with_other_values");
        assertThat(house.get(ImportResults.class)
                        .conflicts(batch.id(), 0, 1)
                        .getFirst()
                        .reason()
                        .facts())
                .isEqualTo(Map.of("contract", "V-1", "installment", 1, "dueOn", "2026-06-10", "amount", "100.00"));
    }

    @Test
    void contractsAndCodesOfOthersAreConflicts() {
        imported(ANA + "1,2026-06-10,100.00,,,,\n");
        var batch = imported("""
                111.444.777-35,,Bia,,V-1,2026-05-10,2,1,2,2026-06-10,50.00,,,,
                111.444.777-35,A1,Bia,,V-9,2026-05-10,2,1,1,2026-06-10,50.00,,,,
                529.982.247-25,A1,Ana Souza,,V-1,2026-05-10,1,1,2,2026-07-10,50.00,,,,
                ,A1,Ana S. Lima,,V-1,,,,3,2026-08-10,50.00,,,,
                """);

        assertThat(reasons(batch, true))
                .containsExactly(
                        "2 contract_of_another_customer", "3 code_of_another_customer", "4 contract_with_other_terms");
        assertThat(counts(batch)).containsExactly(4L, 1L, 3L, 0L);
        assertThat(house.get(ImportResults.class).notes(batch.id(), 0, 10))
                .extracting(note -> note.line() + " " + note.reason().code() + " "
                        + note.reason().facts().get("kept"))
                .containsExactly("5 name_kept Ana Souza");
    }

    @Test
    void aDisputeOfAKnownInstallmentLeavesANoteAndNoHold() {
        imported(ANA + "1,2026-06-10,100.00,,,,\n");
        var batch = imported(ANA + "1,2026-06-10,100.00,yes,,,\n");

        assertThat(house.get(ImportResults.class).notes(batch.id(), 0, 10))
                .extracting(note -> note.line() + " " + note.reason().code())
                .containsExactly("2 dispute_not_taken");
        assertThat(house.count("receivables.hold")).isZero();
    }

    @Test
    void moneyIsTakenOnceByItsReference() {
        imported(ANA + "1,2026-06-10,100.00,,,,\n");
        var payments = "contract_number,paid_amount,paid_on,payment_reference\n";
        var batch = house.imported(
                payments + "V-1,300.00,2026-06-11,R1\nV-1,300.00,2026-06-11,R1\nV-1,301.00,2026-06-11,R1\n"
                        + "V-7,10.00,2026-06-11,R2\nV-1,1.00,2026-11-22,R3\n",
                "native",
                demo);

        assertThat(counts(batch)).containsExactly(5L, 1L, 3L, 1L);
        assertThat(reasons(batch, true)).containsExactly("4 payment_with_other_values");
        assertThat(house.jdbc
                        .sql("select sum(amount)::text from receivables.credit")
                        .query(String.class)
                        .single())
                .startsWith("19");
        assertThat(reasons(batch, false)).containsExactly("5 contract_unknown", "6 paid_in_the_future");
    }

    @Test
    void undoTakesAllBackAndTheFileCanComeAgain() throws IOException {
        var batch = house.imported(sample(), null, null);

        assertThat(house.get(Admissions.class).undo(batch.id(), ImportFixture.ACTOR))
                .isEmpty();
        for (var table : List.of(
                "receivables.receivable",
                "receivables.contract",
                "receivables.payment",
                "receivables.hold",
                "customers.customer",
                "customers.contact_point",
                "customers.external_code")) {
            assertThat(house.count(table)).as(table).isZero();
        }
        assertThat(counts(house.imported(sample(), null, null))).containsExactly(7L, 7L, 0L, 0L);
    }

    @Test
    void whatOthersBuiltOnStandsInTheWayOfUndo() {
        var first = imported(ANA + "1,2026-06-10,100.00,,,,\n");
        imported(ANA + "2,2026-07-10,100.00,,,,\n");

        assertThat(house.get(Admissions.class).undo(first.id(), ImportFixture.ACTOR))
                .containsExactly(Map.entry("receivables_of_others", 1L));
        assertThat(house.count("receivables.receivable")).isEqualTo(2);
    }

    @Test
    void rejectedLinesComeBackAsAFileThatCanBeCorrectedAndSentAgain() throws IOException {
        var batch = imported(ANA + "1,2026-06-10,100.00,,,,\n" + ANA + "2,2026-07-10,\"1,x\",,,,\n");
        var out = new ByteArrayOutputStream();
        house.get(ImportResults.class).rejectedFile(batch.id(), Locale.ENGLISH, out);
        var rejected = out.toString(StandardCharsets.UTF_8);

        assertThat(rejected)
                .startsWith("\ufeff" + HEADER.strip() + ",line,reason")
                .contains("\"1,x\"")
                .contains(",3,");
        assertThat(rejected.lines()).hasSize(2);
        var again = house.imported(rejected.replace("\"1,x\"", "80.00"), null, demo);
        assertThat(counts(again)).containsExactly(1L, 1L, 0L, 0L);
    }

    @Test
    void aRunThatBrokeOffBeginsAgainFromItsFile() {
        var batch = house.received(
                new java.io.ByteArrayInputStream((HEADER + ANA + "1,2026-06-10,100.00,,,,\n" + ANA + "x,y,z,,,,\n")
                        .getBytes(StandardCharsets.UTF_8)),
                "native",
                demo);
        house.jdbc.sql("update intake.batch set state = 'running'").update();
        house.jdbc
                .sql("insert into receivables.inbox_receivable values (?, 2, 2, 1, '2026-01-01', 5, false)")
                .param(batch.id())
                .update();
        house.jdbc
                .sql("insert into intake.refused (batch_id, line, code) values (?, 3, 'old')")
                .param(batch.id())
                .update();
        house.get(ImportRun.class).run(batch.id(), false);

        var done = house.imports().byId(batch.id(), ImportFixture.READER).orElseThrow();
        assertThat(done.state()).isEqualTo(BatchState.DONE);
        assertThat(counts(done)).containsExactly(2L, 1L, 1L, 0L);
        assertThat(reasons(done, false))
                .containsExactly("3 number_not_whole", "3 date_unreadable", "3 number_unreadable");
    }

    @Test
    void takesInvoicesAndTheirPaymentsByTheShippedMappings() throws IOException {
        var file = new ClassPathResource("intake/invoices.csv").getContentAsByteArray();
        var invoices = house.imported(file, "ibm-receivables", demo);
        var payments = house.imported(file, "ibm-payments", demo);

        assertThat(counts(invoices)).containsExactly(20L, 20L, 0L, 0L);
        assertThat(invoices.facts()).containsEntry("customers", 6).containsEntry("disputes", 5);
        assertThat(counts(payments)).containsExactly(20L, 20L, 0L, 0L);
        assertThat(house.count("receivables.contract where fine_percent is null and interest_percent is null"))
                .isEqualTo(20);
        assertThat(house.count("receivables.hold as h join receivables.contract as c on c.id = h.contract_id"
                        + " where h.kind = 'dispute' and h.until_on is null and h.from_on = c.sold_on"))
                .isEqualTo(5);
    }

    @Test
    void takesThePublicInvoiceFile() throws IOException {
        var file = publicFile();
        org.junit.jupiter.api.Assumptions.assumeTrue(
                file != null, "../shared/data/ibm-accounts-receivable.csv is missing");
        var content = Files.readAllBytes(file);
        var invoices = house.imported(content, "ibm-receivables", demo);
        var payments = house.imported(content, "ibm-payments", demo);

        assertThat(counts(invoices)).containsExactly(2466L, 2466L, 0L, 0L);
        assertThat(invoices.facts()).containsEntry("customers", 100).containsEntry("disputes", 561);
        assertThat(counts(payments)).containsExactly(2466L, 2466L, 0L, 0L);
        assertThat(counts(house.imported(content, "ibm-payments", demo))).containsExactly(2466L, 0L, 0L, 2466L);
    }

    private static @org.jspecify.annotations.Nullable Path publicFile() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var file = at.resolveSibling("shared").resolve("data/ibm-accounts-receivable.csv");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    @Test
    void unknownColumnsUnderANamedMappingAreRefusedWithTheirNames() {
        assertThatThrownBy(() -> house.imported("foo,amount,bar\n1,2,3\n", "native", demo))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.objection())
                                .isEqualTo(new Objection("columns_unknown", Map.of("columns", List.of("foo", "bar")))));
        assertThat(house.count("files.file")).isZero();
    }
}
