package io.regua.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.customers.Assessed.Objection;
import io.regua.customers.Assessed.Overtaken;
import io.regua.customers.Assessed.Placed;
import io.regua.customers.Assessed.Refused;
import io.regua.journal.Actor;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class AssessmentsStoreTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final FiveCs GOOD = new FiveCs(5, 4, 4, 3, 3);
    private static final Actor ANA = new Actor("ana", "192.0.2.7");

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcClient jdbc;

    private long customer;

    @BeforeEach
    void bought() {
        customer = jdbc.sql("insert into customers.customer (id, kind, name)"
                        + " select n, 'individual', 'Helena' from nextval('customers.customer_seq') as n returning id")
                .query(Long.class)
                .single();
    }

    private NewAssessment wish(FiveCs scores, @Nullable Tier chosen, @Nullable String reason, @Nullable Long replaces) {
        return new NewAssessment(customer, scores, chosen, reason, "pay slips", SUN_2026_11_22, null, replaces);
    }

    private Assessment placed(NewAssessment wanted) {
        return ((Placed) assessments.assess(wanted, ANA)).assessment();
    }

    private List<String> tiers() {
        return jdbc.sql("select tier || ' ' || valid_until as tier from customers.v_tier where customer_id = ?")
                .param(customer)
                .query((row, n) -> row.getString("tier"))
                .list();
    }

    private List<String> entries() {
        return jdbc.sql("select code || ' ' || (facts ->> 'tier') as said from journal.entry where customer_id = ?"
                        + " order by id")
                .param(customer)
                .query((row, n) -> row.getString("said"))
                .list();
    }

    @Test
    void theScoresGiveTheTierForAYear() {
        var first = placed(wish(GOOD, null, null, null));

        assertThat(first.tier()).isEqualTo(Tier.B);
        assertThat(first.byHand()).isFalse();
        assertThat(first.countsOn(LocalDate.of(2027, 11, 22))).isTrue();
        assertThat(first.countsOn(LocalDate.of(2027, 11, 23))).isFalse();
        assertThat(tiers()).containsExactly("B 2027-11-22");
    }

    @Test
    void theNextOneReplacesItAndBothAreKept() {
        var first = placed(wish(GOOD, null, null, null));
        placed(wish(GOOD, Tier.D, "moved abroad", first.id()));

        assertThat(tiers()).containsExactly("D 2027-11-22");
        assertThat(assessments.of(customer)).extracting(Assessment::tier).containsExactly(Tier.D, Tier.B);
        assertThat(assessments.of(customer).getLast().endedBy()).contains("ana");
        assertThat(entries()).containsExactly("customer_assessed B", "customer_assessed D");
    }

    @Test
    void aTierSetByHandNeedsNoScoresButAReason() {
        assertThat(assessments.assess(wish(FiveCs.UNKNOWN, Tier.C, null, null), ANA))
                .isEqualTo(new Refused(Set.of(Objection.NO_REASON)));
        assertThat(placed(wish(FiveCs.UNKNOWN, Tier.C, "bank reference", null)).byHand())
                .isTrue();
    }

    @Test
    void theTierOfTheScoresIsNotSetByHand() {
        assertThat(placed(wish(GOOD, Tier.B, null, null)).byHand()).isFalse();
    }

    @Test
    void listsEverythingThatSpeaksAgainstIt() {
        var wanted = new NewAssessment(
                customer,
                new FiveCs(7, 4, null, 3, 3),
                null,
                null,
                null,
                SUN_2026_11_22.plusDays(1),
                SUN_2026_11_22.plusYears(3),
                null);

        assertThat(assessments.assess(wanted, ANA))
                .isEqualTo(new Refused(Set.of(
                        Objection.SCORE_IMPOSSIBLE,
                        Objection.NO_TIER,
                        Objection.DATED_LATER,
                        Objection.COUNTS_TOO_LONG)));
        assertThat(tiers()).isEmpty();
    }

    @Test
    void doesNotGoBackBehindTheOneInForce() {
        var first = placed(wish(GOOD, null, null, null));
        var older = new NewAssessment(
                customer, GOOD, null, null, null, SUN_2026_11_22.minusDays(1), SUN_2026_11_22.minusDays(2), first.id());

        assertThat(assessments.assess(older, ANA))
                .isEqualTo(new Refused(Set.of(Objection.OLDER_THAN_THE_LAST, Objection.ENDS_BEFORE_IT_BEGINS)));
    }

    @Test
    void aSecondClickChangesNothingAndAnotherPersonIsTold() {
        var first = placed(wish(GOOD, null, null, null));

        assertThat(placed(wish(GOOD, null, null, null)).id()).isEqualTo(first.id());
        assertThat(assessments.assess(wish(GOOD, null, null, null), new Actor("rui", null)))
                .isInstanceOfSatisfying(
                        Overtaken.class, told -> assertThat(told.inForce()).isPresent());
        assertThat(assessments.of(customer)).hasSize(1);
    }

    @Test
    void oneThatIsWithdrawnLeavesNoTier() {
        var first = placed(wish(GOOD, null, null, null));
        assessments.withdraw(first.id(), customer, ANA);
        assessments.withdraw(first.id(), customer, ANA);

        assertThat(tiers()).isEmpty();
        assertThat(assessments.of(customer).getFirst().withdrawn()).isTrue();
        assertThat(entries()).containsExactly("customer_assessed B", "assessment_withdrawn B");
        assertThatThrownBy(() -> assessments.withdraw(999_999_999, customer, ANA))
                .isInstanceOf(NoSuchElementException.class);
    }
}
