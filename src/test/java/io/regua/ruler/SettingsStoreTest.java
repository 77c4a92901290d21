package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.journal.Actor;
import io.regua.journal.FieldChange;
import io.regua.money.Money;
import io.regua.receivables.ProfileChanged;
import io.regua.receivables.ProfilePolicies;
import io.regua.receivables.ProfileThresholds;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.team.CreditorScope;
import io.regua.testing.RulerSlice;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What binds every ruler: policy, costs, releases to legal, thresholds of profiles. */
@RulerSlice
class SettingsStoreTest {

    private static final Actor ANA = new Actor("ana", "10.0.0.1");

    @Autowired
    private RulerPolicies policies;

    @Autowired
    private UnitCosts costs;

    @Autowired
    private LegalReleases releases;

    @Autowired
    private ProfilePolicies profiles;

    @Autowired
    private Creditors creditors;

    @Test
    void theFirstChangesThePolicyAndTheSecondHearsOfIt() {
        assertThat(policies.now().conduct()).isEqualTo(new Conduct(null, 7, 5, 60, 59, 8));

        var wanted = new Conduct(40, 10, 5, 60, 59, 8);
        assertThat(policies.change(0, wanted, ANA))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(policies.now().conduct()).isEqualTo(wanted));
        assertThat(policies.change(1, wanted, ANA)).as("the same again").isInstanceOf(Done.class);
        assertThat(policies.latest(5))
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(
                                new FieldChange("callsADay", "", "40"), new FieldChange("coverDays", "7", "10")));
        assertThat(policies.change(0, wanted, ANA)).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.version()).isEqualTo(1);
            assertThat(((Overtaken<?>) overtaken).by())
                    .extracting(by -> by.field() + " " + by.now())
                    .containsExactlyInAnyOrder("callsADay 40", "coverDays 10");
        });
    }

    @Test
    void costsAreChangedTogether() {
        var before = costs.now();

        assertThat(costs.change(
                        before.version(),
                        Map.of(
                                StepKind.CALL, Money.of("5.10"),
                                StepKind.TASK, Money.ZERO,
                                StepKind.REGISTRY, Money.of("3.00")),
                        ANA))
                .isInstanceOf(Done.class);

        var now = costs.now();
        assertThat(now.of(StepKind.CALL)).isEqualTo(Money.of("5.10"));
        assertThat(now.of(StepKind.EXTRAJUDICIAL_NOTICE)).isEqualTo(Money.of("28.00"));
        assertThat(now.version()).isEqualTo(before.version() + 2);
        assertThat(costs.change(before.version(), Map.of(StepKind.CALL, Money.ZERO), ANA))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(((Overtaken<?>) overtaken).by())
                                .extracting(by -> by.field() + " " + by.before() + " " + by.now())
                                .containsExactlyInAnyOrder("call 4.50 5.10", "registry 2.90 3.00"));
        assertThat(costs.change(now.version(), Map.of(StepKind.CALL, Money.of("-0.01")), ANA))
                .isEqualTo(new Refused<>(
                        List.of(Objection.of("cost_out_of_range", "call", "most", Money.of("100000.00")))));
    }

    @Test
    void aCreditorIsReleasedChangedAndWithdrawn() {
        var creditor = creditor("legal-release");
        assertThat(releases.of(creditor)).isEmpty();

        assertThat(releases.release(creditor, null, 500, ANA)).isInstanceOf(Done.class);
        var release = releases.of(creditor).orElseThrow();
        assertThat(release.inclusionsANight()).isEqualTo(500);
        assertThat(release.releasedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(release.releasedBy()).isEqualTo("ana");
        assertThat(release.version()).isZero();
        assertThat(releases.all(CreditorScope.only(List.of(creditor)))).hasSize(1);
        assertThat(releases.all(CreditorScope.only(List.of(-1L)))).isEmpty();

        assertThat(releases.release(creditor, null, 300, ANA)).isInstanceOf(Overtaken.class);
        assertThat(releases.release(creditor, 0, 300, ANA)).isInstanceOf(Done.class);
        assertThat(releases.release(creditor, 1, 300, ANA)).isInstanceOf(Done.class);
        assertThat(releases.release(creditor, 1, 0, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.outOfRange("inclusionsANight", 1, 100_000))));

        assertThat(releases.withdraw(creditor, 0, ANA)).isInstanceOf(Overtaken.class);
        assertThat(releases.withdraw(creditor, 1, ANA)).isInstanceOf(Done.class);
        assertThat(releases.of(creditor)).isEmpty();
        assertThat(releases.withdraw(creditor, 1, ANA)).isInstanceOf(Overtaken.class);
        assertThat(releases.latest(creditor, 9))
                .extracting(change -> change.code() + " " + change.fields())
                .containsExactly(
                        "legal_release_withdrawn [FieldChange[field=inclusionsANight, before=300, after=]]",
                        "legal_release_changed [FieldChange[field=inclusionsANight, before=500, after=300]]",
                        "legal_released [FieldChange[field=inclusionsANight, before=, after=500]]");
    }

    @Test
    void profileThresholdsKeepTheirOrder() {
        assertThat(profiles.now().thresholds()).isEqualTo(new ProfileThresholds(24, 2, 4, 2, 1));

        assertThat(profiles.change(0, new ProfileThresholds(0, 1, 1, 2, 1), ANA))
                .isInstanceOfSatisfying(
                        ProfileChanged.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(objection -> objection.code() + " "
                                        + objection.facts().get("field"))
                                .containsExactly(
                                        "out_of_range months",
                                        "out_of_range occasionalFrom",
                                        "out_of_range recurrentFrom",
                                        "not_above_occasional recurrentFrom"));
        assertThat(profiles.change(0, new ProfileThresholds(12, 2, 5, 2, 1), ANA))
                .isInstanceOf(ProfileChanged.Done.class);
        assertThat(profiles.now().version()).isEqualTo(1);
        assertThat(profiles.change(0, new ProfileThresholds(12, 2, 4, 2, 1), ANA))
                .isInstanceOfSatisfying(
                        ProfileChanged.Overtaken.class,
                        overtaken -> assertThat(overtaken.by())
                                .extracting(by -> by.field() + " " + by.before() + " " + by.now())
                                .containsExactlyInAnyOrder("months 24 12", "recurrentFrom 4 5"));
        assertThat(profiles.change(1, new ProfileThresholds(24, 2, 4, 2, 1), ANA))
                .isInstanceOf(ProfileChanged.Done.class);
    }

    private long creditor(String code) {
        return creditors
                .add(new NewCreditor(code, code, code, new Cnpj(TaxIds.nextCnpj()), "Rua A, 1", false), ANA)
                .id();
    }
}
