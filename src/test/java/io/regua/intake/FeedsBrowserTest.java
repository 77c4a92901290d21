package io.regua.intake;

import static io.regua.testing.Looks.button;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.Pauses;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.TaxIds;
import io.regua.testing.WholeHouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class FeedsBrowserTest {

    private static final Actor TESTER = new Actor("tester", null);

    @LocalServerPort
    private int port;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private Feeds feeds;

    @Autowired
    private Pauses pauses;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    private long creditor(String code) {
        jdbc.sql("insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)"
                        + " select n, :code, 'Loja ' || :code, :code, :tax_id, 'SP', now()"
                        + " from nextval('creditors.creditor_seq') as n on conflict do nothing")
                .param("code", code)
                .param("tax_id", TaxIds.nextCnpj())
                .update();
        return jdbc.sql("select id from creditors.creditor where code = ?")
                .param(code)
                .query((row, no) -> row.getLong(1))
                .single();
    }

    private Batch imported(String text, long creditor, boolean full) throws IOException {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var batch = imports.receive(content, "daily.csv", "native", creditor, TESTER, CreditorScope.EVERYTHING);
        if (full) {
            imports.startFullList(batch.id(), true);
        } else {
            imports.start(batch.id());
        }
        run.run(batch.id(), true);
        return batch;
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void expectsAFileMissesItAndGoesOn(Width width) {
        var id = creditor("wait-" + width.name().toLowerCase(Locale.ROOT));
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/feeds");
            page.locator("#creditor").selectOption(String.valueOf(id));
            page.locator("#name").fill("daily portfolio");
            page.locator("#pattern").fill("daily-*.csv");
            page.locator("#by").fill("00:00");
            page.locator("input[value=weekdays]").check();
            for (var day = 1; day <= 7; day++) {
                page.locator("input[name=weekday][value='" + day + "']").check();
            }
            button(page, "Expect it").click();
            assertThat(page.locator("main").innerText()).contains("daily portfolio", "by 00:00", "never");
            Looks.right(window, "feeds");

            feeds.check(today());
            page.navigate(page.url());
            assertThat(page.locator("main").innerText()).contains("is paused since", "has not come");
            Looks.right(window, "feeds-paused");
            page.navigate(page.url().replaceAll("/feeds.*", "/desk"));
            assertThat(page.locator("main").innerText()).contains("is paused");
            Looks.right(window, "desk-paused");

            page.navigate(page.url().replaceAll("/desk.*", "/feeds"));
            var card = page.locator(".card:has(input[value='" + id + "'][name=creditor])");
            card.locator("input[name=reason]").fill("they called");
            card.locator("button").click();
            assertThat(pauses.inForce()).noneMatch(pause -> pause.creditorId() == id);
            assertThat(page.locator("main").innerText()).contains("said go on until the next file");
        }
    }

    private LocalDate today() {
        return dates.today();
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void decidesWithBothSidesBesideOneAnother(Width width) throws IOException {
        var id = creditor("choose-" + width.name().toLowerCase(Locale.ROOT));
        imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount,paid_amount,paid_on,payment_reference
                111.444.777-35,Clara Nunes,D-1,1,2026-06-10,1740.00,1740.00,2026-06-10,R-1
                111.444.777-35,Clara Nunes,D-1,2,2026-07-10,1740.00,,,
                111.444.777-35,Clara Nunes,D-1,3,2026-08-10,1740.00,,,
                """, id, false);
        var batch = imported("""
                operation,contract_number,installment,due_date,amount,operation_date,operation_reason
                change,D-1,1,2026-12-10,1840.00,2026-11-02,wrong price
                cancel,D-9,1,,,,
                """, id, false);
        imported("""
                customer_tax_id,customer_name,contract_number,installment,due_date,amount
                111.444.777-35,Clara Nunes,D-1,2,2026-07-10,1740.00
                """, id, true);
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/decisions?file=" + batch.id());
            assertThat(page.locator("main").innerText())
                    .contains("The debt is paid.", "R$ 1.840,00", "R$ 1.740,00", "There is no contract D-9");
            Looks.right(window, "decisions");
            page.locator("section input[name=reason]").first().fill("the shop is right");
            button(page, "Accept what the file says").first().click();
            assertThat(page.locator("main").innerText()).doesNotContain("R$ 1.840,00");

            page.navigate(page.url().replaceAll("/decisions.*", "/missing"));
            assertThat(page.locator("main").innerText()).contains("D-1 · 3", "R$ 1.740,00");
            Looks.right(window, "missing");
            page.getByText("D-1 · 3").first().click();
            page.getByText("Change the debt").click();
            Looks.right(window, "change");
            page.locator("input[value=cancel]").check();
            button(page, "Do it").click();
            assertThat(page.locator("main").innerText()).contains("Say why.");
        }
    }
}
