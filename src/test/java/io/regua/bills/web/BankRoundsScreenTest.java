package io.regua.bills.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.bills.BillKind;
import io.regua.bills.BillState;
import io.regua.bills.BillWorld;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.NewBill;
import io.regua.bills.Remittances;
import io.regua.bills.SentRemittance;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.nightly.Cause;
import io.regua.nightly.NightReport.StepReport;
import io.regua.nightly.Nights;
import io.regua.team.CreditorScope;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a night tells the banks, and how it says what it could not tell. */
@WholeHouse
class BankRoundsScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Bills bills;

    @Autowired
    private Remittances remittances;

    @Autowired
    private Nights nights;

    @Autowired
    private BusinessDates dates;

    private long issue(BillWorld world) {
        var customer = world.customer();
        var debt = world.debt(customer, "10.00", dates.today());
        var wanted = new NewBill(
                customer, world.creditor(), List.of(debt), dates.today().plusDays(5), BillKind.BOLETO, List.of());
        return ((Issued.Done) bills.issue(wanted, Actor.SYSTEM)).bill().id();
    }

    private StepReport night() {
        return nights.run(dates.today(), Cause.PERSON, "manager").steps().getLast();
    }

    @Test
    void aNightTellsTheBanksOnceAndSaysWhomItCouldNotTell() {
        var sandbox = new BillWorld(jdbc);
        var narrow = new BillWorld(jdbc, "237", "cnab240", "file");
        var there = issue(sandbox);
        issue(narrow);

        var line = night();

        assertThat(line.name()).isEqualTo("banks_told");
        assertThat(line.error()).isNull();
        assertThat(line.touched()).isPositive();
        assertThat(line.failed()).isPositive();
        assertThat(bills.byId(there).state()).isEqualTo(BillState.REGISTERED);
        assertThat(night().touched()).as("the same night again").isZero();
        assertThat(remittances.latest(CreditorScope.only(List.of(sandbox.creditor())), 10))
                .extracting(SentRemittance::number)
                .containsExactly(1);
        assertThat(text("/nights/" + dates.today(), "manager"))
                .contains("Files with what waited for the banks written")
                .contains("could not be told; it is tried again the next time. Bank files");
        assertThat(text("/bank-files", "finance"))
                .contains("Brand " + narrow.creditor() + " · 237 · 1 / 12345: the bank could not be told 2 times")
                .contains("Files of 240 columns for bank 237 are not supported yet");
    }

    private String text(String path, String user) {
        var result = mvc.get().uri(path).with(as(users, user)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
