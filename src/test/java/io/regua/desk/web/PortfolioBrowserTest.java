package io.regua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskCrowd;
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
class PortfolioBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
        DeskCrowd.fill(source, dates.today());
    }

    private void looksRight(String user, Width width, String path, String name) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn(user, path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Looks.right(window, name);
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsTheLists(Width width) {
        looksRight("manager", width, "/portfolio?lateFrom=1", "portfolio");
        looksRight("brasileira", width, "/portfolio/customers", "portfolio-customers-pt");
        looksRight("agent", width, "/portfolio?lateFrom=soon", "portfolio-wrong");
        looksRight("brasileira", width, "/lists", "waiting-pt");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsACustomerWhoBuysALot(Width width) {
        looksRight("manager", width, "/customers/" + DeskCrowd.BIG_BUYER, "customer-big");
        looksRight("brasileira", width, "/customers/" + DeskCrowd.BIG_BUYER + "?events=changes", "customer-big-pt");
    }

    /** Narrow, look at the sum, keep the view, find it again, go on to the customer. */
    @Test
    void findsDebtsKeepsTheViewAndOpensOne() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("manager", "/portfolio");
            page.locator("#totals b").first().waitFor();
            page.locator(".portfolio-more summary").click();
            page.locator("#product").fill("sofa");
            page.locator("#lateFrom").fill("1");
            page.locator(".portfolio-go .btn-primary").click();
            page.waitForURL(url -> url.contains("product=sofa"));
            page.locator("#totals b").first().waitFor();

            assertThat(page.locator("#totals").textContent())
                    .contains("2 receivables")
                    .contains("1.160,00");

            page.locator(".portfolio-keep summary").click();
            page.locator("#name-new").fill("Sofas of the week");
            page.locator(".portfolio-keep form .btn").first().click();
            page.waitForURL(url -> url.contains("view="));

            assertThat(page.locator("h1").textContent()).isEqualTo("Sofas of the week");

            page.navigate("/portfolio");
            Looks.link(page, "Sofas of the week").click();
            page.waitForURL(url -> url.contains("view="));
            page.locator(".desk-name").first().click();
            page.waitForURL(url -> url.contains("/customers/"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Helena Prado Nogueira");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
