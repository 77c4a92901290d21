package io.regua.receivables.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.ContractDetails;
import io.regua.receivables.ContractDetails.Agreed;
import io.regua.receivables.ContractDetails.Cheque;
import io.regua.receivables.Instrument;
import io.regua.receivables.rules.ContractRules.Parties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final Agreed NOTHING = new Agreed(null, null, null, null, null);
    private static final Parties CONSUMER_AND_SHOP = new Parties(true, false, Set.of("IPCA"));

    private static ContractDetails contract(@Nullable Instrument instrument, Cheque cheque, Agreed agreed) {
        return new ContractDetails(
                instrument, "Sofa", null, null, null, SUN_2026_11_22, null, Money.of("10.00"), cheque, agreed);
    }

    private static List<String> against(ContractDetails wanted, Parties parties) {
        return ContractRules.against(wanted, parties, SUN_2026_11_22).stream()
                .map(objection -> objection.facts().get("field") + " " + objection.code())
                .toList();
    }

    private static List<String> interest(String percent, Parties parties) {
        return against(contract(null, Cheque.NONE, new Agreed(null, Percent.of(percent), null, null, null)), parties);
    }

    @Test
    void needsNothingButWhatWasSaid() {
        assertThat(against(contract(null, Cheque.NONE, NOTHING), CONSUMER_AND_SHOP))
                .isEmpty();
        assertThat(against(
                        contract(
                                Instrument.CHEQUE,
                                new Cheque("341", "000123", "11"),
                                new Agreed(Percent.of("10"), Percent.of("1"), "IPCA", Percent.of("5"), 10)),
                        CONSUMER_AND_SHOP))
                .isEmpty();
    }

    @Test
    void asksAConsumerForOnePerCentAMonthAtMost() {
        assertThat(interest("1.000001", CONSUMER_AND_SHOP)).containsExactly("interest above_l20");
        assertThat(interest("1", CONSUMER_AND_SHOP)).isEmpty();
        assertThat(interest("8", new Parties(true, true, Set.of()))).isEmpty();
        assertThat(interest("8", new Parties(false, false, Set.of()))).isEmpty();
    }

    @Test
    void tellsAllObjectionsAtOnceEachWithItsField() {
        var wanted = new ContractDetails(
                Instrument.CHEQUE,
                null,
                null,
                null,
                null,
                SUN_2026_11_22.plusDays(1),
                SUN_2026_11_22.plusDays(1),
                Money.ZERO,
                new Cheque("34", "1", "insufficient"),
                new Agreed(Percent.of("100"), Percent.of("2"), "XYZ", null, -1));

        assertThat(against(wanted, CONSUMER_AND_SHOP))
                .containsExactlyInAnyOrder(
                        "soldOn in_future",
                        "signedOn in_future",
                        "chequeBank not_a_bank",
                        "chequeReturnReason not_a_return_reason",
                        "fine not_a_percent",
                        "interest above_l20",
                        "correctionIndex unknown_index",
                        "earlyDays both_or_none",
                        "earlyDays not_positive",
                        "total not_positive");
    }

    @Test
    void knowsBanksOnlyOfCheques() {
        assertThat(against(contract(Instrument.CARNE, new Cheque("341", null, null), NOTHING), CONSUMER_AND_SHOP))
                .containsExactly("instrument only_a_cheque");
    }
}
