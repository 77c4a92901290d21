package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.customers.Assessments;
import io.regua.customers.FiveCs;
import io.regua.customers.NewAssessment;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often customers were late, asked for one and for all. */
@StoreSlice
class DebtorProfilesStoreTest {

    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

    @Autowired
    private DebtorProfiles profiles;

    @Autowired
    private BrokenPromises broken;

    @Autowired
    private Assessments assessments;

    @Autowired
    private JdbcClient jdbc;

    private Given given;

    @BeforeEach
    void creditor() {
        given = new Given(jdbc);
    }

    private void debt(long contract, int installment, LocalDate dueOn, @Nullable LocalDate settledOn) {
        var id = given.receivable(contract, installment, dueOn, "100.00");
        if (settledOn != null) {
            jdbc.sql("update receivables.receivable set state = 'settled', open_principal = 0, settled_on = :on"
                            + " where id = :id")
                    .param("on", settledOn)
                    .param("id", id)
                    .update();
        }
    }

    private Lateness only(long customer) {
        return profiles.of(customer, CreditorScope.EVERYTHING, SUN_2026_11_22).getFirst();
    }

    @Test
    void countsDebtsThatBecameLateInTwentyFourMonthsPaidSinceOrNot() {
        var customer = given.consumer();
        var contract = given.contract(customer, null, null);
        debt(contract, 1, LocalDate.of(2024, 11, 20), LocalDate.of(2024, 12, 20));
        debt(contract, 2, LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 9));
        debt(contract, 3, LocalDate.of(2025, 4, 7), LocalDate.of(2025, 4, 7));
        debt(contract, 4, LocalDate.of(2026, 11, 5), null);
        debt(contract, 5, LocalDate.of(2026, 12, 7), null);

        assertThat(only(customer).late()).isEqualTo(2);
        assertThat(only(customer).months()).isEqualTo(24);
        assertThat(only(customer).profile()).isEqualTo(DebtorProfile.OCCASIONAL);
    }

    @Test
    void aDebtDueOnSaturdayIsNotLateOnMonday() {
        var customer = given.consumer();
        var contract = given.contract(customer, null, null);
        debt(contract, 1, LocalDate.of(2026, 11, 21), null);

        assertThat(only(customer).late()).isZero();
        assertThat(only(customer).profile()).isEqualTo(DebtorProfile.FIRST_TIME);
        assertThat(profiles.of(customer, CreditorScope.EVERYTHING, LocalDate.of(2026, 11, 24))
                        .getFirst()
                        .late())
                .isEqualTo(1);
    }

    @Test
    void tellsNothingOfCreditorsThatMayNotBeSeen() {
        var customer = given.consumer();
        debt(given.contract(customer, null, null), 1, LocalDate.of(2026, 10, 5), null);
        var other = given.another();
        debt(other.contract(customer, null, null), 1, LocalDate.of(2026, 10, 5), null);

        assertThat(profiles.of(customer, CreditorScope.EVERYTHING, SUN_2026_11_22))
                .hasSize(2);
        assertThat(profiles.of(customer, CreditorScope.only(List.of(other.creditor())), SUN_2026_11_22))
                .extracting(Lateness::creditorId)
                .containsExactly(other.creditor());
    }

    /** One law, three readings: by the customer, for everybody, and from the days that the ruler carries along. */
    @Test
    void oneCustomerIsJudgedLikeAll() {
        var random = new Random(20_261_122);
        for (var each = 0; each < 40; each++) {
            var contract = given.contract(given.consumer(), null, null);
            for (var installment = 1; installment <= random.nextInt(1, 9); installment++) {
                var dueOn = SUN_2026_11_22.minusDays(random.nextInt(-60, 900));
                debt(contract, installment, dueOn, random.nextBoolean() ? dueOn.plusDays(random.nextInt(6)) : null);
            }
        }
        for (var day : List.of(SUN_2026_11_22, LocalDate.of(2026, 2, 28), LocalDate.of(2025, 1, 1))) {
            assertThat(differences(day)).as("on %s", day).isZero();
        }
    }

    @Test
    void wordsThatWereBrokenCountLikeLateDebts() {
        var customer = given.consumer();
        var contract = given.contract(customer, null, null);
        debt(contract, 1, LocalDate.of(2026, 11, 5), null);

        broken.note(71, customer, given.creditor(), LocalDate.of(2026, 10, 1));
        broken.note(71, customer, given.creditor(), LocalDate.of(2026, 10, 9));
        broken.note(72, customer, given.creditor(), LocalDate.of(2024, 11, 22));

        assertThat(only(customer).late()).isEqualTo(1);
        assertThat(only(customer).promises()).isEqualTo(1);
        assertThat(only(customer).profile()).isEqualTo(DebtorProfile.OCCASIONAL);
        agreement(customer, "lapsed", LocalDate.of(2026, 10, 2));
        agreement(customer, "cancelled", LocalDate.of(2026, 10, 2));
        assertThat(only(customer).agreements()).isEqualTo(1);
        assertThat(only(customer).profile()).isEqualTo(DebtorProfile.RECURRENT);
        broken.takeBack(71, customer);
        broken.takeBack(71, customer);
        assertThat(only(customer).promises()).isZero();
        assertThat(only(customer).profile()).isEqualTo(DebtorProfile.OCCASIONAL);
        jdbc.sql("update receivables.profile_policy set broken_agreement = 0").update();
        assertThat(only(customer).agreements()).as("they do not count").isZero();
        assertThat(only(customer).profile()).isEqualTo(DebtorProfile.FIRST_TIME);
    }

    private void agreement(long customer, String ended, LocalDate on) {
        jdbc.sql("""
                        insert into receivables.agreed (agreement_id, customer_id, creditor_id, contract_id, signed_on, ended_on,
                          ended_as, discounts, placed_by, ended_by, ended_at)
                        values ((select 900000 + count(*) from receivables.agreed), ?, ?, ?, '2024-01-01', ?, ?, 'none', 'ana', 'ana', now())""")
                .params(customer, given.creditor(), given.contract(customer, null, null), on, ended)
                .update();
    }

    /** As in {@link #oneCustomerIsJudgedLikeAll}, with words that were broken. */
    @Test
    void brokenWordsAreCountedAlikeEverywhere() {
        var random = new Random(20_261_123);
        for (var each = 0; each < 40; each++) {
            var customer = given.consumer();
            debt(given.contract(customer, null, null), 1, SUN_2026_11_22.minusDays(random.nextInt(900)), null);
            for (var word = random.nextInt(4); word > 0; word--) {
                broken.note(
                        each * 10L + word, customer, given.creditor(), SUN_2026_11_22.minusDays(random.nextInt(900)));
            }
            if (random.nextBoolean()) {
                agreement(customer, "broken", SUN_2026_11_22.minusDays(random.nextInt(900)));
            }
        }
        for (var day : List.of(SUN_2026_11_22, LocalDate.of(2026, 2, 28), LocalDate.of(2025, 1, 1))) {
            assertThat(differences(day)).as("on %s", day).isZero();
        }
    }

    private long differences(LocalDate day) {
        return jdbc.sql("""
                        select count(*)
                        from receivables.debtor_profile_on(:day) as every
                        cross join lateral receivables.debtor_profile_of(every.customer_id, every.creditor_id, :day) as one
                        cross join lateral (
                          select array_sort(array_agg(v.late_from)) as late_from
                          from receivables.v_late as v
                          where v.customer_id = every.customer_id and v.creditor_id = every.creditor_id
                        ) as days
                        cross join lateral (
                          select array_sort(days.late_from || array_agg(b.late_from)) as late_from
                          from receivables.v_broken_day as b
                          where b.customer_id = every.customer_id and b.creditor_id = every.creditor_id
                        ) as words
                        where every.creditor_id = :creditor and (
                          (every.late, every.profile) <> (one.late, one.profile)
                          or every.late <> receivables.late_within(days.late_from, :day, one.months)
                          or every.profile <> receivables.profile_of(
                            receivables.late_within(words.late_from, :day, one.months), 2, 4))""")
                .param("day", day)
                .param("creditor", given.creditor())
                .query(Long.class)
                .single();
    }

    @Test
    void theRulerIsToldOfACustomerWhoWasAssessed() {
        var customer = given.consumer();
        var contract = given.contract(customer, null, null);
        debt(contract, 1, LocalDate.of(2026, 10, 5), null);
        debt(contract, 2, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6));
        assessments.assess(
                new NewAssessment(customer, new FiveCs(3, 3, 3, 3, 3), null, null, null, SUN_2026_11_22, null, null),
                Actor.SYSTEM);

        assertThat(jdbc.sql("select count(*) from receivables.inbox_changed where customer_id = ?")
                        .param(customer)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
