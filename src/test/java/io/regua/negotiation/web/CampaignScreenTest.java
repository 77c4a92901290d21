package io.regua.negotiation.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.negotiation.CampaignState;
import io.regua.negotiation.Campaigns;
import io.regua.negotiation.KeptCampaign;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The days are far ahead, so that nobody else's offers are opened. */
@WholeHouse
class CampaignScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Campaigns campaigns;

    @AfterEach
    void nothingStaysApproved() {
        for (var kept : campaigns.all(0)) {
            if (kept.state() == CampaignState.APPROVED) {
                campaigns.end(kept.campaign().id(), Actor.SYSTEM);
            }
            if (kept.state() == CampaignState.DRAFT) {
                campaigns.discard(kept.campaign().id(), kept.version(), Actor.SYSTEM);
            }
        }
    }

    private MockMvcRequestBuilder post(String path, String who) {
        return mvc.post().uri("/limits/campaigns" + path).with(as(users, who));
    }

    private MockMvcRequestBuilder form(String path, String name, String until) {
        return post(path, "manager")
                .param("name", name)
                .param("from", "2079-11-01")
                .param("until", until)
                .param("at_once.fine", "50")
                .param("profiles", "recurrent");
    }

    private KeptCampaign named(String name) {
        return campaigns.all(0).stream()
                .filter(kept -> kept.campaign().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsApprovesAndEnds() {
        assertThat(form("", "Settle in 2079", "2079-11-30")).hasRedirectedUrl("/limits/campaigns");
        var kept = named("Settle in 2079");
        var at = "/" + kept.campaign().id();
        assertThat(mvc.get().uri("/limits/campaigns").with(as(users, "supervisor")))
                .hasStatusOk()
                .bodyText()
                .contains("Settle in 2079", "waits for approval", "Recurrent debtors", "At once: 50% of the fine")
                .doesNotContain("Approve the campaign");
        assertThat(post(at + "/approve", "manager").param("version", String.valueOf(kept.version())))
                .hasStatus(422)
                .bodyText()
                .contains("manager drew this campaign; another person has to approve it.");
        assertThat(post(at + "/approve", "administrator").param("version", String.valueOf(kept.version())))
                .hasRedirectedUrl("/limits/campaigns");
        assertThat(mvc.get().uri("/limits/campaigns").with(as(users, "manager")))
                .bodyText()
                .contains("Drawn by manager, approved by administrator", "End the campaign now: Settle in 2079");
        assertThat(post(at + "/end", "manager")).hasRedirectedUrl("/limits/campaigns");
        assertThat(named("Settle in 2079").endedBy()).isEqualTo("manager");
    }

    @Test
    void keepsWhatWasTypedWhenTheRulesObject() {
        assertThat(form("", "Backwards", "2079-10-01"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day cannot lie before 1 Nov 2079", "value=\"Backwards\"", "value=\"50\"");
        assertThat(form("", "Wrong", "someday").param("installments", "many"))
                .hasStatus(422)
                .bodyText()
                .contains("A date, please.", "A whole number, please.", "value=\"many\"");
    }

    @Test
    void tellsWhoWasQuicker() {
        assertThat(form("", "Both at once", "2079-11-30")).hasStatus3xxRedirection();
        var kept = named("Both at once");
        var at = "/" + kept.campaign().id();
        var version = String.valueOf(kept.version());
        assertThat(form(at, "Both at once, later", "2079-11-30").param("version", version))
                .hasRedirectedUrl("/limits/campaigns");

        assertThat(form(at, "Mine", "2079-11-30").param("version", version))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else was quicker", "Both at once, later", "value=\"Mine\"");
        assertThat(post(at + "/discard", "manager").param("version", version)).hasStatus(409);
        assertThat(mvc.get().uri("/limits/campaigns" + at).with(as(users, "manager")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/limits/campaigns" + at).with(as(users, "supervisor")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/limits/campaigns/999999").with(as(users, "manager")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/limits/campaigns/new").with(as(users, "manager")))
                .hasStatusOk();
    }
}
