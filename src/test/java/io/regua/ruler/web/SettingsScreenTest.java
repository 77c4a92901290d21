package io.regua.ruler.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.receivables.ProfilePolicies;
import io.regua.ruler.LegalReleases;
import io.regua.ruler.RulerPolicies;
import io.regua.ruler.UnitCosts;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What is changed here binds the whole house: every test leaves it as it was. */
@WholeHouse
class SettingsScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    DataSource source;

    @Autowired
    RulerPolicies policies;

    @Autowired
    ProfilePolicies profiles;

    @Autowired
    UnitCosts costs;

    @Autowired
    LegalReleases releases;

    @BeforeEach
    void world() {
        RulersWorld.in(source);
    }

    private MockMvcRequestBuilder post(String form, int version) {
        return mvc.post()
                .uri("/rulers/settings/" + form)
                .with(as(users, "manager"))
                .param("version", String.valueOf(version));
    }

    private MockMvcRequestBuilder conduct(int version, String calls, String bureau) {
        return post("conduct", version)
                .param("callsADay", calls)
                .param("coverDays", "7")
                .param("callBusinessDays", "5")
                .param("timeBarredMonths", "60")
                .param("bureauRefusedMonths", bureau)
                .param("contactsAMonth", "8");
    }

    @Test
    void showsWhatBindsEveryRuler() {
        assertThat(mvc.get().uri("/rulers/settings").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Loja Aurora",
                        "Time-barred after months (L13)",
                        "No bureau after months (L04)",
                        "Debtor profiles",
                        "What a step costs",
                        "Hand-over to legal");
        assertThat(mvc.get().uri("/rulers/settings").with(as(users, "auditor")))
                .hasStatusOk()
                .bodyText()
                .contains("disabled")
                .doesNotContain("Save: ");
        assertThat(mvc.get().uri("/rulers/settings").with(as(users, "agent"))).hasStatus(403);
    }

    @Test
    void changesHowManyCallsTheTeamMakes() {
        var version = policies.now().version();

        assertThat(conduct(version, "120", "59")).hasRedirectedUrl("/rulers/settings#conduct");
        assertThat(policies.now().conduct().callsADay()).isEqualTo(120);
        assertThat(conduct(version, "90", "59"))
                .hasStatus(409)
                .bodyText()
                .contains("Calls a day: – → 120 (manager)", "value=\"90\"");
        assertThat(conduct(policies.now().version(), "", "59")).hasStatus3xxRedirection();
        assertThat(policies.now().conduct().callsADay()).isNull();
    }

    @Test
    void keepsToTheLaw() {
        var version = policies.now().version();

        assertThat(conduct(version, "0", "61"))
                .hasStatus(422)
                .bodyText()
                .contains("From 1 to 59.", "From 1 to 100000.");
        assertThat(conduct(version, "many", "59")).hasStatus(422).bodyText().contains("A whole number, please.");
    }

    @Test
    void changesFromWhenADebtorIsRecurrent() {
        var version = profiles.now().version();

        assertThat(post("profiles", version)
                        .param("months", "24")
                        .param("occasionalFrom", "5")
                        .param("recurrentFrom", "4")
                        .param("brokenAgreement", "2")
                        .param("brokenPromise", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Must be above 5");
        assertThat(post("profiles", version)
                        .param("months", "12")
                        .param("occasionalFrom", "2")
                        .param("recurrentFrom", "4")
                        .param("brokenAgreement", "2")
                        .param("brokenPromise", "1"))
                .hasStatus3xxRedirection();
        assertThat(profiles.now().thresholds().months()).isEqualTo(12);
        assertThat(post("profiles", profiles.now().version())
                        .param("months", "24")
                        .param("occasionalFrom", "2")
                        .param("recurrentFrom", "4")
                        .param("brokenAgreement", "2")
                        .param("brokenPromise", "1"))
                .hasStatus3xxRedirection();
    }

    @Test
    void changesWhatACallCosts() {
        var before = costs.now();

        assertThat(post("costs", before.version()).param("call", "-1")).hasStatus(422);
        var all = post("costs", before.version());
        before.fields().forEach((kind, cost) -> all.param(kind, kind.equals("call") ? "5,25" : cost));
        assertThat(all).hasRedirectedUrl("/rulers/settings#costs");
        assertThat(costs.now().fields()).containsEntry("call", "5.25").containsEntry("registry", "2.90");
        var back = post("costs", costs.now().version());
        before.fields().forEach(back::param);
        assertThat(back).hasStatus3xxRedirection();
        assertThat(costs.now().fields()).isEqualTo(before.fields());
    }

    @Test
    void releasesACreditorToLegalAndTakesItBack() {
        var path = "releases/" + RulersWorld.AURORA;

        assertThat(post(path, -1).param("inclusionsANight", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("From 1 to");
        assertThat(post(path, -1).param("inclusionsANight", "50")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/rulers/settings").with(as(users, "auditor")))
                .bodyText()
                .contains("by manager", "at most 50 a night", "Released to legal: Loja Aurora");
        assertThat(post(path, -1).param("inclusionsANight", "70")).hasStatus(409);
        var version = releases.of(RulersWorld.AURORA).orElseThrow().version();
        assertThat(post(path + "/withdraw", version)).hasStatus3xxRedirection();
        assertThat(releases.of(RulersWorld.AURORA)).isEmpty();
        assertThat(post(path + "/withdraw", version)).hasStatus(409);
        assertThat(post("releases/987654", -1).param("inclusionsANight", "50")).hasStatus(404);
    }
}
