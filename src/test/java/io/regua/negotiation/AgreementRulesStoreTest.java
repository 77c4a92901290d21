package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Percent;
import io.regua.negotiation.AgreementRule.Figures;
import io.regua.negotiation.AgreementRule.Wanted;
import io.regua.negotiation.AgreementRuleAnswer.Done;
import io.regua.negotiation.AgreementRuleAnswer.Overtaken;
import io.regua.negotiation.AgreementRuleAnswer.Refused;
import io.regua.receivables.AgreementEnd.ChargedAgain;
import io.regua.receivables.KeptDiscounts;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** There is one rule: every test leaves it as it was. */
class AgreementRulesStoreTest extends TwoDebts {

    private static final Wanted LENIENT = new Wanted(
            new BreakRule(30, 3, 9, 0, KeptDiscounts.IN_PROPORTION, ChargedAgain.FROM_END),
            new Figures(Percent.of("1"), Percent.of("0.5"), 20, 5, 36));

    @Autowired
    private AgreementRules rules;

    @Autowired
    private Offers offers;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementFollowing following;

    @Autowired
    private AgreementMoves moves;

    private Wanted before;

    @BeforeEach
    void remember() {
        before = rules.now().now();
    }

    @AfterEach
    void restore() {
        rules.change(rules.now().version(), before, MARCOS.actor());
    }

    private AgreementRuleAnswer change(Wanted wanted) {
        return rules.change(rules.now().version(), wanted, MARCOS.actor());
    }

    private Offer offer() {
        return ((OfferAnswer.Done) offers.freeze(wanted(spread("261.67", 3), "0"), ANA)).offer();
    }

    @Test
    void holdsFromNowOnAndLeavesATrace() {
        var version = rules.now().version();
        assertThat(change(LENIENT)).isInstanceOf(Done.class);

        assertThat(rules.now().now()).isEqualTo(LENIENT);
        assertThat(rules.now().version()).isEqualTo(version + 1);
        assertThat(rules.latest(1).getFirst().fields()).hasSize(11);
        assertThat(change(LENIENT)).as("the same again").isInstanceOf(Done.class);
        assertThat(rules.now().version()).isEqualTo(version + 1);
        assertThat(rules.change(version, before, ANA.actor()))
                .isInstanceOfSatisfying(
                        Overtaken.class, overtaken -> assertThat(overtaken.by()).hasSize(11));
    }

    @Test
    void leavesWhatWasFrozenAsItWas() {
        var frozen = offer();
        change(LENIENT);
        var answer = agreements.accept(frozen.id(), Acceptance.byPhone(null), ANA);
        var agreement = ((AgreementAnswer.Done) answer).agreement().id();
        pay(agreements.sheet(agreement).installments().getFirst().receivableId(), "261.67", SUN_2026_11_22);
        following.followMoney();

        assertThat(frozen.rule()).isEqualTo(before.broken());
        assertThat(frozen.late().fine()).isEqualTo(Percent.of("2"));
        assertThat(moves.breakIfMissed(agreement, LocalDate.of(2027, 1, 5)))
                .as("fourteen days late")
                .isTrue();
        assertThat(offer().rule()).as("what is frozen now").isEqualTo(LENIENT.broken());
    }

    @Test
    void isRefusedAtEachFieldThatIsWrong() {
        var wrong = new Wanted(
                new BreakRule(366, 0, 366, 11, KeptDiscounts.NONE, ChargedAgain.FROM_END),
                new Figures(Percent.of("2.01"), Percent.of("1.01"), 61, 0, 241));

        assertThat(change(wrong))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(each -> each.facts().get("field") + " " + each.code())
                                .containsExactly(
                                        "break_days outside",
                                        "break_missed outside",
                                        "lapse_days outside",
                                        "clearing_days outside",
                                        "late_fine fine_above_law",
                                        "late_interest usury",
                                        "move_days outside",
                                        "answer_minutes outside",
                                        "barred_months outside"));
        assertThat(rules.now().now()).isEqualTo(before);
    }
}
