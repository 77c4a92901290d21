package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.negotiation.DueDayAnswer.Foreseen;
import io.regua.negotiation.DueDayAnswer.Moved;
import io.regua.negotiation.DueDayAnswer.Refused;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry of 261,67 today and three of 600,00 from 22 December on, without interest. */
class DueDaysStoreTest extends TwoDebts {

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private DueDays dueDays;

    private long agreement;

    @BeforeEach
    void agree() {
        var offer = ((OfferAnswer.Done) offers.freeze(wanted(spread("261.67", 3), "0"), ANA)).offer();
        var answer = agreements.accept(offer.id(), Acceptance.byPhone(null), ANA);
        agreement = ((AgreementAnswer.Done) answer).agreement().id();
    }

    private List<String> dates() {
        return agreements.sheet(agreement).installments().stream()
                .map(each -> each.dueOn().toString())
                .toList();
    }

    private static List<String> codes(DueDayAnswer answer) {
        return ((Refused) answer).objections().stream().map(Objection::code).toList();
    }

    @Test
    void movesWhatIsNotDueYet() {
        assertThat(dueDays.preview(agreement, 5, ANA))
                .isInstanceOfSatisfying(
                        Foreseen.class,
                        foreseen -> assertThat(foreseen.change().payments())
                                .extracting(each -> each.before() + " " + each.after())
                                .containsExactly(
                                        "2026-12-22 2027-01-05", "2027-01-22 2027-02-05", "2027-02-22 2027-03-05"));
        assertThat(dates()).containsExactly("2026-11-22", "2026-12-22", "2027-01-22", "2027-02-22");

        assertThat(dueDays.move(agreement, 5, ANA))
                .isInstanceOfSatisfying(
                        Moved.class, moved -> assertThat(moved.repeated()).isFalse());
        assertThat(dueDays.move(agreement, 5, ANA))
                .as("the same wish again")
                .isInstanceOfSatisfying(
                        Moved.class, moved -> assertThat(moved.repeated()).isTrue());

        assertThat(dates()).containsExactly("2026-11-22", "2027-01-05", "2027-02-05", "2027-03-05");
        assertThat(agreements.sheet(agreement).open()).isEqualTo(Money.of("2061.67"));
        assertThat(agreements.byId(agreement).timesMoved()).isOne();
        var first = agreements.sheet(agreement).installments().get(1).receivableId();
        assertThat(receivables.byId(first).dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(one("select count(*) from journal.entry where code = 'due_day_moved' and customer_id = " + customer))
                .isOne();
    }

    @Test
    void isMovedOnceByAnAgentAndASecondTimeByWhoStandsAboveHim() {
        dueDays.move(agreement, 5, ANA);

        assertThat(codes(dueDays.preview(agreement, 12, ANA))).containsExactly("move_above");
        assertThat(dueDays.move(agreement, 12, SOFIA)).isInstanceOf(Moved.class);
        assertThat(codes(dueDays.move(agreement, 20, MARCOS))).containsExactly("moved_often");
        assertThat(dates()).containsExactly("2026-11-22", "2027-01-12", "2027-02-12", "2027-03-12");
    }

    @Test
    void isNotMovedWithALatePayment() {
        agreedDebts.move(agreement, Map.of(1, SUN_2026_11_22.minusDays(10)), ANA.actor());

        assertThat(codes(dueDays.move(agreement, 32, ANA))).containsExactly("late_payment_open", "due_day_unknown");
    }

    /** Due on a Sunday it can be paid on Monday: the entry is not late, and falls due as before. */
    @Test
    void isNotMovedWhenItStandsNoMoreOrNothingIsLeft() {
        for (var number = 1; number < 4; number++) {
            pay(agreements.sheet(agreement).installments().get(number).receivableId(), "600.00", SUN_2026_11_22);
        }
        assertThat(codes(dueDays.move(agreement, 5, ANA))).containsExactly("nothing_to_move");
        agreements.cancel(agreement, "wrong debts", SOFIA);
        assertThat(codes(dueDays.move(agreement, 5, ANA))).containsExactly("agreement_over", "nothing_to_move");
    }
}
