package io.regua.receivables.rules;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.regua.money.Money;
import io.regua.receivables.Installment;
import io.regua.receivables.rules.Portions.Asked;
import io.regua.receivables.rules.Portions.Portion;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    private static final List<Asked> TWO_DEBTS = List.of(
            new Asked(1, INTEREST, Money.of("30.00")),
            new Asked(1, FINE, Money.of("20.00")),
            new Asked(1, PRINCIPAL, Money.of("1000.00")),
            new Asked(2, PRINCIPAL, Money.of("450.00")));

    @Test
    void fillComponentsOneAfterAnother() {
        assertThat(Portions.of(installments("40.00", "800.00", "660.00"), TWO_DEBTS))
                .containsExactly(
                        new Portion(0, 1, INTEREST, Money.of("30.00")),
                        new Portion(0, 1, FINE, Money.of("10.00")),
                        new Portion(1, 1, FINE, Money.of("10.00")),
                        new Portion(1, 1, PRINCIPAL, Money.of("790.00")),
                        new Portion(2, 1, PRINCIPAL, Money.of("210.00")),
                        new Portion(2, 2, PRINCIPAL, Money.of("450.00")));
    }

    @Test
    void passOverWhatIsNothing() {
        assertThat(Portions.of(
                        installments("0.00", "5.00", "0.00"),
                        List.of(new Asked(1, FINE, Money.ZERO), new Asked(1, PRINCIPAL, Money.of("5.00")))))
                .containsExactly(new Portion(1, 1, PRINCIPAL, Money.of("5.00")));
    }

    @Test
    void addUpOrAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portions.of(installments("1500.01"), TWO_DEBTS))
                .withMessage("more is paid than is asked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portions.of(installments("1499.99"), TWO_DEBTS))
                .withMessage("more is asked than is paid");
    }

    /** The first is the entry; interest in an installment pays nothing back. */
    private static List<Installment> installments(String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(number -> new Installment(
                        number, WED_2026_11_25.plusMonths(number), Money.of(amounts[number]), Money.of("9.99")))
                .toList();
    }
}
