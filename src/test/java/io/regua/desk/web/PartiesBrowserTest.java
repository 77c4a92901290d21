package io.regua.desk.web;

import static io.regua.desk.DeskWorld.JOAO;
import static io.regua.desk.DeskWorld.PADARIA;
import static io.regua.testing.Looks.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** Who a customer is, how he is reached, what is marked; who a creditor is. */
@WholeHouse
class PartiesBrowserTest {

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
    void twoPeopleChangeOneCustomer(Width width) {
        var path = "/customers/" + PADARIA + "/edit";
        try (var first = Browsers.open(port, width);
                var second = Browsers.open(port, width)) {
            var one = first.signIn("manager", path);
            var other = second.signIn("supervisor", path);
            save(one, "Pão Quente " + width, "Dona Rita " + width);

            other.locator("#tradeName").fill("Padaria da Praça " + width);
            other.locator("#preferredFrom").fill("09:00");
            other.locator("#preferredUntil").fill("10:30");
            button(other, "Save").click();
            other.locator(".conflict").first().waitFor();

            assertThat(other.locator("main").innerText()).contains("Nothing you typed is lost", "Pão Quente " + width);
            assertThat(other.locator("#tradeName").inputValue()).isEqualTo("Padaria da Praça " + width);
            assertThat(other.locator("#preferredFrom").inputValue()).isEqualTo("09:00");
            second.keep("customer-conflict");
            assertThat(second.barriers()).isEmpty();
            assertThat(second.overflows()).isFalse();

            other.locator("input[name='take.tradeName'][value=theirs]").check();
            button(other, "Save").click();
            other.waitForURL(url -> url.endsWith("/customers/" + PADARIA));
            other.navigate(path);
            assertThat(other.locator("#tradeName").inputValue()).isEqualTo("Pão Quente " + width);
            assertThat(other.locator("#contactPerson").inputValue()).isEqualTo("Dona Rita " + width);
            assertThat(other.locator("#preferredFrom").inputValue()).isEqualTo("09:00");
            Looks.right(first, "customer-saved");
            second.keep("customer-edit");
        }
    }

    private static void save(Page page, String tradeName, String person) {
        page.locator("#tradeName").fill(tradeName);
        page.locator("#contactPerson").fill(person);
        button(page, "Save").click();
        page.waitForURL(url -> url.endsWith("/customers/" + PADARIA));
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void notesContactsAndConsent(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("agent", "/customers/" + JOAO + "/contacts");
            page.locator("#value").fill(width == Width.DESK ? "(41) 98888-7001" : "(41) 98888-7002");
            button(page, "Add").click();
            page.locator("#flash .alert-success").waitFor();
            button(page, "Confirm").first().click();
            page.locator("#flash .alert-success").waitFor();
            page.locator("[aria-label='WhatsApp: Refuses']").click();
            page.locator("#flash .alert-success").waitFor();
            assertThat(page.locator("main").innerText()).contains("refused", "confirmed");
            Looks.right(window, "customer-contacts");
        }
    }

    @Test
    void setsAndRemovesAMark() {
        for (var width : Width.values()) {
            try (var window = Browsers.open(port, width)) {
                var page = window.signIn("legal", "/customers/" + JOAO + "/marks");
                page.locator("#kind").selectOption("lawyer_named");
                page.locator("#note").fill("Dr. Souza, OAB/PR 12.345");
                button(page, "Set the mark").click();
                page.locator("#flash .alert-success").waitFor();
                assertThat(page.locator("main").innerText()).contains("Contact only the lawyer", "Dr. Souza");
                Looks.right(window, "customer-marks");
                page.locator("[aria-label='Remove the mark Lawyer named']").click();
                page.locator("#flash .alert-success").waitFor();
                assertThat(page.locator("main").innerText()).contains("No mark");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsACreditorWithItsForms(Width width) {
        looksRight("manager", width, "/creditors/" + DeskWorld.MOVELAR, "creditor");
        looksRight("manager", width, "/creditors/" + DeskWorld.MOVELAR + "/accounts/new", "bank-account");
        looksRight("manager", width, "/calendars", "calendars");
        looksRight("manager", width, "/calendars/1", "calendar");
        looksRight("brasileira", width, "/customers/" + JOAO + "/edit", "customer-edit-pt");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsAMemberOfTheTeam(Width width) {
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("administrator", "/team");
            page.locator("[aria-label='Change Test auditor']").click();
            page.locator("#displayName").waitFor();
            Looks.right(window, "member");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void listsMarksToLookAt(Width width) {
        looksRight("supervisor", width, "/marks", "marks-of-all");
        looksRight("supervisor", width, "/marks?which=forgotten", "marks-forgotten");
        looksRight("supervisor", width, "/customers/" + PADARIA + "/marks", "marks-with-proof");
    }
}
