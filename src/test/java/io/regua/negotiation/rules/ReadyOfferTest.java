package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Stage;
import io.regua.negotiation.rules.Expectation.Chance;
import io.regua.negotiation.rules.ReadyOffer.Kind;
import io.regua.negotiation.rules.Schedule.Payment;
import io.regua.receivables.AmountDue;
import io.regua.receivables.DebtorProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1.000,00 with 20,00 fine and 30,00 interest, and 200,00 with 4,00 and 6,00: 1.260,00 in all. */
class ReadyOfferTest {

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final SequencedMap<Long, AmountDue> DEBTS = ReductionTest.debts(
            ReductionTest.due("1000.00", "20.00", "30.00", "0"), ReductionTest.due("200.00", "4.00", "6.00", "0"));

    private static final Expectation EVEN = expectation("50", "90", "2");

    private static Expectation expectation(String pays, String keeps, String monthlyCost) {
        var chances = new EnumMap<DebtorProfile, List<Chance>>(DebtorProfile.class);
        for (var profile : DebtorProfile.values()) {
            chances.put(
                    profile,
                    List.of(
                            new Chance(30, Percent.of("100"), Percent.of("100")),
                            new Chance(Integer.MAX_VALUE, Percent.of(pays), Percent.of(keeps))));
        }
        return new Expectation(Percent.of(monthlyCost), chances);
    }

    private static Situation situation(int daysLate, int renegotiations) {
        return new Situation(
                Stage.COLLECTION,
                CustomerKind.INDIVIDUAL,
                DebtorProfile.OCCASIONAL,
                daysLate,
                Money.of("1260.00"),
                renegotiations,
                null,
                5,
                Set.of());
    }

    private static Allowance opening(String atOnce, int installments, String entry) {
        return new Allowance(
                Discounts.ofCharges(Percent.of(atOnce)),
                Discounts.NONE,
                installments,
                Money.of("50.00"),
                Percent.of(entry),
                3,
                Percent.of("1"),
                5,
                3,
                1);
    }

    private static LimitRow row(Allowance opening) {
        var floors = new HashMap<Authority, Allowance>();
        for (var authority : Authority.values()) {
            floors.put(authority, opening);
        }
        return new LimitRow("all", 1, Scope.ALL, opening, opening, floors);
    }

    private static List<ReadyOffer> offers(Allowance opening) {
        return ReadyOffer.of(DEBTS, row(opening), situation(90, 0), EVEN, WED_2026_11_25);
    }

    private static ReadyOffer of(Kind kind, List<ReadyOffer> offers) {
        return offers.stream().filter(offer -> offer.kind() == kind).findFirst().orElseThrow();
    }

    private static List<String> payments(ReadyOffer offer) {
        return offer.proposal().schedule().payments().stream()
                .map(payment -> payment.number() + " " + payment.dueOn() + " " + payment.amount())
                .toList();
    }

    @Test
    void arePaidAtOnceOrWithAnEntryOrAsLateAsItOpensWith() {
        var offers = offers(opening("50", 4, "0"));

        assertThat(payments(of(Kind.AT_ONCE, offers))).containsExactly("1 2026-11-27 1230.00");
        assertThat(payments(of(Kind.ENTRY_AND_FEW, offers)))
                .containsExactly(
                        "0 2026-11-27 252.00", "1 2026-12-27 336.00", "2 2027-01-27 336.00", "3 2027-02-27 336.00");
        // four bear interest: of a month, of two, of three; the first comes within a month and bears none
        assertThat(payments(of(Kind.LONGEST, offers)))
                .startsWith("1 2026-11-30 319.73")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"12, 3", "4, 3", "3, 2", "2, 1", "1, 1"})
    void haveFewerInstallmentsThanTheLongest(int most, int few) {
        var offers = offers(opening("50", most, "20"));

        assertThat(of(Kind.ENTRY_AND_FEW, offers).proposal().terms().installments())
                .isEqualTo(few);
        assertThat(of(Kind.LONGEST, offers).proposal().terms().installments()).isEqualTo(most);
    }

    @Test
    void areRankedByWhatTheyAreLikelyToBring() {
        var offers = offers(opening("50", 4, "0"));

        assertThat(offers).extracting(ReadyOffer::kind).startsWith(Kind.AT_ONCE);
        assertThat(of(Kind.AT_ONCE, offers).expected()).isEqualTo(Money.of("615.00"));
        // 252 + 336 × (0,9/1,02 + (0,9/1,02)² + (0,9/1,02)³), half of it
        assertThat(of(Kind.ENTRY_AND_FEW, offers).expected()).isEqualTo(Money.of("520.44"));
        var sure = ReadyOffer.of(DEBTS, row(opening("50", 4, "0")), situation(30, 0), EVEN, WED_2026_11_25);
        assertThat(of(Kind.AT_ONCE, sure).expected()).isEqualTo(Money.of("1230.00"));
        assertThat(sure).isSortedAccordingTo((one, other) -> other.expected().compareTo(one.expected()));
    }

    @Test
    void keepToTheEntryAndTheLeastInstallment() {
        var offers = offers(opening("0", 40, "30"));

        assertThat(payments(of(Kind.ENTRY_AND_FEW, offers))).startsWith("0 2026-11-27 378.00");
        assertThat(payments(of(Kind.LONGEST, offers))).startsWith("0 2026-11-30 378.00");
        assertThat(of(Kind.LONGEST, offers).proposal().schedule().payments().stream()
                        .filter(payment -> payment.number() > 0)
                        .map(Payment::amount))
                .allMatch(amount -> amount.compareTo(Money.of("50.00")) >= 0)
                .hasSize(19);
    }

    @Test
    void areNotMadeAfterTooManyRenegotiations() {
        assertThat(ReadyOffer.of(DEBTS, row(opening("50", 4, "0")), situation(90, 2), EVEN, WED_2026_11_25))
                .isEmpty();
    }

    /** Whatever a row opens with, there are three, and nothing speaks against any of them. */
    @Test
    void areAlwaysWithinWhatTheRowOpensWith() {
        var random = new Random(20_261_125);
        for (int i = 0; i < 2_000; i++) {
            var due = new ArrayList<AmountDue>();
            for (int debt = random.nextInt(5); debt >= 0; debt--) {
                due.add(ReductionTest.due(cents(random, 80_000), cents(random, 2_000), cents(random, 9_000), "0"));
            }
            var debts = ReductionTest.debts(due.toArray(AmountDue[]::new));
            var opening = new Allowance(
                    Discounts.ofCharges(percent(random, 101)),
                    Discounts.ofCharges(percent(random, 51)),
                    1 + random.nextInt(24),
                    Money.of("30.00"),
                    percent(random, 60),
                    random.nextInt(8),
                    Percent.of("1"),
                    random.nextInt(20),
                    2 + random.nextInt(9),
                    random.nextInt(3));
            var offers = ReadyOffer.of(debts, row(opening), situation(100, 0), EVEN, WED_2026_11_25);
            assertThat(offers)
                    .as("seed 20261125, story %d", i)
                    .hasSize(3)
                    .allSatisfy(offer -> assertThat(LimitRules.against(offer.proposal(), opening))
                            .isEmpty());
        }
    }

    private static String cents(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(100, most), 2).toPlainString();
    }

    private static Percent percent(Random random, int most) {
        return new Percent(BigDecimal.valueOf(random.nextInt(most)));
    }

    @Test
    void needsChancesForEverybodyHoweverOldTheDebt() {
        var some = Map.of(
                DebtorProfile.FIRST_TIME, List.of(new Chance(Integer.MAX_VALUE, Percent.of("50"), Percent.of("90"))));

        assertThatIllegalArgumentException().isThrownBy(() -> new Expectation(Percent.ZERO, some));
    }
}
