package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else the native format says of contracts, customers and those who answer for them. */
class NativeColumnsStoreTest {

    private ImportFixture house;
    private long viva;

    @BeforeEach
    void open() {
        house = new ImportFixture();
        viva = house.creditor("viva", false);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String row(String sql) {
        return house.jdbc.sql(sql).query((row, no) -> row.getString(1)).single();
    }

    private List<String> reasons(Batch batch) {
        return house.get(ImportResults.class).refused(batch.id(), 0, 50).stream()
                .map(line -> line.line() + " " + line.reason().code())
                .toList();
    }

    @Test
    void takesInWhatElseWasAgreedAndWhoAnswersForIt() {
        house.imported("""
                customer_tax_id,customer_name,trade_name,contact_person,contract_number,contract_date,installment,due_date,amount,correction_index,early_discount_percent,early_discount_days,instrument,category,seller,branch,cheque_bank,cheque_number,cheque_return_reason,guarantor_tax_id,guarantor_name,guarantor_kind
                11.222.333/0001-81,Padaria Sol Ltda,Sol,Rita,V-1,2026-05-10,1,2026-12-10,100.00,ipca,5,10,cheque,moveis,Caio,Centro,001,850123,11,529.982.247-25,Ana Souza,avalista
                11.222.333/0001-81,Padaria Sol Ltda,Sol,Rita,V-1,2026-05-10,2,2027-01-10,100.00,ipca,5,10,cheque,moveis,Caio,Centro,001,850123,11,529.982.247-25,Ana Souza,avalista
                """, "native", viva);

        assertThat(row(
                        "select concat_ws(' ', correction_index, trim_scale(early_discount_percent), early_discount_days,"
                                + " instrument, category, seller, branch, cheque_bank, cheque_number, cheque_return_reason)"
                                + " from receivables.contract"))
                .isEqualTo("IPCA 5 10 cheque moveis Caio Centro 001 850123 11");
        assertThat(
                        row(
                                "select trade_name || ' ' || contact_person from customers.customer where kind = 'legal_entity'"))
                .isEqualTo("Sol Rita");
        assertThat(row("select g.kind || ' ' || c.name || ' ' || g.from_on from receivables.guarantor as g"
                        + " join customers.customer as c on c.id = g.guarantor_id"))
                .isEqualTo("endorser Ana Souza 2026-05-10");
        assertThat(house.count("receivables.receivable")).isEqualTo(2);
    }

    @Test
    void whatCannotBeComesBackColumnByColumn() {
        var batch = house.imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount,correction_index,early_discount_percent,early_discount_days,instrument,cheque_bank,cheque_return_reason,guarantor_tax_id,guarantor_name,guarantor_kind
                529.982.247-25,Ana,V-1,1,2026-12-10,100.00,i p c a,,,,,,,,
                529.982.247-25,Ana,V-2,1,2026-12-10,100.00,,5,,,,,,,
                529.982.247-25,Ana,V-3,1,2026-12-10,100.00,,,,napkin,,,,,
                529.982.247-25,Ana,V-4,1,2026-12-10,100.00,,,,carne,001,,,,
                529.982.247-25,Ana,V-5,1,2026-12-10,100.00,,,,cheque,1,no,,,
                529.982.247-25,Ana,V-6,1,2026-12-10,100.00,,,,,,,529.982.247-25,Ana,
                529.982.247-25,Ana,V-7,1,2026-12-10,100.00,,,,,,,111.444.777-36,,friend
                529.982.247-25,Ana,V-8,1,2026-12-10,100.00,,,,,,,,Bia,
                """, "native", viva);

        assertThat(reasons(batch))
                .containsExactly(
                        "2 correction_index_unreadable",
                        "3 early_discount_incomplete",
                        "4 instrument_unknown",
                        "5 cheque_fields_without_cheque",
                        "6 cheque_bank_unreadable",
                        "6 cheque_return_reason_unreadable",
                        "7 guarantor_is_the_customer",
                        "8 guarantor_kind_unknown",
                        "8 field_missing",
                        "8 tax_id_invalid",
                        "9 field_missing");
    }

    @Test
    void undoTakesTheGuarantorsOutToo() {
        var batch = house.imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount,guarantor_tax_id,guarantor_name
                11.222.333/0001-81,Padaria,V-1,1,2026-12-10,100.00,529.982.247-25,Ana
                """, "native", viva);

        assertThat(house.get(Admissions.class).undo(batch.id(), ImportFixture.ACTOR))
                .isEmpty();
        assertThat(house.count("receivables.guarantor")).isZero();
        assertThat(house.count("customers.customer")).isZero();
    }
}
