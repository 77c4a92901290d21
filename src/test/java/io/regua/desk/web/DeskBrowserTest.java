package io.regua.desk.web;

import static io.regua.desk.DeskWorld.HELENA;
import static io.regua.desk.DeskWorld.HELENAS_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskWorld;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class DeskBrowserTest {

    private static final String CUSTOMER = "/customers/" + HELENA;

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
    }

    private void looksRight(String user, Width width, String path, String name) {
        try (var window = Browsers.open(port, width)) {
            window.signIn(user, path);
            Looks.right(window, name);
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsACustomerToEverybody(Width width) {
        looksRight("agent", width, CUSTOMER, "customer");
        looksRight("brasileira", width, CUSTOMER, "customer-pt");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsTheDesk(Width width) {
        looksRight("agent", width, "/desk", "desk");
        looksRight("brasileira", width, "/desk", "desk-pt");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsTheSearchAndTheCalculations(Width width) {
        looksRight("agent", width, "/customers", "search");
        looksRight("manager", width, CUSTOMER + "/receivables/" + HELENAS_FIRST, "receivable");
        looksRight("brasileira", width, CUSTOMER + "/calculation", "calculation-pt");
    }

    @Test
    void opensTheCalculationOfAnAmountInPlace() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("agent", CUSTOMER);
            page.locator(".desk-calculation summary").first().click();
            page.locator(".desk-calculation .desk-sum").first().waitFor();
            window.keep("customer-calculation");

            assertThat(page.locator(".desk-calculation .desk-sum").first().textContent())
                    .contains("M01")
                    .contains("M02");
            assertThat(window.barriers()).isEmpty();
        }
    }

    /** The offers come after the page; a changed term comes without a new one. */
    @Test
    void hasOffersReadyAndNegotiates() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("agent", CUSTOMER);
            page.locator(".desk-ready article").first().waitFor();
            assertThat(page.locator(".desk-ready article").count()).isEqualTo(3);
            window.keep("customer-ready");
            assertThat(window.barriers()).isEmpty();

            page.locator(".desk-ready a").first().click();
            page.locator("#fine").fill("77");
            page.locator("#fine").press("Tab");
            page.locator("#talk .deal-objections li").first().waitFor();

            assertThat(page.locator("#talk").textContent()).contains("Nearest allowed");
            assertThat(page.locator("#ready article").count()).as("stays").isEqualTo(3);
            assertThat(page.url()).contains("fine=77");
            page.reload();
            assertThat(page.locator("#talk .deal-objections li").count()).isPositive();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void saysWhyAndWhen() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("agent", CUSTOMER);
            page.locator(".desk-why summary").click();
            page.locator(".desk-explained").waitFor();
            window.keep("customer-why");

            assertThat(page.locator(".desk-why-body").textContent()).contains("30 days after the due date");
            assertThat(page.locator("#explained").textContent()).contains("no step falls on it");
            assertThat(window.barriers()).isEmpty();

            page.locator("#night").fill(dates.today().minusDays(4).toString());
            page.locator(".desk-why-body button").click();
            page.locator("#explained li").waitFor();

            assertThat(page.locator("#explained li").textContent()).contains("call – taken");
            assertThat(page.url()).doesNotContain("explanation");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void explainsANight(Width width) {
        var explained = CUSTOMER + "/receivables/" + HELENAS_FIRST + "/explanation?on=";
        looksRight("agent", width, explained + dates.today().minusDays(4), "explanation");
        looksRight("brasileira", width, explained + dates.today(), "explanation-pt");
    }

    @Test
    void goesThroughTheQueueByKey() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("agent", "/desk");
            page.locator(".desk-name").first().click();
            page.waitForURL(url -> url.contains("at=1"));
            var first = page.locator("h1").textContent();
            page.keyboard().press("j");
            page.waitForURL(url -> url.contains("at=2"));

            assertThat(page.locator("h1").textContent()).isNotEqualTo(first);

            page.keyboard().press("k");
            page.waitForURL(url -> url.contains("at=1"));

            assertThat(page.locator("h1").textContent()).isEqualTo(first);
        }
    }
}
