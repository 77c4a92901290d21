package io.regua.app.web;

import static io.regua.testing.Looks.button;
import static io.regua.testing.Looks.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.regua.calendar.BusinessDates;
import io.regua.intake.ImportsAtOnce;
import io.regua.nightly.Cause;
import io.regua.nightly.Nights;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job in a browser: a portfolio goes in, a night runs, the customer page and the night say what and why. */
@WholeHouse
class MainJobBrowserTest {

    private static final String HEADER =
            "customer_tax_id,customer_name,mobile,contract_number,product,contract_date,fine_percent,interest_percent,"
                    + "installment,due_date,amount\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Nights nights;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void creditor() {
        jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at) values"
                        + " (nextval('creditors.creditor_seq'), 'main-job', 'Casa da Ponte', 'Casa da Ponte Ltda',"
                        + " '90331582000181', 'SP', now()) on conflict do nothing")
                .update();
    }

    private static String portfolio(Width width, LocalDate today) {
        var who = width == Width.DESK ? "168.995.350-09,Rita Alencar Prates" : "935.411.347-80,Otávio Sales Brandão";
        return HEADER
                + "%s,(11) 98765-4321,JOB-%s,Bicicleta,%s,2,1,1,%s,600.00%n"
                        .formatted(who, width, today.minusDays(70), today.minusDays(40));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void leadsFromAFileToTheStepAndItsReason(Width width) {
        var today = dates.today();
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/imports");
            takeIn(page, portfolio(width, today));

            runTonight(page, today);
            Looks.right(window, "night");
            assertThat(page.locator("#night").innerText()).contains("Call", "taken", "late: its day had passed");

            page.locator("#night a[href*='step=call'][href*='outcome=taken']")
                    .first()
                    .click();
            Looks.right(window, "night-list");
            link(page, width == Width.DESK ? "Rita Alencar Prates" : "Otávio Sales Brandão")
                    .click();
            assertThat(page.locator(".tape-taken").allTextContents()).anyMatch(mark -> mark.contains("call"));
            assertThat(page.locator("#history").innerText()).contains("call due", "caught up");
            assertThat(page.locator("h1").innerText()).doesNotContain("Night");
            Looks.right(window, "customer-after-the-night");

            page.navigate("/nights");
            Looks.right(window, "nights");
        }
    }

    private void takeIn(Page page, String portfolio) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("portfolio.csv", "text/csv", portfolio.getBytes(StandardCharsets.UTF_8)));
        page.locator("#creditor").selectOption(new SelectOption().setLabel("Casa da Ponte"));
        button(page, "Look at it").click();
        button(page, "Import").click();
        ImportsAtOnce.run(house, Long.parseLong(page.url().replaceAll(".*/imports/(\\d+).*", "$1")));
        page.locator("#progress")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.locator("main").innerText()).contains("New installments");
    }

    /** The test house has no clockwork: what the button asks for is run here, and the page finds out by itself. */
    private void runTonight(Page page, LocalDate today) {
        page.navigate("/nights");
        button(page, "Run it").click();
        page.waitForURL(url -> url.contains("/nights/" + today + "?after="));
        nights.run(today, Cause.PERSON, "manager");
        page.locator("#night:not([hx-trigger])").waitFor();
    }
}
