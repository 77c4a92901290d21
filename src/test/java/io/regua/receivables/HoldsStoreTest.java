package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.calendar.BusinessCalendar;
import io.regua.calendar.BusinessDates;
import io.regua.files.Proof;
import io.regua.journal.Actor;
import io.regua.receivables.HoldScope.WholeContract;
import io.regua.receivables.HoldScope.WholeCustomer;
import io.regua.receivables.Holding.Changed;
import io.regua.receivables.Holding.Placed;
import io.regua.receivables.Holding.Refused;
import io.regua.team.Role;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class HoldsStoreTest {

    private static final LocalDate THU_2026_11_05 = LocalDate.of(2026, 11, 5);
    private static final Actor ANA = new Actor("ana", "192.0.2.7");

    @Autowired
    private Holds holds;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private long customer;
    private long contract;
    private long first;
    private long second;
    private LocalDate today;

    @BeforeEach
    void twoInstallments() {
        given = new Given(jdbc);
        customer = given.consumer();
        contract = given.contract(customer, "2", "1");
        first = given.receivable(contract, 1, THU_2026_11_05, "1000.00");
        second = given.receivable(contract, 2, THU_2026_11_05.plusMonths(1), "1000.00");
        today = dates.today();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql)
                .param("customer", customer)
                .query((row, no) -> row.getString(1))
                .list();
    }

    private List<String> held() {
        return rows("select kind || ' ' || receivable_id from receivables.v_hold where customer_id = :customer order by"
                + " receivable_id, kind");
    }

    private List<String> entries() {
        return rows("select code || ' ' || actor || coalesce(' ' || origin, '') from journal.v_entry"
                + " where customer_id = :customer order by id");
    }

    private List<String> stops() {
        return rows("select receivable_id || ' ' || from_on || ' ' || coalesce(until_on::text, '…')"
                + " from receivables.v_charge_stop where customer_id = :customer order by 1");
    }

    private long changes() {
        return jdbc.sql("select count(*) from receivables.inbox_changed where customer_id = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    private Hold placed(NewHold wanted, Role role) {
        return ((Placed) holds.place(wanted, role, ANA)).hold();
    }

    private List<String> refused(NewHold wanted, Role role) {
        return ((Refused) holds.place(wanted, role, ANA))
                .objections().stream().map(Objection::code).toList();
    }

    @Test
    void holdsForAsLongAsTheKindSaysAndReleases() {
        var hold = placed(NewHold.on(first, HoldKind.DISPUTE, "not delivered"), Role.AGENT);

        assertThat(hold.fromOn()).isEqualTo(today);
        assertThat(hold.untilOn()).contains(today.plusDays(30));
        assertThat(hold.reviewOn()).contains(today.plusDays(15));
        assertThat(held()).containsExactly("dispute " + first);
        assertThat(changes()).isEqualTo(1);

        assertThat(holds.release(hold.id(), Role.AGENT, ANA)).isInstanceOf(Changed.class);
        assertThat(holds.release(hold.id(), Role.AGENT, ANA)).isInstanceOf(Changed.class);

        assertThat(held()).isEmpty();
        assertThat(changes()).isEqualTo(2);
        assertThat(entries()).containsExactly("hold_placed ana 192.0.2.7", "hold_released ana 192.0.2.7");
        assertThatThrownBy(() -> holds.release(-1, Role.AGENT, ANA)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void holdsAClaimedPaymentForFiveBusinessDaysOnceWithoutProof() {
        var claimed = NewHold.on(first, HoldKind.PAYMENT_CLAIMED, "says he paid");
        var hold = placed(claimed, Role.AGENT);
        assertThat(hold.untilOn()).contains(BusinessCalendar.banking().plusBusinessDays(today, 5));

        holds.release(hold.id(), Role.AGENT, ANA);
        assertThat(refused(claimed, Role.AGENT)).containsExactly("proof_needed");
        assertThat(refused(
                        new NewHold(
                                new WholeCustomer(customer, given.creditor()),
                                HoldKind.PAYMENT_CLAIMED,
                                null,
                                null,
                                "again",
                                null,
                                null),
                        Role.AGENT))
                .containsExactly("proof_needed");
        assertThat(holds.place(NewHold.on(second, HoldKind.PAYMENT_CLAIMED, "this one too"), Role.AGENT, ANA))
                .isInstanceOf(Placed.class);

        var proof = new Proof(given.file(), "receipt.pdf", "application/pdf");
        assertThat(placed(claimed.with(proof), Role.AGENT).proof()).contains(proof);
    }

    @Test
    void tellsEverythingThatSpeaksAgainstIt() {
        var wanted =
                NewHold.on(first, HoldKind.MANUAL, " ").from(today.minusDays(1)).until(today.plusDays(6));

        assertThat(refused(wanted.stoppingCharges(), Role.AGENT))
                .containsExactly("no_reason", "begins_out_of_reach", "too_long", "charges_not_yours");
        assertThat(refused(wanted, Role.MANAGER)).containsExactly("no_reason");
        assertThat(refused(NewHold.on(first, HoldKind.LEGAL, "sued"), Role.AGENT))
                .containsExactly("kind_not_for_role");
        assertThat(held()).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void holdsAWholeContractAndWhatComesToIt() {
        placed(
                new NewHold(new WholeContract(contract), HoldKind.DISPUTE, null, null, "wrong goods", null, null),
                Role.AGENT);
        var third = given.receivable(contract, 3, THU_2026_11_05.plusMonths(2), "1000.00");

        assertThat(held()).containsExactly("dispute " + first, "dispute " + second, "dispute " + third);
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void holdsWhatACustomerOwesEveryCreditor() {
        var elsewhere = given.another().contract(customer, null, null);
        var other = given.receivable(elsewhere, 1, THU_2026_11_05, "50.00");
        var everywhere =
                new NewHold(new WholeCustomer(customer, null), HoldKind.LEGAL, null, null, "court order", null, null);

        assertThat(holds.place(everywhere, Actor.SYSTEM)).isInstanceOf(Placed.class);

        assertThat(held()).containsExactly("legal " + first, "legal " + second, "legal " + other);
    }

    @Test
    void refusesTheSameHoldTwiceAlsoAtOnce() throws Exception {
        var wanted = NewHold.on(first, HoldKind.DISPUTE, "not delivered");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Holding> call = () -> holds.place(wanted, Role.AGENT, ANA);
            var answers = threads.invokeAll(List.of(call, call, call, call)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers).filteredOn(Placed.class::isInstance).hasSize(1);
        }
        assertThat(refused(wanted, Role.AGENT)).containsExactly("already_held");
        assertThat(refused(NewHold.on(first, HoldKind.DISPUTE, "too late as well"), Role.AGENT))
                .containsExactly("already_held");
        assertThat(held()).containsExactly("dispute " + first);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theDatabaseRefusesTwoIdenticalHolds() {
        placed(NewHold.on(first, HoldKind.DISPUTE, "not delivered"), Role.AGENT);

        assertThatThrownBy(() -> jdbc.sql("insert into receivables.hold (id, customer_id, creditor_id, contract_id,"
                                + " receivable_id, kind, from_on, reason, placed_by)"
                                + " select nextval('receivables.hold_seq'), customer_id, creditor_id, contract_id,"
                                + " receivable_id, kind, from_on, reason, 'bob' from receivables.hold"
                                + " where receivable_id = ?")
                        .param(first)
                        .update())
                .hasMessageContaining("hold_once");
    }

    @Test
    void goesOnHoldingWhileAnotherHoldIsInForce() {
        var dispute = placed(NewHold.on(first, HoldKind.DISPUTE, "not delivered"), Role.AGENT);
        placed(NewHold.on(first, HoldKind.MANUAL, "calls back on Friday"), Role.AGENT);

        holds.release(dispute.id(), Role.AGENT, ANA);

        assertThat(held()).containsExactly("manual " + first);
    }

    @Test
    void extendsWithinThePolicy() {
        var hold = placed(NewHold.on(first, HoldKind.MANUAL, "calls back").until(today.plusDays(2)), Role.AGENT);

        assertThat(holds.extend(hold.id(), today.plusDays(6), "", null, Role.AGENT, ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("no_reason", "too_long"));
        assertThat(holds.extend(hold.id(), today.plusDays(20), "asked for time", null, Role.MANAGER, ANA))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.hold().untilOn()).contains(today.plusDays(20)));
        assertThat(entries()).last().isEqualTo("hold_extended ana 192.0.2.7");
    }

    @Test
    void leavesHoldsOfOtherKindsToWhoMayPlaceThem() {
        var legal = placed(NewHold.on(first, HoldKind.LEGAL, "sued"), Role.LEGAL);

        assertThat(holds.release(legal.id(), Role.AGENT, ANA)).isInstanceOf(Refused.class);
        assertThat(held()).containsExactly("legal " + first);
    }

    @Test
    void releasesHoldsWhenTheirLastDayIsOverWithAnEntryForEach() {
        placed(NewHold.on(first, HoldKind.PROMISE, "pays soon").until(today.plusDays(3)), Role.AGENT);
        placed(NewHold.on(second, HoldKind.PROMISE, "pays soon").until(today.plusDays(3)), Role.AGENT);

        holds.releaseEnded(today.plusDays(3));
        assertThat(held()).containsExactly("promise " + first, "promise " + second);

        holds.releaseEnded(today.plusDays(4));
        assertThat(held()).isEmpty();
        assertThat(changes()).isEqualTo(4);
        assertThat(entries()).filteredOn("hold_ended night"::equals).hasSize(2);
        assertThat(holds.releaseEnded(today.plusDays(4))).isZero();
    }

    @Test
    void remembersOnWhichDaysChargesStoodStill() {
        var past = NewHold.on(first, HoldKind.DISPUTE, "not delivered").stoppingCharges();
        var hold = placed(past.from(today.minusDays(10)), Role.MANAGER);
        assertThat(stops()).containsExactly(first + " " + today.minusDays(10) + " " + today.plusDays(30));

        placed(
                NewHold.on(first, HoldKind.MANUAL, "flood")
                        .from(today.minusDays(20))
                        .until(today.plusDays(1))
                        .stoppingCharges(),
                Role.MANAGER);
        assertThat(stops()).containsExactly(first + " " + today.minusDays(20) + " " + today.plusDays(30));

        holds.release(hold.id(), Role.MANAGER, ANA);
        assertThat(stops()).containsExactly(first + " " + today.minusDays(20) + " " + today.plusDays(1));
    }
}
