package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.WriteOffAnswer.Moved;
import io.regua.receivables.WriteOffAnswer.Refused;
import io.regua.testing.StoreSlice;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreSlice
class WriteOffsStoreTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    private static final Actor ANA = new Actor("ana", "192.0.2.7");
    private static final Actor BOB = new Actor("bob", "192.0.2.8");

    @Autowired
    private WriteOffs writeOffs;

    @Autowired
    private Receivables receivables;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private JdbcClient jdbc;

    private long customer;
    private long debt;

    @BeforeEach
    void aDebt() {
        var given = new Given(jdbc);
        customer = given.consumer();
        debt = given.receivable(given.contract(customer, "2", "1"), 1, MON_2026_10_05, "1000.00");
    }

    private WriteOff proposed() {
        return ((Moved) writeOffs.propose(debt, WriteOffReason.UNCOLLECTABLE, "", ANA)).writeOff();
    }

    private WriteOff approved() {
        return ((Moved) writeOffs.approve(proposed().id(), BOB)).writeOff();
    }

    private static List<String> refused(WriteOffAnswer answer) {
        return ((Refused) answer).objections().stream().map(Objection::code).toList();
    }

    private void pay(String amount, LocalDate on, String reference) {
        receivables.recordPayment(
                NewPayment.ofReceivable(debt, Money.of(amount), on, reference, PaymentMethod.PIX), ANA);
    }

    private Money recovered() {
        return new Money(jdbc.sql("select recovered from receivables.v_write_off where receivable_id = ?")
                .param(debt)
                .query((row, no) -> row.getBigDecimal(1))
                .single());
    }

    @Test
    void takesASecondPerson() {
        var proposed = proposed();

        assertThat(refused(writeOffs.approve(proposed.id(), ANA))).containsExactly("same_person");

        var approved = ((Moved) writeOffs.approve(proposed.id(), BOB)).writeOff();
        assertThat(approved.state()).isEqualTo(WriteOffState.APPROVED);
        assertThat(approved.writtenOffOn()).contains(dates.today());
        assertThat(approved.total())
                .isEqualTo(receivables.amountDue(debt, dates.today()).total());
        assertThat(receivables.byId(debt).state()).isEqualTo(ReceivableState.OPEN);
        assertThat(refused(writeOffs.approve(proposed.id(), BOB))).containsExactly("decided_already");
        assertThat(jdbc.sql("select code || ' ' || actor from journal.v_entry where customer_id = ? order by id")
                        .param(customer)
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactly("write_off_proposed ana", "write_off_approved bob");
    }

    @Test
    void theDatabaseWantsASecondPersonToo() {
        var proposed = proposed();

        assertThatThrownBy(
                        () -> jdbc.sql("update receivables.write_off set state = 'approved', decided_by = proposed_by,"
                                        + " written_off_on = proposed_on where id = ?")
                                .param(proposed.id())
                                .update())
                .hasMessageContaining("a_second_person_approves");
        assertThatThrownBy(() -> jdbc.sql("update receivables.write_off set state = 'undone', decided_by = 'bob',"
                                + " written_off_on = proposed_on where id = ?")
                        .param(proposed.id())
                        .update())
                .hasMessageContaining("no edge from proposed to undone");
    }

    @Test
    void tellsEverythingThatSpeaksAgainstIt() {
        proposed();
        pay("1030.33", LocalDate.of(2026, 11, 5), "all of it");

        assertThat(refused(writeOffs.propose(debt, WriteOffReason.OTHER, " ", ANA)))
                .containsExactly("nothing_owed", "proposed_already", "no_reason");
    }

    @Test
    void proposesOnceAlsoAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<WriteOffAnswer> call = () -> writeOffs.propose(debt, WriteOffReason.TOO_SMALL, "", ANA);
            assertThat(threads.invokeAll(List.of(call, call, call, call)).stream()
                            .map(java.util.concurrent.Future::resultNow))
                    .filteredOn(Moved.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void refusesWithdrawsAndProposesAnew() {
        var first = proposed();
        assertThat(((Moved) writeOffs.refuse(first.id(), "not yet", BOB))
                        .writeOff()
                        .state())
                .isEqualTo(WriteOffState.REFUSED);

        var second = proposed();
        assertThat(((Moved) writeOffs.refuse(second.id(), "", ANA)).writeOff().state())
                .isEqualTo(WriteOffState.WITHDRAWN);
        assertThat(refused(writeOffs.refuse(second.id(), "", BOB))).containsExactly("decided_already");
        assertThat(proposed().state()).isEqualTo(WriteOffState.PROPOSED);
    }

    @Test
    void countsWhatIsPaidLaterAsRecovered() {
        pay("100.00", LocalDate.of(2026, 11, 5), "before");
        approved();
        assertThat(recovered()).isEqualTo(Money.ZERO);

        pay("50.00", dates.today(), "after");
        pay("20.00", LocalDate.of(2026, 11, 6), "came in late");

        assertThat(recovered()).isEqualTo(Money.of("50.00"));
    }

    @Test
    void takesAMistakeBack() {
        var approved = approved();

        assertThat(refused(writeOffs.undo(approved.id(), " ", ANA))).containsExactly("no_reason");
        assertThat(((Moved) writeOffs.undo(approved.id(), "wrong customer", ANA))
                        .writeOff()
                        .state())
                .isEqualTo(WriteOffState.UNDONE);
        assertThat(refused(writeOffs.undo(approved.id(), "again", ANA))).containsExactly("not_written_off");
    }
}
