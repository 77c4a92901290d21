package io.regua.app.web;

import static io.regua.testing.Looks.button;
import static io.regua.testing.Looks.link;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class FrameBrowserTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Width.class)
    void signsInAndComesBackToTheTeam(Width width) {
        try (var window = Browsers.open(port, width)) {
            window.page().navigate("/team");
            Looks.right(window, "login");

            window.signIn("administrator", "/team");
            assertThat(window.page().url()).endsWith("/team");
            Looks.right(window, "team");
        }
    }

    /** A page that is known to be wrong: whoever finds nothing there finds nothing anywhere. */
    @Test
    void noticesWhatIsInSomebodysWay() {
        try (var window = Browsers.open(port, Width.DESK)) {
            window.page().navigate("/login");
            window.page().locator("label[for=username]").evaluate("label => label.remove()");
            window.page().locator("h1").evaluate("title => title.style.color = '#ddd'");

            assertThat(window.barriers())
                    .anyMatch(barrier -> barrier.startsWith("label: <input"))
                    .anyMatch(barrier -> barrier.startsWith("color-contrast: <h1"));
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void speaksPortuguese(Width width) {
        try (var window = Browsers.open(port, width, "pt-BR")) {
            window.page().navigate("/login?failed");
            Looks.right(window, "login-pt");

            window.signIn("brasileira", "/login");
            window.page().navigate("/team");
            assertThat(window.page().title()).isEqualTo("Isto não está aberto para você · Régua");
            assertThat(window.barriers()).isEmpty();
            window.keep("error-403-pt");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void opensMenuAccountAndShortcuts(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/team");
            if (width == Width.PHONE) {
                button(page, "Menu").click();
                assertThat(link(page, "Team"))
                        .satisfies(team -> assertThat(team.isVisible()).isTrue());
                Looks.right(window, "menu");
                page.keyboard().press("Escape");
            }
            button(page, "Account of Test manager").click();
            Looks.right(window, "account");
            button(page, "Keyboard shortcuts").click();
            Looks.right(window, "shortcuts");
        }
    }

    @Test
    void changesTheLanguageAndSignsOut() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("privacy_officer", "/team");
            assertThat(page.title()).startsWith("This is not open to you");
            button(page, "Account of Test privacy_officer").click();
            button(page, "Português").click();
            assertThat(page.title()).startsWith("Isto não está aberto para você");
            button(page, "Conta de Test privacy_officer").click();
            button(page, "Sair").click();
            assertThat(page.url()).endsWith("/login?out");
            assertThat(page.title()).startsWith("Entrar");
        }
    }

    @Test
    void bringsBackWhoseSessionEndedWhileAFormWasOpen() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("administrator", "/team");
            page.context().clearCookies();
            page.locator("form[action='/team']").evaluate("form => form.noValidate = true");
            button(page, "Add").click();
            assertThat(page.url()).endsWith("/login");
            page.locator("#username").fill("administrator");
            page.locator("#password").fill(TestUsers.PASSWORD);
            page.locator("#password").press("Enter");
            page.waitForURL(url -> url.endsWith("/team"));
        }
    }
}
