package io.regua.ruler.web;

import static io.regua.testing.Looks.button;
import static io.regua.testing.Looks.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.regua.journal.Actor;
import io.regua.ruler.Rehearsing;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.Rehearsed;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class RulersBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource source;

    @Autowired
    private Users users;

    @Autowired
    private Rehearsing rehearsing;

    private RulersWorld world;

    @BeforeEach
    void world() {
        world = RulersWorld.in(source);
        if (users.named("gestora").isEmpty()) {
            users.add(
                    new NewUser(
                            "gestora",
                            "Rita Gestora",
                            TestUsers.PASSWORD,
                            Role.MANAGER,
                            Language.PORTUGUESE,
                            CreditorScope.EVERYTHING),
                    Actor.SYSTEM);
        }
    }

    private static void looksRight(Browsers.Window window, Page page, String path, String name) {
        page.navigate(path);
        Looks.right(window, name);
    }

    /** Asks for it as a person does; nobody plays it by himself here. */
    private void rehearsed(Browsers.Window window, Page page, String path, String name) {
        page.navigate(path + "/rehearsal");
        page.locator("#rehearsal form button").click();
        page.locator("#rehearsal [role=status]").waitFor();
        Rehearsed.all(JdbcClient.create(source), rehearsing);
        looksRight(window, page, path + "/rehearsal", name);
    }

    private void everyPage(Width width, String user, long ruler, String suffix) {
        var path = "/rulers/" + ruler;
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn(user, path);
            Looks.right(window, "ruler" + suffix);
            page.locator(".actions .btn-primary").click();
            page.waitForURL(url -> url.endsWith("/draft"));
            page.navigate(path + "/draft/steps/registry");
            page.locator("#offsetDays").fill("10");
            page.locator("main form .btn-primary").click();
            page.waitForURL(url -> url.contains("at=registry"));
            page.locator("#checks:not([hx-get])").waitFor();
            Looks.right(window, "ruler-draft" + suffix);
            page.navigate(path + "/draft/checks");
            page.locator("#checks details").last().locator("summary").click();
            Looks.right(window, "ruler-checks" + suffix);
            looksRight(window, page, path + "/draft/steps/new", "ruler-kinds" + suffix);
            looksRight(window, page, path + "/draft/steps/new?kind=reminder", "ruler-step-new" + suffix);
            looksRight(window, page, path + "/draft/steps/registry", "ruler-step" + suffix);
            looksRight(window, page, path + "/draft/audience", "ruler-audience" + suffix);
            looksRight(window, page, path + "/compare?from=1&to=2", "ruler-compare" + suffix);
            rehearsed(window, page, path, "ruler-rehearsal" + suffix);
            page.navigate(path + "/publish");
            page.locator("#checks:not([hx-get])").waitFor();
            Looks.right(window, "ruler-publish" + suffix);
            looksRight(window, page, path + "/trial", "ruler-trial" + suffix);
            looksRight(window, page, path + "/draft/discard", "ruler-discard" + suffix);
            looksRight(window, page, "/rulers/settings", "ruler-settings" + suffix);
            page.navigate("/rulers");
            page.locator("#rulers:not([hx-get])").waitFor();
            Looks.right(window, "rulers" + suffix);
            page.navigate(path + "/draft/steps/registry");
            page.locator("#offsetDays").fill("x");
            page.locator("#minAmount").fill("y");
            page.locator("main form .btn-primary").click();
            page.locator(".invalid-feedback").first().waitFor();
            window.keep("ruler-step-wrong" + suffix);
            assertThat(window.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsEveryPageInEnglish(Width width) {
        var id = width == Width.DESK ? 26_040 : 26_041;
        everyPage(width, "manager", world.live(id, "Standard, individuals " + id), "");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsEveryPageInPortuguese(Width width) {
        var id = width == Width.DESK ? 26_042 : 26_043;
        everyPage(width, "gestora", world.live(id, "Padrão, pessoas físicas " + id), "-pt");
    }

    @Test
    void bringsTheRegistryForwardAndPublishesIt() {
        var id = world.live(26_044, "Sofas and beds");
        world.debtOn(id);
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("manager", "/rulers");
            link(page, "Sofas and beds").click();
            button(page, "Begin a draft").click();
            link(page, "Registry request").click();
            page.locator("#offsetDays").fill("10");
            button(page, "Save").click();
            page.waitForURL(url -> url.contains("at=registry"));
            assertThat(page.locator("#step-registry").innerText()).contains("10 days after", "moved from D+25");

            link(page, "Compare with version 1").click();
            assertThat(page.locator(".ruler-compare").innerText()).contains("25 days after", "10 days after");

            page.goBack();
            link(page, "Publish version 2…").click();
            page.locator("#driven:not(a)").waitFor();
            assertThat(page.locator("#driven").innerText()).contains("One debt is under way");
            page.locator("#note").fill("Registry fifteen days earlier");
            page.locator("input[name=moving][value=now]").check();
            button(page, "Publish version 2").click();
            page.waitForURL(url -> url.endsWith("/rulers/" + id));
            page.locator("#driven:not(a)").waitFor();

            assertThat(page.locator("main").innerText())
                    .contains("Version 2 is live", "10 days after", "From version 1 to version 2", "0 moved, 1 to go");
            Looks.right(window, "ruler-published");
        }
    }

    @Test
    void drawsWithTheKeyboardAlone() {
        world.live(26_045, "Keyboard");
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("manager", "/rulers/26045");
            button(page, "Begin a draft").press("Enter");
            page.waitForURL(url -> url.endsWith("/draft"));
            button(page, "Move “Call” up").press("Enter");
            page.waitForURL(url -> url.contains("at=call"));

            assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("Move “Call” up");
            page.keyboard().press("Enter");
            page.locator("#steps tbody tr:first-child#step-call").waitFor();
            link(page, "Call").press("Enter");
            page.locator("#offsetDays").fill("2");
            page.locator("#offsetDays").press("Enter");
            page.waitForURL(url -> url.contains("at=call"));

            assertThat(page.locator("#step-call").innerText()).contains("2 days after", "moved from D+8");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
