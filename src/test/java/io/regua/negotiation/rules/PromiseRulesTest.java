package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Heard;
import io.regua.negotiation.NewPromise;
import io.regua.negotiation.NewPromise.Part;
import io.regua.negotiation.PromiseTerms;
import io.regua.negotiation.rules.PromiseRules.Debt;
import io.regua.negotiation.rules.PromiseRules.Known;
import io.regua.negotiation.rules.PromiseRules.Owed;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseRulesTest {

    private static final LocalDate MON_23 = LocalDate.of(2026, 11, 23);
    private static final Debt OWED = new Debt(Owed.OWED, null);
    private static final PromiseTerms TERMS = new PromiseTerms(1, Percent.of("1"), Money.of("1.00"), 10, 2, 2);

    private static NewPromise wanted(List<Long> debts, Part... parts) {
        return new NewPromise(7, 3, debts, List.of(parts), Heard.PHONE, "", null);
    }

    private static Part part(String on, String amount) {
        return new Part(LocalDate.parse(on), Money.of(amount));
    }

    private static Known known(Map<Long, Debt> debts) {
        return new Known(MON_23, debts, 0, Money.of("500.00"));
    }

    private static List<String> codes(NewPromise wanted, Known known) {
        return PromiseRules.against(wanted, known, TERMS).stream()
                .map(Objection::code)
                .toList();
    }

    @ParameterizedTest(name = "{1} by {0}: {2}")
    @CsvSource({
        "2026-11-22, 100.00, date_in_past",
        "2026-11-23, 100.00, ''",
        "2026-12-03, 100.00, ''",
        "2026-12-04, 100.00, date_too_far",
        "2026-11-24, 0.00, no_amount",
        "2026-11-24, 500.00, ''",
        "2026-11-24, 500.01, more_than_due"
    })
    void asksForDatesAndAmountsThatCanBe(String on, String amount, String code) {
        assertThat(codes(wanted(List.of(1L), part(on, amount)), known(Map.of(1L, OWED))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void asksForDebtsThatAreOwedAndFree() {
        var debts = Map.of(
                1L, OWED,
                2L, new Debt(Owed.NOT_OWED, null),
                3L, new Debt(Owed.IN_AGREEMENT, null),
                4L, new Debt(Owed.OWED, 99L));

        var objections = PromiseRules.against(
                wanted(List.of(1L, 2L, 3L, 4L, 5L), part("2026-11-24", "10.00")), known(debts), TERMS);

        assertThat(objections)
                .extracting(Objection::code)
                .containsExactly("debt_not_owed", "debt_in_agreement", "debt_promised", "debt_unknown");
        assertThat(objections.get(2).facts()).containsEntry("promise", 99L).containsEntry("receivable", 4L);
        assertThat(codes(wanted(List.of(), part("2026-11-24", "10.00")), known(Map.of())))
                .containsExactly("no_debts");
    }

    @Test
    void asksForPartsOneAfterTheOther() {
        var twice = wanted(List.of(1L), part("2026-11-25", "10.00"), part("2026-11-25", "10.00"));
        assertThat(codes(twice, known(Map.of(1L, OWED)))).containsExactly("date_not_after");
        var three = wanted(
                List.of(1L), part("2026-11-25", "10.00"), part("2026-11-24", "0.00"), part("2026-11-26", "10.00"));

        assertThat(codes(three, known(Map.of(1L, OWED))))
                .as("all at once")
                .containsExactly("too_many_parts", "date_not_after", "no_amount");
        assertThat(codes(wanted(List.of(1L)), known(Map.of(1L, OWED)))).containsExactly("no_parts");
    }

    @Test
    void takesNoMorePromisesThanThePolicySays() {
        var second = new Known(MON_23, Map.of(1L, OWED), 1, null);
        var third = new Known(MON_23, Map.of(1L, OWED), 2, null);
        var wanted = wanted(List.of(1L), part("2026-11-24", "10.00"));

        assertThat(codes(wanted, second)).isEmpty();
        assertThat(codes(wanted, third)).containsExactly("too_many_open");
        var long301 = new NewPromise(7, 3, List.of(1L), wanted.parts(), Heard.OTHER, "x".repeat(301), null);
        assertThat(codes(long301, second)).containsExactly("note_too_long");
    }

    @Test
    void keepsThePolicyWithinReason() {
        assertThat(PromiseTermsRules.against(TERMS)).isEmpty();
        var odd = new PromiseTerms(31, Percent.of("51"), Money.of("1000.01"), 0, 0, 25);
        assertThat(PromiseTermsRules.against(odd))
                .extracting(objection -> objection.facts().get("field"))
                .containsExactly(
                        "graceDays", "tolerancePercent", "toleranceAmount", "mostDays", "mostOpen", "mostParts");
    }
}
