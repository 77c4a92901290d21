package io.regua.bills;

import static io.regua.bills.BillWorld.ANA;
import static io.regua.bills.BillWorld.SUN_2026_11_22;
import static io.regua.bills.BillWorld.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.regua.journal.Actor;
import io.regua.receivables.Payments;
import io.regua.team.CreditorScope;
import io.regua.testing.StoreSlice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Banks are told without anybody pressing a button. */
@StoreSlice
class BankRoundsStoreTest {

    @Autowired
    BankRounds rounds;

    @Autowired
    RecurringTask<Void> tellTheBanks;

    @Autowired
    Bills bills;

    @Autowired
    Remittances remittances;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellEachBankWhatWaitsAndNothingTwice() {
        var sandbox = new BillWorld(jdbc);
        var byFile = new BillWorld(jdbc, "237", "cnab400", "file");
        var idle = new BillWorld(jdbc);
        var there = issue(sandbox);
        var carried = issue(byFile);

        var round = rounds.go(Actor.SYSTEM);

        assertThat(round.files()).isGreaterThanOrEqualTo(2);
        assertThat(round.instructions()).isGreaterThanOrEqualTo(2);
        assertThat(bills.byId(there.id()).state()).isEqualTo(BillState.REGISTERED);
        assertThat(bills.byId(carried.id()).state()).isEqualTo(BillState.REGISTRATION_REQUESTED);
        assertThat(byFile.instructions(carried.id())).containsExactly("entry sent");
        assertThat(numbers(idle)).isEmpty();
        rounds.go(Actor.SYSTEM);
        assertThat(numbers(sandbox)).containsExactly(1);
        assertThat(numbers(byFile)).containsExactly(1);
    }

    @Test
    void noteWhoCannotBeToldAndTryAgain() {
        var narrow = new BillWorld(jdbc, "237", "cnab240", "file");
        var bill = issue(narrow);

        assertThat(rounds.go(Actor.SYSTEM).failed()).isPositive();
        rounds.go(Actor.SYSTEM);

        assertThat(rounds.troubles(scope(narrow))).singleElement().satisfies(trouble -> {
            assertThat(trouble.code()).isEqualTo("layout_unknown");
            assertThat(trouble.facts()).isEqualTo(Map.of("bank", "237", "columns", "240"));
            assertThat(trouble.times()).isEqualTo(2);
            assertThat(trouble.last()).isAfter(trouble.since());
        });
        assertThat(rounds.troubles(CreditorScope.only(List.of()))).isEmpty();
        set(narrow, "layout = 'cnab400'");
        rounds.go(Actor.SYSTEM);
        assertThat(rounds.troubles(scope(narrow))).isEmpty();
        assertThat(narrow.instructions(bill.id())).containsExactly("entry sent");

        set(narrow, "layout = 'cnab240'");
        issue(narrow);
        rounds.go(Actor.SYSTEM);
        assertThat(rounds.troubles(scope(narrow))).extracting(Trouble::times).containsExactly(1);
    }

    @Test
    void goOnWhenOneOfThemBreaks() {
        var broken = new BillWorld(jdbc, "237", "cnab400", "file");
        var nobody = new BillWorld(jdbc, "999", "cnab240", "api");
        var whole = new BillWorld(jdbc);
        var bill = issue(broken);
        issue(nobody);
        var there = issue(whole);
        set(broken, "account = '123456789012'");

        var round = rounds.go(Actor.SYSTEM);

        assertThat(round.failed()).isGreaterThanOrEqualTo(2);
        assertThat(bills.byId(there.id()).state()).isEqualTo(BillState.REGISTERED);
        assertThat(rounds.troubles(scope(broken)))
                .extracting(Trouble::code, Trouble::facts)
                .containsExactly(tuple("failed", Map.of("error", "IllegalArgumentException")));
        assertThat(rounds.troubles(scope(nobody))).extracting(Trouble::code).containsExactly("no_registrar");
        assertThat(numbers(broken)).isEmpty();
        assertThat(broken.instructions(bill.id())).containsExactly("entry waits");
    }

    /** The hours of the day do so without a night. */
    @Test
    void takeBackOnTheSameDayWhatWasPaidAnotherWay() throws IOException {
        var world = new BillWorld(jdbc);
        var customer = world.customer();
        var debt = world.debt(customer, "100.00", SUN_2026_11_22);
        var bill = world.registered(bills, remittances, customer, debt);
        BillWorld.pay(payments, debt, "100.00");

        tellTheBanks.execute(new TaskInstance<>("bank-files", "recurring"), null);

        assertThat(bills.byId(bill.id()).state()).isEqualTo(BillState.CANCELLED);
        assertThat(numbers(world)).containsExactly(2, 1);
    }

    private Bill issue(BillWorld world) {
        var customer = world.customer();
        return issued(bills.issue(world.boleto(customer, world.debt(customer, "10.00", SUN_2026_11_22)), ANA));
    }

    private void set(BillWorld world, String assignment) {
        jdbc.sql("update creditors.bank_account set " + assignment + " where id = ?")
                .param(world.account())
                .update();
    }

    private List<Integer> numbers(BillWorld world) {
        return remittances.latest(scope(world), 10).stream()
                .map(SentRemittance::number)
                .toList();
    }

    private static CreditorScope scope(BillWorld world) {
        return CreditorScope.only(List.of(world.creditor()));
    }
}
