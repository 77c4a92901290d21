package io.regua.ruler.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class RulersScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    DataSource source;

    private RulersWorld world;

    @BeforeEach
    void world() {
        world = RulersWorld.in(source);
        world.live(26_010, "Furniture of Aurora");
    }

    @Test
    void listsEveryRulerWithItsAudienceAndItsSteps() {
        assertThat(mvc.get().uri("/rulers").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Standard",
                        "Furniture of Aurora",
                        "with Loja Aurora.",
                        "D−3 WhatsApp/e-mail · D+5 business reminder · D+8 call · D+25 registry request",
                        "Version 1",
                        "A new ruler");
    }

    @Test
    void countsTheReceivablesWhenItIsAsked() {
        assertThat(mvc.get().uri("/rulers").with(as(users, "manager")))
                .bodyText()
                .contains("hx-get=\"/rulers?count=true\"");
        assertThat(mvc.get().uri("/rulers?count=true").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("hx-get=\"/rulers?count=true\"");
    }

    @Test
    void isInTheMenuOfManagersButNotOfAgents() {
        assertThat(mvc.get().uri("/desk").with(as(users, "manager"))).bodyText().contains("href=\"/rulers\"");
        assertThat(mvc.get().uri("/desk").with(as(users, "agent"))).bodyText().doesNotContain("href=\"/rulers\"");
        assertThat(mvc.get().uri("/rulers").with(as(users, "agent"))).hasStatus(403);
    }

    @Test
    void letsAnAuditorLookAndNoMore() {
        assertThat(mvc.get().uri("/rulers").with(as(users, "auditor")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("A new ruler");
        assertThat(mvc.get().uri("/rulers/26010").with(as(users, "auditor")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Begin a draft", "Rename");
        assertThat(mvc.post().uri("/rulers").with(as(users, "auditor")).param("name", "x"))
                .hasStatus(403);
    }

    @Test
    void beginsARulerAsAnEmptyDraft() {
        assertThat(mvc.post().uri("/rulers").with(as(users, "manager")).param("name", " Kitchens "))
                .hasRedirectedUrl("/rulers/" + world.named("Kitchens") + "/draft");
        assertThat(mvc.get().uri("/rulers").with(as(users, "manager")))
                .bodyText()
                .contains("Kitchens", "Never published", "Draft waiting");
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertThat(mvc.post().uri("/rulers").with(as(users, "manager")).param("name", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("Is needed.");
        assertThat(mvc.post().uri("/rulers").with(as(users, "manager")).param("name", "standard"))
                .hasStatus(422)
                .bodyText()
                .contains("Another ruler has this name.", "value=\"standard\"");
        assertThat(mvc.post().uri("/rulers").with(as(users, "manager")).param("name", "x".repeat(81)))
                .hasStatus(422)
                .bodyText()
                .contains("At most 80 characters.");
    }

    @Test
    void showsTheLiveVersionWhole() {
        assertThat(mvc.get().uri("/rulers/26010").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Version 1 is live since",
                        "3 days before",
                        "WhatsApp, else e-mail",
                        "the customer has R$ 30,00 or more overdue",
                        "5 business days after",
                        "Call task · script “first delay”",
                        "25 days after",
                        "a contact, 2 business days before",
                        "5 days after registry request",
                        "published by marta",
                        "The first one");
    }

    @Test
    void countsTheReceivablesOfOneVersionWhenItIsAsked() {
        assertThat(mvc.get().uri("/rulers/26010?count=true").with(as(users, "manager")))
                .hasStatusOk()
                .bodyText()
                .contains("on no receivable.");
    }

    @Test
    void knowsNoOtherRulersAndVersions() {
        assertThat(mvc.get().uri("/rulers/99999").with(as(users, "manager"))).hasStatus(404);
        assertThat(mvc.get().uri("/rulers/26010?version=7").with(as(users, "manager")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rulers/26010?version=x").with(as(users, "manager")))
                .hasStatus(400);
        assertThat(mvc.get().uri("/rulers/26010/compare?to=9").with(as(users, "manager")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rulers/26010/draft").with(as(users, "manager")))
                .hasStatus(404);
    }

    @Test
    void renamesARuler() {
        var id = world.live(26_011, "Beds of Aurora");

        assertThat(mvc.post()
                        .uri("/rulers/{id}/name", id)
                        .with(as(users, "manager"))
                        .param("version", "0")
                        .param("name", "Mattresses of Aurora"))
                .hasRedirectedUrl("/rulers/" + id);
        assertThat(mvc.post()
                        .uri("/rulers/{id}/name", id)
                        .with(as(users, "administrator"))
                        .param("version", "0")
                        .param("name", "Pillows of Aurora"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else changed this", "Name: Beds of Aurora → Mattresses of Aurora (manager)");
        assertThat(mvc.post()
                        .uri("/rulers/{id}/name", id)
                        .with(as(users, "manager"))
                        .param("version", "1")
                        .param("name", "Standard"))
                .hasStatus(422)
                .bodyText()
                .contains("Another ruler has this name.");
    }

    /** Somebody who sees one creditor. */
    private void manager(String name) {
        if (users.named(name).isEmpty()) {
            var scope = CreditorScope.only(List.of(RulersWorld.AURORA));
            users.add(
                    new NewUser(name, "Test " + name, TestUsers.PASSWORD, Role.MANAGER, Language.ENGLISH, scope),
                    Actor.SYSTEM);
        }
    }

    @Test
    void whoSeesSomeCreditorsDecidesForThemAlone() {
        manager("auroras");
        assertThat(mvc.get().uri("/rulers/1").with(as(users, "auroras")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Begin a draft", "Rename the ruler");
        assertThat(mvc.post().uri("/rulers/1/draft").with(as(users, "auroras")))
                .hasRedirectedUrl("/rulers/1")
                .flash()
                .containsEntry(
                        "problemArgument",
                        "Name the creditors: you do not see all of them. It also binds creditors that you do not see.");
        assertThat(mvc.post()
                        .uri("/rulers/1/name")
                        .with(as(users, "auroras"))
                        .param("version", "0")
                        .param("name", "Mine"))
                .hasStatus(422)
                .bodyText()
                .contains("It also binds creditors that you do not see.");
        assertThat(mvc.post().uri("/rulers").with(as(users, "auroras")).param("name", "Aurora’s own"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/rulers/" + world.named("Aurora’s own") + "/draft")
                        .with(as(users, "auroras")))
                .bodyText()
                .contains("with Loja Aurora.");
        assertThat(mvc.post()
                        .uri("/rulers/settings/costs")
                        .with(as(users, "auroras"))
                        .param("version", "0")
                        .param("call", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("It also binds creditors that you do not see.");
    }
}
