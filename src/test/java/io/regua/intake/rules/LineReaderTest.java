package io.regua.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.intake.Objection;
import io.regua.intake.rules.Known.CreditorTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {

    private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
    private static final CreditorTerms SHOP = new CreditorTerms(1, false);
    private static final CreditorTerms BANK = new CreditorTerms(2, true);
    private static final List<String> COLUMNS = List.of(
            "creditor",
            "customer_tax_id",
            "customer_code",
            "customer_kind",
            "customer_name",
            "contract_number",
            "contract_date",
            "interest_percent",
            "installment",
            "due_date",
            "amount",
            "paid_amount",
            "paid_on",
            "payment_reference",
            "payment_method");

    private static LineReader reader() {
        var known = new Known(
                SAT_2026_11_21,
                null,
                name -> Optional.ofNullable(Map.of("shop", SHOP, "bank", BANK, "other", new CreditorTerms(3, false))
                        .get(name)),
                id -> id < 3);
        return new LineReader(new Layout(LayoutTest.NATIVE, new Header(COLUMNS), Map.of()), known);
    }

    private static List<String> codes(String line) {
        return reader().read(new Line(2, line.split(",", -1))).objections().stream()
                .map(Objection::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop,52998224725,,,Ana,K1,,1,1,2026-06-10,10,,,,                     | []
            shop,52998224725,,,Ana,K1,,1.01,1,2026-06-10,10,,,,                  | [interest_above_l20]
            bank,52998224725,,,Ana,K1,,9,1,2026-06-10,10,,,,                     | []
            shop,11222333000181,,,Loja,K1,,9,1,2026-06-10,10,,,,                 | []
            shop,,C1,pj,Loja,K1,,9,1,2026-06-10,10,,,,                           | []
            shop,,C1,,Loja,K1,,9,1,2026-06-10,10,,,,                             | [interest_above_l20]
            shop,52998224725,,pj,Ana,K1,,,1,2026-06-10,10,,,,                    | [customer_kind_contradicts_tax_id]
            shop,11111111111,,,Ana,K1,,,1,2026-06-10,10,,,,                      | [tax_id_invalid]
            shop,12.ABC.345/01DE-35,,,Loja,K1,,,1,2026-06-10,10,,,,              | []
            shop,,,,Ana,K1,,,1,2026-06-10,10,,,,                                 | [customer_unidentified]
            shop,52998224725,,,,K1,,,1,2026-06-10,10,,,,                         | [field_missing]
            shop,52998224725,,,Ana,K1,,,0,2026-06-10,10,,,,                      | [number_not_whole]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,0,,,,                       | [amount_not_positive]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,-3,,,,                      | [amount_not_positive]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,10.005,,,,                  | [number_ambiguous]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,0.005,,,,                   | [amount_with_fractions_of_a_cent]
            shop,52998224725,,,Ana,K1,,,1,2090-06-10,10,,,,                      | [date_outside_calendar]
            shop,52998224725,,,Ana,K1,2026-06-11,,1,2026-06-10,10,,,,            | [due_date_before_contract_date]
            shop,52998224725,,,Ana,K1,2026-06-10,,1,2026-06-10,10,,,,            | []
            nobody,52998224725,,,Ana,K1,,,1,2026-06-10,10,,,,                    | [creditor_unknown]
            other,52998224725,,,Ana,K1,,,1,2026-06-10,10,,,,                     | [creditor_not_yours]
            ,52998224725,,,Ana,K1,,,1,2026-06-10,10,,,,                          | [creditor_missing]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,10,5,2026-11-21,R1,pix      | []
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,10,5,2026-11-22,R1,pix      | [paid_in_the_future]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,10,5,2026-11-21,,pix        | [payment_incomplete]
            shop,52998224725,,,Ana,K1,,,1,2026-06-10,10,5,2026-11-21,R1,gold     | [payment_method_unknown]
            """)
    void saysAllThatKeepsALineOut(String line, String expected) {
        assertThat(codes(line)).hasToString(expected);
    }

    @Test
    void whatRepeatsTheLineBeforeIsTheSameObject() {
        var reader = reader();
        var first = reader.read(new Line(2, "shop,52998224725,,,Ana,K1,,1,1,2026-06-10,10,,,,".split(",", -1)));
        var second = reader.read(new Line(3, "shop,52998224725,,,Ana,K1,,1,2,2026-07-10,10,,,,".split(",", -1)));
        var third = reader.read(new Line(4, "shop,52998224725,,,Ana,K2,,1,1,2026-07-10,10,,,,".split(",", -1)));

        assertThat(second.customer()).isSameAs(first.customer());
        assertThat(second.contract()).isSameAs(first.contract());
        assertThat(third.customer()).isSameAs(first.customer());
        assertThat(third.contract()).isNotSameAs(first.contract());
    }
}
