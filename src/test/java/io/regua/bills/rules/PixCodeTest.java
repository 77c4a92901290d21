package io.regua.bills.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.regua.bills.rules.PixCode.Kind;
import io.regua.bills.rules.PixCode.Read;
import io.regua.bills.rules.PixCode.Receiver;
import io.regua.bills.rules.PixCode.Refused;
import io.regua.money.Money;
import io.regua.testing.Vectors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixCodeTest {

    private static final Receiver CASA_VIVA = new Receiver(
            "f4c6089a-bfde-4c00-a2d9-9eaa584b0219", "Casa Viva Móveis e Decorações", "São José dos Campos");

    @Test
    void signsWithTheCrcOfTheStandard() {
        assertThat(Crc16.of("123456789")).isEqualTo("29B1");
    }

    @Test
    void writesAStaticCodeWithAmountAndTxid() {
        var code = PixCode.of(CASA_VIVA, Money.of("577.57"), "99ed983ea570413d8d336301d", "");

        assertThat(code.text())
                .isEqualTo("00020126580014br.gov.bcb.pix0136f4c6089a-bfde-4c00-a2d9-9eaa584b0219"
                        + "5204000053039865406577.575802BR5925Casa Viva Moveis e Decora6015Sao Jose dos Ca"
                        + "6229052599ed983ea570413d8d336301d6304"
                        + code.text().substring(code.text().length() - 4));
        assertThat(PixCode.read(code.text())).isEqualTo(new Read(code));
        assertThat(code.kind()).isEqualTo(Kind.STATIC);
        assertThat(code.txid()).contains("99ed983ea570413d8d336301d");
        assertThat(code.amount()).contains(new BigDecimal("577.57"));
    }

    @Test
    void keepsTheNoteInTheRoomBehindTheKey() {
        var note = "Parcelas 3 e 4 do carnê de móveis planejados";

        assertThat(note(CASA_VIVA, note)).contains("Parcelas 3 e 4 do carne de moveis pla");
        assertThat(note(new Receiver("k".repeat(77), "A", "B"), note)).isEmpty();
        assertThat(note(CASA_VIVA, "")).isEmpty();
    }

    private static Optional<String> note(Receiver receiver, String note) {
        var code = PixCode.of(receiver, Money.of("1.00"), "a", note);
        assertThat(code.value("26").orElseThrow()).hasSizeLessThanOrEqualTo(99);
        return code.value("26", "02");
    }

    @Test
    void pointsToAChargeAtTheBank() {
        var code = PixCode.of("pix.example.com/8b3da2f39a4140d1a91abd93113bd441", CASA_VIVA);

        assertThat(code.kind()).isEqualTo(Kind.DYNAMIC);
        assertThat(code.location()).contains("pix.example.com/8b3da2f39a4140d1a91abd93113bd441");
        assertThat(code.txid()).isEmpty();
        assertThat(PixCode.read(code.text())).isEqualTo(new Read(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with-hyphen", "12345678901234567890123456"})
    void refusesTxidsThatNoBankTakes(String txid) {
        assertThatThrownBy(() -> PixCode.of(CASA_VIVA, Money.of("1.00"), txid, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToAskForNothingAndKeysThatDoNotFit() {
        assertThatThrownBy(() -> PixCode.of(CASA_VIVA, Money.ZERO, "a", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PixCode.of(new Receiver("k".repeat(78), "A", "B"), Money.of("1.00"), "a", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', not_a_code",
        "hello, not_a_code",
        "00020126330014br.gov.bcb.pix, not_a_code",
        "00020126360014BR.GOV.BCB.PIX0114+55119999999995204000053039865802BR5913FULANO DE TAL6008BRASILIA62070503***6304C23B, crc"
    })
    void saysWhyItIsNoCode(String copied, String code) {
        assertThat(PixCode.read(copied)).isEqualTo(new Refused(code));
    }

    @Test
    void agreesWithPublishedCodes() {
        assertThat(published("true")).hasSizeGreaterThan(10).allSatisfy(row -> {
            var code = ((Read) PixCode.read(row.getField("payload"))).code();
            assertThat(code.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(row.getField("kind"));
            assertThat(text(code.value("01"))).isEqualTo(row.getField("poi"));
            assertThat(text(code.gui())).isEqualTo(row.getField("gui"));
            assertThat(text(code.key())).isEqualTo(row.getField("key"));
            assertThat(text(code.gui().flatMap(pix -> code.value("26", "02")))).isEqualTo(row.getField("info"));
            assertThat(text(code.value("26", "03"))).isEqualTo(row.getField("fss"));
            assertThat(text(code.location())).isEqualTo(row.getField("url"));
            assertThat(text(code.value("80", "25"))).isEqualTo(row.getField("url_rec"));
            assertThat(text(code.value("52"))).isEqualTo(row.getField("mcc"));
            assertThat(text(code.value("53"))).isEqualTo(row.getField("currency"));
            assertThat(text(code.amount().map(BigDecimal::toPlainString))).isEqualTo(row.getField("amount"));
            assertThat(text(code.value("58"))).isEqualTo(row.getField("country"));
            assertThat(text(code.value("59"))).isEqualTo(row.getField("name"));
            assertThat(text(code.value("60"))).isEqualTo(row.getField("city"));
            assertThat(text(code.value("61"))).isEqualTo(row.getField("cep"));
            assertThat(text(code.value("62", "05"))).isEqualTo(row.getField("txid"));
            assertThat(text(code.value("63"))).isEqualTo(row.getField("crc"));
        });
    }

    @Test
    void refusesPublishedMistakes() {
        assertThat(published("false"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(PixCode.read(row.getField("payload")))
                        .isEqualTo(new Refused(row.getField("reason").startsWith("crc") ? "crc" : "not_a_code")));
    }

    private static List<NamedCsvRecord> published(String valid) {
        return Vectors.of("pix.csv").stream()
                .filter(row -> row.getField("valid").equals(valid))
                .toList();
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
