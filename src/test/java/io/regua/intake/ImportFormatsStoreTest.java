package io.regua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFormatsStoreTest {

    private static final String TEXT = """
            customer_tax_id,customer_name,contract_number,installment,due_date,amount
            529.982.247-25,João Conceição,V-1,1,10/06/2026,"1.234,56"

            111.444.777-35,Bia,V-2,1,2026-06-10,"7,00"
            """;

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

    private void assertThatAllCameIn(Batch batch) {
        assertThat(batch.accepted()).as("%s", batch.problem()).isEqualTo(2);
        assertThat(house.jdbc
                        .sql("select name || ' ' || principal from customers.customer join receivables.receivable as r"
                                + " on r.customer_id = customer.id order by principal desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("João Conceição 1234.56");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,',',false",
        "UTF-8,';',true",
        "ISO-8859-1,';',false",
        "windows-1252,'\t',false",
    })
    void readsEncodingsAndSeparators(Charset charset, char separator, boolean mark) {
        var text = TEXT.replace("\"1.234,56\"", "1.234§56").replace("\"7,00\"", "7§00");
        var separated =
                text.replace(',', separator).replace("1.234§56", "\"1.234,56\"").replace("7§00", "\"7,00\"");

        assertThatAllCameIn(house.imported(((mark ? "\ufeff" : "") + separated).getBytes(charset), null, demo));
    }

    @Test
    void readsWorkbooks() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Carteira");
            var header = TEXT.lines().findFirst().orElseThrow().split(",", -1);
            for (int column = 0; column < header.length; column++) {
                sheet.inlineString(0, column, header[column]);
            }
            sheet.inlineString(1, 0, "529.982.247-25");
            sheet.inlineString(1, 1, "João Conceição");
            sheet.inlineString(1, 2, "V-1");
            sheet.value(1, 3, 1);
            sheet.value(1, 4, LocalDate.of(2026, 6, 10));
            sheet.style(1, 4).format("dd/mm/yyyy").set();
            sheet.value(1, 5, 1234.56);
            sheet.inlineString(3, 0, "111.444.777-35");
            sheet.inlineString(3, 1, "Bia");
            sheet.inlineString(3, 2, "V-2");
            sheet.value(3, 3, 1);
            sheet.inlineString(3, 4, "2026-06-10");
            sheet.inlineString(3, 5, "7,00");
        }

        assertThatAllCameIn(house.imported(out.toByteArray(), null, demo));
        assertThat(house.jdbc
                        .sql("select due_on::text from receivables.receivable order by principal desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-06-10");
    }

    @Test
    void refusesWhatIsNoPortfolioAndKeepsNothing() throws IOException {
        assertRefused(new byte[0], "file_empty");
        assertRefused(" \n \n".getBytes(StandardCharsets.UTF_8), "file_empty");
        assertRefused(new byte[] {1, 2, 0, 3, 4}, "file_binary");
        assertRefused("a;b".getBytes(StandardCharsets.UTF_16), "file_in_utf16");
        assertRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "file_of_old_excel");
        assertRefused(zip("hello.txt", 10), "file_no_workbook");
        assertRefused(new byte[] {0x50, 0x4b, 3, 4, 5, 6}, "file_no_workbook");
        assertRefused(zip("xl/workbook.xml", 200 << 20), "file_zip_bomb");
        assertThat(house.count("files.file")).isZero();
        assertThat(house.count("intake.batch")).isZero();
    }

    private void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> house.imported(content, null, demo))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.objection().code()).isEqualTo(code));
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int left = size; left > 0; left -= 1 << 16) {
                zip.write(new byte[Math.min(left, 1 << 16)]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aQuoteThatNeverClosesRefusesTheWholeFileAndNothingGoesIn() {
        assertThatThrownBy(() -> house.imported(TEXT + "529.982.247-25,\"Ana,V-3,1,2026-06-10,\"\"5,00\n", null, demo))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.objection().code()).isEqualTo("file_broken_quotes"));

        assertThat(house.count("receivables.receivable")).isZero();
        assertThat(house.count("receivables.inbox_receivable")).isZero();
    }
}
