package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1.200,00 in three of 408,00 from 25 December on, 8,00 of each for interest, signed on 25 November. */
class EarlySettlementTest {

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final Schedule SCHEDULE = Schedule.of(
            Money.of("1200.00"),
            new Terms(
                    Money.ZERO,
                    WED_2026_11_25,
                    3,
                    WED_2026_11_25.plusMonths(1),
                    25,
                    Percent.of("1"),
                    ScheduleKind.EQUAL_PARTS),
            WED_2026_11_25);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 1200.00", // nothing has passed
        "2026-12-10, 1204.00", // 15 of 30 days
        "2026-12-24, 1207.73", // 29 of 30, rounded down
        "2026-12-25, 1208.00",
        "2026-12-26, 1208.25", // one day of 31 of the second
        "2027-02-25, 1224.00",
        "2027-06-01, 1224.00"
    })
    void costsNoInterestOfMonthsThatNeverCome(LocalDate on, String amount) {
        assertThat(settles(0, Money.ZERO, on)).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-25, 800.00", "2026-12-26, 800.25", "2027-01-25, 808.00"})
    void asksOnlyForWhatIsOpen(LocalDate on, String amount) {
        assertThat(settles(1, Money.ZERO, on)).isEqualTo(Money.of(amount));
    }

    /** Of 8,00 of interest 4,00 are owed on the fifteenth day: whatever was paid before, 1.204,00 are paid in all. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-10, 3.00, 1201.00",
        "2026-12-10, 5.00, 1199.00", // one of them came before it was owed
        "2026-12-10, 104.00, 1100.00",
        "2026-12-10, 403.99, 800.01",
        "2026-12-10, 407.00, 800.00", // three more than it asks for; nothing is paid out
        "2026-12-25, 5.00, 1203.00",
        "2027-01-10, 5.00, 1207.12" // late: whole, and 16 of 31 days of the second
    })
    void countsWhatWasPaidOfAnInstallment(LocalDate on, String paid, String amount) {
        assertThat(settles(0, Money.of(paid), on)).isEqualTo(Money.of(amount));
    }

    private static Money settles(int whole, Money part, LocalDate on) {
        var all = AgreedPayments.paid(SCHEDULE, whole, part);
        var open = all.stream().filter(AgreedInstallment::isOpen).toList();
        return new EarlySettlement(WED_2026_11_25, all, on).of(open);
    }
}
