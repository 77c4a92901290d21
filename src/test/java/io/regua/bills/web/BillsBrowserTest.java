package io.regua.bills.web;

import io.regua.bills.BillKind;
import io.regua.bills.BillWorld;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.NewBill;
import io.regua.bills.Produced;
import io.regua.bills.Remittances;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.nightly.Cause;
import io.regua.nightly.Nights;
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
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class BillsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Bills bills;

    @Autowired
    private Remittances remittances;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Nights nights;

    @Autowired
    private Users users;

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsBillsFromTheFirstTickToTheBanksAnswer(Width width) throws IOException {
        var world = new BillWorld(jdbc);
        var customer = world.customer();
        var first = world.debt(customer, "1234.56", dates.today().minusDays(25));
        var second = world.debt(customer, "89.90", dates.today().plusDays(5));
        var waiting = issue(world, customer, first);
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("finance", "/bills/" + waiting);
            Looks.right(window, "bill-waiting");
            var answered = answered(world);
            page.navigate("/bills/" + waiting);
            Looks.right(window, "bill-registered");
            page.navigate("/bank-files");
            Looks.right(window, "bank-files");
            page.navigate("/bank-files/" + answered);
            Looks.right(window, "bank-file");
            page.navigate("/customers/" + customer + "/bills");
            Looks.button(page, "Show the amount").click();
            page.locator(".bills-preview").waitFor();
            Looks.right(window, "bills-preview");
            Looks.button(page, "Issue the bill").click();
            page.waitForURL(url -> url.contains("/bills/") && !url.contains("customers"));
            bills.cancel(waiting, Actor.SYSTEM);
            issue(world, customer, second);
            page.navigate("/customers/" + customer + "/bills");
            Looks.right(window, "bills");
        }
        try (var window = Browsers.open(port, width)) {
            window.signIn("brasileira", "/bills/" + waiting);
            Looks.right(window, "bill-pt");
        }
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void showsRebatesAndWhomTheNightCouldNotTell(Width width) throws IOException {
        var world = new BillWorld(jdbc);
        var customer = world.customer();
        var debt = world.debt(customer, "1234.56", dates.today().minusDays(25));
        var bill = issue(world, customer, debt);
        answered(world);
        var narrow = new BillWorld(jdbc, "237", "cnab240", "file");
        var waits = narrow.customer();
        issue(narrow, waits, narrow.debt(waits, "10.00", dates.today()));
        nights.run(dates.today(), Cause.PERSON, "manager");
        jdbc.sql("update receivables.receivable set principal = 1200, open_principal = 1200 where id = ?")
                .param(debt)
                .update();
        var treasurer = treasurer(width);
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn(treasurer, "/bills/" + bill);
            Looks.right(window, "bill-too-high-pt");
            Looks.button(page, "Reduzir para R$ 1.200,00").click();
            page.locator(".alert-success").waitFor();
            Looks.right(window, "bill-rebated-pt");
            page.navigate("/bank-files");
            Looks.right(window, "bank-files-pt");
            page.navigate("/customers/" + customer + "/bills");
            Looks.right(window, "bills-pt");
        }
        try (var window = Browsers.open(port, width)) {
            var page = window.signIn("manager", "/nights/" + dates.today());
            Looks.right(window, "night-banks");
            page.navigate("/creditors/" + world.creditor() + "/accounts/" + world.account());
            Looks.right(window, "bank-account");
        }
    }

    private String treasurer(Width width) {
        var name = "tesoureira-" + width.name().toLowerCase(Locale.ROOT);
        users.add(
                new NewUser(
                        name, name, TestUsers.PASSWORD, Role.FINANCE, Language.PORTUGUESE, CreditorScope.EVERYTHING),
                Actor.SYSTEM);
        return name;
    }

    private long issue(BillWorld world, long customer, long debt) {
        var wanted = new NewBill(
                customer, world.creditor(), List.of(debt), dates.today().plusDays(5), BillKind.BOLETO, List.of());
        return ((Issued.Done) bills.issue(wanted, Actor.SYSTEM)).bill().id();
    }

    private long answered(BillWorld world) throws IOException {
        var done = (Produced.Done) remittances.produce(world.account(), CreditorScope.EVERYTHING, Actor.SYSTEM);
        var answer = done.answer();
        return answer == null ? 0 : answer.id();
    }
}
