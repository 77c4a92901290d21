package io.regua.desk.web;

import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.testing.Looks.button;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody assesses a customer, and another reads it in his language. */
@WholeHouse
class AssessmentBrowserTest {

    private static final String GERENTE = "gerente-de-credito";

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource source;

    @Autowired
    private Users users;

    @Autowired
    private BusinessDates dates;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
        if (users.named(GERENTE).isEmpty()) {
            users.add(
                    new NewUser(
                            GERENTE,
                            "Gerente de Crédito",
                            TestUsers.PASSWORD,
                            Role.MANAGER,
                            Language.PORTUGUESE,
                            CreditorScope.EVERYTHING),
                    Actor.SYSTEM);
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void assessesAndReads(Width width) {
        var path = "/customers/" + HELENA + "/assessment";
        try (var window = Browsers.open(port, width);
                var other = Browsers.open(port, width)) {
            var page = window.signIn("manager", path);
            for (var score : new String[] {"character", "capacity", "capital", "collateral"}) {
                page.locator("#" + score).selectOption("4");
            }
            page.locator("#conditions").selectOption("");
            button(page, "Write it down").click();
            page.locator(".invalid-feedback").first().waitFor();
            window.keep("assessment-refused");
            assertThat(window.barriers()).isEmpty();
            assertThat(window.overflows()).isFalse();
            page.locator("#tier").selectOption(width == Width.DESK ? "C" : "D");
            page.locator("#reason").fill("Opens a second shop this month");
            page.locator("#note").fill("Pay slips of August to October");
            button(page, "Write it down").click();
            page.locator("#flash .alert-success").waitFor();
            assertThat(page.locator("main").innerText()).contains("tier set by hand", "Opens a second shop");

            other.signIn("manager", path);
            looks(other, "");
        }
        try (var window = Browsers.open(port, width)) {
            window.signIn(GERENTE, path);
            looks(window, "-pt");
        }
    }

    /** The assessment, and the page of the customer with its tier. */
    private static void looks(Browsers.Window window, String language) {
        Looks.right(window, "assessment" + language);
        window.page().navigate("/customers/" + HELENA);
        Looks.right(window, "customer-with-tier" + language);
    }
}
