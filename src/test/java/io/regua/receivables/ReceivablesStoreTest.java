package io.regua.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Recorded.Kept;
import io.regua.receivables.Recorded.Refused;
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
class ReceivablesStoreTest {

    private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
    private static final LocalDate THU_2026_11_05 = LocalDate.of(2026, 11, 5);
    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final Actor ANA = new Actor("ana", null);

    @Autowired
    private Receivables receivables;

    @Autowired
    private JdbcClient jdbc;

    private Given given;
    private long customer;
    private long contract;
    private long first;
    private long second;

    @BeforeEach
    void twoInstallments() {
        given = new Given(jdbc);
        customer = given.consumer();
        contract = given.contract(customer, "2", "1");
        first = given.receivable(contract, 1, MON_2026_10_05, "1000.00");
        second = given.receivable(contract, 2, THU_2026_11_05, "1000.00");
    }

    private Recorded pay(long receivable, String amount, LocalDate paidOn, String reference) {
        return receivables.recordPayment(
                NewPayment.ofReceivable(receivable, Money.of(amount), paidOn, reference, PaymentMethod.PIX), ANA);
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql)
                .param("customer", customer)
                .query((row, no) -> row.getString(1))
                .list();
    }

    private List<String> credit() {
        return rows("select amount::text from receivables.v_credit where customer_id = :customer and amount <> 0");
    }

    private List<String> entries() {
        return rows("select code from journal.v_entry where customer_id = :customer order by id");
    }

    private long changes() {
        return jdbc.sql("select count(*) from receivables.inbox_changed where customer_id = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    @Test
    void readsAReceivableAsItStands() {
        var receivable = receivables.byId(first);

        assertThat(receivable.customerId()).isEqualTo(customer);
        assertThat(receivable.contractId()).isEqualTo(contract);
        assertThat(receivable.principal()).isEqualTo(Money.of("1000.00"));
        assertThat(receivable.state()).isEqualTo(ReceivableState.OPEN);
        assertThat(receivable.isOwed()).isTrue();
        assertThatThrownBy(() -> receivables.byId(-1)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void saysWhatIsDueOnADay() {
        assertThat(receivables.amountDue(first, THU_2026_11_05).total()).isEqualTo(Money.of("1030.33"));
        assertThat(receivables.amountDue(first, MON_2026_10_05).total()).isEqualTo(Money.of("1000.00"));
        assertThatThrownBy(() -> receivables.amountDue(-1, THU_2026_11_05)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void settlesAPaidDebt() {
        assertThat(pay(first, "1030.33", THU_2026_11_05, "full")).isInstanceOf(Kept.class);

        var receivable = receivables.byId(first);
        assertThat(receivable.state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(receivable.openPrincipal()).isEqualTo(Money.ZERO);
        assertThat(receivable.settledOn()).contains(THU_2026_11_05);
        assertThat(receivables.amountDue(first, SUN_2026_11_22).total()).isEqualTo(Money.ZERO);
        assertThat(receivables.byId(second).openPrincipal()).isEqualTo(Money.of("1000.00"));
        assertThat(entries()).containsExactly("payment_recorded");
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void keepsTheRestOfAPartialPaymentOpen() {
        pay(first, "530.33", THU_2026_11_05, "half");

        var receivable = receivables.byId(first);
        assertThat(receivable.state()).isEqualTo(ReceivableState.OPEN);
        assertThat(receivable.openPrincipal()).isEqualTo(Money.of("500.00"));
        assertThat(receivables.amountDue(first, THU_2026_11_05).total()).isEqualTo(Money.of("500.00"));
    }

    @Test
    void keepsAnOverpaymentAsCredit() {
        pay(first, "2500.00", MON_2026_10_05, "too much");

        assertThat(receivables.byId(second).state()).as("not due yet").isEqualTo(ReceivableState.OPEN);
        assertThat(credit()).containsExactly("1500.00");
    }

    @Test
    void takesMoneyForASettledDebt() {
        pay(first, "1000.00", MON_2026_10_05, "once");
        pay(second, "1000.00", THU_2026_11_05, "twice");
        pay(first, "1000.00", THU_2026_11_05, "thrice");

        assertThat(credit()).containsExactly("1000.00");
    }

    @Test
    void countsAReferenceOnce() {
        var once = pay(first, "100.00", MON_2026_10_05, "same");

        var again = pay(first, "100.00", MON_2026_10_05, "same");
        var other = pay(first, "200.00", MON_2026_10_05, "same");

        assertThat(once).isInstanceOf(Kept.class);
        assertThat(again).isEqualTo(new Kept(((Kept) once).paymentId(), true));
        assertThat(other)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("reference_taken"));
        assertThat(receivables.byId(first).openPrincipal()).isEqualTo(Money.of("900.00"));
        assertThat(entries()).containsExactly("payment_recorded");
    }

    @Test
    void refusesMoneyFromTomorrow() {
        assertThat(pay(first, "100.00", SUN_2026_11_22.plusDays(1), "tomorrow"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("paid_in_future"));
        assertThat(receivables.byId(first).openPrincipal()).isEqualTo(Money.of("1000.00"));
    }

    @Test
    void rewritesLaterAllocationsWhenAnEarlierPaymentComesIn() {
        pay(first, "1030.33", THU_2026_11_05, "late");
        pay(first, "1000.00", MON_2026_10_05, "in time");

        assertThat(receivables.byId(first).settledOn()).contains(MON_2026_10_05);
        assertThat(receivables.byId(second).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(credit()).containsExactly("30.33");
        assertThat(rows("select distinct a.component from receivables.allocation as a where customer_id = :customer"
                        + " and amount < 0 order by 1"))
                .containsExactly("fine", "interest", "principal");
        assertThat(rows("select component || ' ' || sum(amount) from receivables.allocation"
                        + " where customer_id = :customer group by component having sum(amount) <> 0"))
                .containsExactly("principal 2000.00");
    }

    @Test
    void countsTwoCallersWithTheSameReferenceOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Recorded> call = () -> pay(first, "100.00", MON_2026_10_05, "race");
            var answers = threads.invokeAll(List.of(call, call, call, call)).stream()
                    .map(future -> (Kept) future.resultNow())
                    .toList();

            assertThat(answers).filteredOn(kept -> !kept.repeated()).hasSize(1);
            assertThat(answers.stream().map(Kept::paymentId).distinct()).hasSize(1);
        }
        assertThat(receivables.byId(first).openPrincipal()).isEqualTo(Money.of("900.00"));
    }

    @Test
    void losesNoneOfManyPaymentsAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                    .map(name -> (Callable<Recorded>) () -> pay(first, "100.00", MON_2026_10_05, name))
                    .toList();
            threads.invokeAll(calls)
                    .forEach(future -> assertThat(future.resultNow()).isInstanceOf(Kept.class));
        }
        assertThat(receivables.byId(first).openPrincipal()).isEqualTo(Money.of("200.00"));
    }

    @Test
    void settlesAWholeBatchAndRepeatsNothing() {
        given.payment(contract, null, Money.of("1500.00"), MON_2026_10_05, contract);

        assertThat(receivables.reallocate(contract)).isEqualTo(1);
        assertThat(receivables.byId(first).state()).isEqualTo(ReceivableState.SETTLED);
        assertThat(receivables.byId(second).openPrincipal()).isEqualTo(Money.of("500.00"));
        assertThat(changes()).isEqualTo(2);

        assertThat(receivables.reallocate(contract)).isEqualTo(1);
        assertThat(changes()).isEqualTo(2);
        assertThat(receivables.byId(first)).extracting("version").isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesAnyOtherEdge() {
        assertThatThrownBy(() -> {
                    jdbc.sql("update receivables.receivable set state = 'cancelled' where id = ?")
                            .param(first)
                            .update();
                    jdbc.sql("update receivables.receivable set state = 'open' where id = ?")
                            .param(first)
                            .update();
                })
                .hasMessageContaining("no edge from cancelled to open");
    }
}
