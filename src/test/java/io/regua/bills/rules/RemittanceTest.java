package io.regua.bills.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.rules.Instruction.Kind;
import io.regua.bills.rules.RemittanceReader.Told;
import io.regua.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final Payer JOAO = new Payer(
            "12345678909", "João da Conceição", "Rua Açaí, 10, Bloco B", "Água Verde", "80230000", "Curitiba", "PR");
    private static final Payer NOWHERE = new Payer("12ABC34501DE35", "Padaria Pão Ltda", null, null, null, null, null);

    private static Remittance remittance(String bank, int columns, Payer... payers) {
        var account = new Account(bank, "1234", "5", "12345", "6", "7654321", bank.equals("341") ? "109" : "09");
        var instructions = Stream.of(payers)
                .flatMap(payer -> Stream.of(Kind.values()).map(kind -> instruction(kind, payer)))
                .toList();
        return new Remittance(
                columns,
                12,
                SUN_2026_11_22,
                account,
                "Casa Viva Móveis Ltda",
                "11222333000181",
                "Não receber após o vencimento",
                instructions);
    }

    private static Instruction instruction(Kind kind, Payer payer) {
        var rebate = kind == Kind.REBATE ? Money.of("10.50") : Money.ZERO;
        return new Instruction(
                kind, 100001, "951", Money.of("1234.56"), SUN_2026_11_22, MON_2026_11_30, rebate, 59, payer);
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 400})
    void isReadAsItWasWritten(int columns) {
        var file =
                RemittanceReader.read(remittance("999", columns, JOAO, NOWHERE).bytes());

        assertThat(file.columns()).isEqualTo(columns);
        assertThat(file.number()).isEqualTo(12);
        assertThat(file.company()).isEqualTo("CASA VIVA MOVEIS LTDA");
        assertThat(file.taxId()).isEqualTo("11222333000181");
        assertThat(file.told())
                .extracting(Told::movement)
                .containsExactly("01", "02", "04", "06", "01", "02", "04", "06");
        assertThat(file.told()).allSatisfy(told -> {
            assertThat(told.ourNumber()).isEqualTo("000001000012");
            assertThat(told.document()).isEqualTo("951");
            assertThat(told.dueOn()).isEqualTo(MON_2026_11_30);
            assertThat(told.amount()).isEqualTo(Money.of("1234.56"));
        });
        assertThat(file.told())
                .filteredOn(told -> told.movement().equals("04"))
                .extracting(Told::rebate)
                .containsOnly(Money.of("10.50"));
        assertThat(file.told().getFirst().payerTaxId()).isEqualTo("12345678909");
        assertThat(file.told().getFirst().payerName()).isEqualTo("JOAO DA CONCEICAO");
        assertThat(file.told().getFirst().postalCode()).isEqualTo("80230000");
        assertThat(file.told().getLast().payerTaxId()).isEqualTo("12ABC34501DE35");
        assertThat(file.told().getLast().postalCode()).isEqualTo("00000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 400})
    void hasLinesOfOneWidthWithoutAccents(int columns) {
        var text = text(remittance("999", columns, JOAO));

        assertThat(text).endsWith("\r\n").isASCII();
        assertThat(text.lines()).allMatch(line -> line.length() == columns);
    }

    @Test
    void countsItsSegments() {
        var lines = text(remittance("999", 240, JOAO)).lines().toList();

        assertThat(lines).hasSize(2 + 4 * 3 + 2);
        assertThat(lines.subList(2, 8))
                .extracting(line -> line.substring(13, 14))
                .containsExactly("P", "Q", "R", "P", "Q", "R");
        assertThat(lines.subList(2, 14))
                .extracting(line -> Integer.parseInt(line.substring(8, 13)))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(lines.get(2).substring(223, 227))
                .as("written off after 59 days")
                .isEqualTo("1059");
        assertThat(lines.get(14).substring(17, 23)).as("records of the lot").isEqualTo("000014");
        assertThat(lines.get(15).substring(17, 29)).as("lots and records").isEqualTo("000001000016");
    }

    @Test
    void writesBradescosColumns() {
        var lines = text(remittance("237", 400, JOAO)).lines().map(Columns::new).toList();

        assertThat(lines.getFirst().raw(27, 46)).isEqualTo("00000000000007654321");
        assertThat(lines.getFirst().raw(77, 79)).isEqualTo("237");
        assertThat(lines.getFirst().raw(109, 117)).isEqualTo("MX0000012");
        var entry = lines.get(1);
        assertThat(entry.raw(21, 37)).isEqualTo("00090123400123456");
        assertThat(entry.raw(71, 81)).isEqualTo("00000100001");
        assertThat(entry.raw(71, 82))
                .isEqualTo(Bank.BRADESCO.ourNumber(new Account("237", "1234", "", "12345", "", "", "09"), 100001));
        assertThat(entry.raw(109, 110)).isEqualTo("01");
        assertThat(entry.raw(121, 126)).isEqualTo("301126");
        assertThat(entry.raw(127, 139)).isEqualTo("0000000123456");
        assertThat(entry.raw(219, 234)).isEqualTo("0100012345678909");
        assertThat(entry.text(235, 274)).isEqualTo("JOAO DA CONCEICAO");
        assertThat(entry.text(275, 314)).isEqualTo("RUA ACAI, 10, BLOCO B, CURITIBA/PR");
        assertThat(entry.raw(327, 334)).isEqualTo("80230000");
        assertThat(entry.raw(395, 400)).isEqualTo("000002");
        assertThat(lines.getLast().raw(1, 1) + lines.getLast().raw(395, 400)).isEqualTo("9000006");
    }

    @Test
    void writesItausColumns() {
        var lines = text(remittance("341", 400, JOAO)).lines().map(Columns::new).toList();

        assertThat(lines.getFirst().raw(27, 38)).isEqualTo("123400123456");
        assertThat(lines.getFirst().text(101, 394)).isEmpty();
        var entry = lines.get(1);
        assertThat(entry.raw(2, 17)).isEqualTo("0211222333000181");
        assertThat(entry.raw(18, 29)).isEqualTo("123400123456");
        assertThat(entry.raw(63, 70)).isEqualTo("00100001");
        assertThat(entry.raw(84, 86)).isEqualTo("109");
        assertThat(entry.raw(108, 110)).isEqualTo("I01");
        assertThat(entry.text(235, 264)).isEqualTo("JOAO DA CONCEICAO");
        assertThat(entry.text(275, 314)).isEqualTo("RUA ACAI, 10, BLOCO B");
        assertThat(entry.text(315, 326)).isEqualTo("AGUA VERDE");
        assertThat(entry.text(335, 351)).isEqualTo("CURITIBA       PR");
    }

    @Test
    void isNotWrittenWhereTheLayoutWasNotChecked() {
        assertThat(Remittance.objectionTo("999", 240)).isEmpty();
        assertThat(List.of("999", "237", "341"))
                .allMatch(bank -> Remittance.objectionTo(bank, 400).isEmpty());
        assertThat(Remittance.objectionTo("001", 240)).contains("layout_unknown");
        assertThat(Remittance.objectionTo("237", 240)).contains("layout_unknown");
        assertThat(Remittance.objectionTo("033", 400)).contains("layout_unknown");
    }

    /** What the sandbox bank answers is read as any bank's answer. */
    @ParameterizedTest
    @ValueSource(ints = {240, 400})
    void isAnsweredByTheSandboxBank(int columns) {
        var answer =
                SandboxDesk.answer(remittance("999", columns, JOAO, NOWHERE).bytes(), SUN_2026_11_22);

        var file = ((ReturnFile.Read) ReturnReader.read(answer)).file();
        assertThat(file.entries())
                .extracting(ReturnEntry::code)
                .containsExactly("02", "09", "12", "14", "03", "09", "12", "14");
        assertThat(file.entries())
                .extracting(ReturnEntry::reasons)
                .containsExactly(
                        List.of(), List.of(), List.of(), List.of(), List.of("48"), List.of(), List.of(), List.of());
        assertThat(file.entries()).allSatisfy(entry -> {
            assertThat(Bank.SANDBOX.numberIn(entry.ourNumber())).contains(100001L);
            assertThat(entry.eventOn()).isEqualTo(SUN_2026_11_22);
            assertThat(entry.value()).isEqualTo(Money.of("1234.56"));
        });
    }

    private static String text(Remittance remittance) {
        return new String(remittance.bytes(), StandardCharsets.ISO_8859_1);
    }
}
