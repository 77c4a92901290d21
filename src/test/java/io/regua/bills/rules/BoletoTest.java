package io.regua.bills.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.regua.bills.rules.Boleto.Read;
import io.regua.bills.rules.Boleto.Refused;
import io.regua.money.Money;
import io.regua.testing.Vectors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoletoTest {

    private static final String BARCODE = "00191684600002246740000001474166000000032817";
    private static final String LINE = "00190000090147416600400000328179168460000224674";

    @Test
    void readsABarCodeAndATypedLineAlike() {
        var scanned = boleto(BARCODE);
        var typed = boleto("00190.00009 01474.166004 00000.328179 1 68460000224674");

        assertThat(typed).isEqualTo(scanned);
        assertThat(scanned.typedLine()).isEqualTo(LINE);
        assertThat(scanned.printedLine()).isEqualTo("00190.00009 01474.166004 00000.328179 1 68460000224674");
        assertThat(scanned.bank()).isEqualTo("001");
        assertThat(scanned.amount()).isEqualTo(Money.of("2246.74"));
        assertThat(scanned.dueOn(LocalDate.of(2016, 7, 1))).contains(LocalDate.of(2016, 7, 5));
        assertThat(scanned.freeField()).isEqualTo("0000001474166000000032817");
    }

    @Test
    void isLaidOutFromItsParts() {
        assertThat(Boleto.of("001", LocalDate.of(2016, 7, 5), Money.of("2246.74"), "0000001474166000000032817"))
                .isEqualTo(new Boleto(BARCODE));
    }

    @ParameterizedTest
    @CsvSource({
        "838600000050096000190009000801782309000343062712, utility_slip",
        "83860000005096000190000008017823000034306271, utility_slip",
        "0019000009014741660040000032817916846000022467, wrong_length",
        "00190000090147416600400000328179168460000224675, general_digit",
        "00190000190147416600400000328179168460000224674, field_digit",
        "00190000090147416600400000328279168460000224674, field_digit",
        "00191684600002246740000001474166000000032818, general_digit",
        "0019x000090147416600400000328179168460000224674, not_digits",
        "'', not_digits"
    })
    void saysWhyItIsNoBankBill(String typed, String code) {
        assertThat(Boleto.read(typed)).isEqualTo(new Refused(code));
    }

    @Test
    void refusesAmountsThatHaveNoRoom() {
        var field = "0".repeat(25);
        var dueOn = LocalDate.of(2026, 11, 23);
        assertThat(Boleto.of("001", dueOn, Money.of("99999999.99"), field).amount())
                .isEqualTo(Money.of("99999999.99"));
        for (var amount : List.of("100000000.00", "0.00", "-1.00")) {
            assertThatThrownBy(() -> Boleto.of("001", dueOn, Money.of(amount), field))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Boleto(BARCODE.replace('7', '8'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithPublishedBills() {
        assertThat(published(true)).hasSizeGreaterThan(100).allSatisfy(row -> {
            var boleto = boleto(row.getField("barcode"));
            assertThat(boleto(row.getField("linha_digitavel"))).isEqualTo(boleto);
            assertThat(boleto.typedLine()).isEqualTo(row.getField("linha_digitavel"));
            assertThat(boleto.printedLine()).isEqualTo(row.getField("linha_formatted"));
            assertThat(boleto.bank()).isEqualTo(row.getField("bank"));
            assertThat(boleto.factor()).isEqualTo(row.getField("factor"));
            assertThat(boleto.amount()).isEqualTo(Money.of(row.getField("amount")));
            assertThat(boleto.freeField()).isEqualTo(row.getField("free_field"));
            assertThat(boleto.barcode().substring(4, 5)).isEqualTo(row.getField("dv"));
        });
    }

    @Test
    void readsPublishedDueDatesNearTheirTime() {
        var dated = published(true).stream()
                .filter(row -> !row.getField("due_date_confirmed").isEmpty())
                .toList();

        assertThat(dated).hasSizeGreaterThan(20).allSatisfy(row -> {
            var dueOn = LocalDate.parse(row.getField("due_date_confirmed"));
            assertThat(boleto(row.getField("barcode")).dueOn(dueOn.minusDays(30)))
                    .contains(dueOn);
        });
    }

    @Test
    void refusesPublishedMistakes() {
        assertThat(published(false))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Boleto.read(row.getField("barcode") + row.getField("linha_digitavel")))
                        .isInstanceOf(Refused.class));
    }

    @Test
    void refusesPublishedUtilitySlips() {
        assertThat(Vectors.of("boleto_arrecadacao.csv")).allSatisfy(row -> {
            assertThat(Boleto.read(row.getField("barcode"))).isEqualTo(new Refused("utility_slip"));
            assertThat(Boleto.read(row.getField("linha_digitavel"))).isEqualTo(new Refused("utility_slip"));
        });
    }

    private static List<NamedCsvRecord> published(boolean valid) {
        return Vectors.of("boleto.csv").stream()
                .filter(row -> Boolean.parseBoolean(row.getField("valid")) == valid)
                .toList();
    }

    private static Boleto boleto(String typed) {
        return ((Read) Boleto.read(typed)).boleto();
    }
}
