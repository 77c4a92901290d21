package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.money.Money;
import io.regua.receivables.AgreedDebts;
import io.regua.receivables.Component;
import io.regua.receivables.Installment;
import io.regua.receivables.NewAgreed;
import io.regua.receivables.Placed;
import io.regua.receivables.Terms;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromiseKeepingStoreTest extends PromiseWorld {

    @Autowired
    private AgreedDebts agreedDebts;

    @Test
    void isKeptAsSoonAsEnoughCame() {
        var promise = made(List.of(first, second), part(FRI_27, "600.00"));

        pay(first, "400.00");
        assertThat(state(promise)).isEqualTo(PromiseState.OPEN);
        assertThat(promises.byId(promise.id()).paid()).isEqualTo(Money.of("400.00"));
        assertThat(held()).hasSize(2);
        pay(second, "194.00"); // a tolerance of 6,00

        assertThat(state(promise)).isEqualTo(PromiseState.KEPT);
        assertThat(held()).isEmpty();
    }

    @Test
    void countsNoMoneyThatWasKnownWhenItWasGiven() {
        pay(first, "700.00");
        var promise = made(List.of(first), part(FRI_27, "300.00"));

        keeping.judge(SUN_22);

        assertThat(state(promise)).isEqualTo(PromiseState.OPEN);
        assertThat(promises.byId(promise.id()).paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void isJudgedAfterTheClearingAndOnce() {
        var broken = made(List.of(first), part(FRI_27, "600.00"));
        var partly = made(List.of(second), part(FRI_27, "600.00"));
        pay(second, "100.00");

        keeping.judge(WED_02);
        assertThat(List.of(state(broken), state(partly))).containsOnly(PromiseState.OPEN);
        var judged = keeping.judge(THU_03);

        assertThat(state(broken)).isEqualTo(PromiseState.BROKEN);
        assertThat(state(partly)).isEqualTo(PromiseState.PARTLY_KEPT);
        assertThat(judged.of(PromiseState.BROKEN)).isPositive();
        assertThat(held()).as("the ruler goes on").isEmpty();
        assertThat(promises.byId(broken.id()).closedOn()).contains(THU_03);
        assertThat(keeping.judge(THU_03).moved()).isEmpty();
    }

    @Test
    void countsInTheProfileOnceItIsBroken() {
        var promise = made(List.of(first), part(FRI_27, "600.00"));
        assertThat(broken()).isEmpty();

        keeping.judge(THU_03);

        assertThat(broken()).containsExactly(promise.id());
        assertThat(jdbc.sql("select promises from receivables.debtor_profile_of(?, ?, ?)")
                        .params(customer, creditor, THU_03)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Long> broken() {
        return jdbc.sql("select word_id from receivables.v_broken where customer_id = ? and kind = 'promise'")
                .param(customer)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    @Test
    void opensAgainWhenItsMoneyIsTakenBack() {
        var promise = made(List.of(first), part(FRI_27, "600.00"));
        var payment = pay(first, "600.00");
        assertThat(state(promise)).isEqualTo(PromiseState.KEPT);

        payments.reverse(payment, "bounced", ANA);

        assertThat(state(promise)).isEqualTo(PromiseState.OPEN);
        assertThat(held()).containsExactly(first);
        keeping.judge(THU_03);
        assertThat(state(promise)).isEqualTo(PromiseState.BROKEN);
        assertThat(jdbc.sql("select code from journal.v_entry where subject = 'promise' and subject_id = ? order by at")
                        .param(promise.id())
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactly("promise_made", "promise_kept", "promise_reopened", "promise_broken");
    }

    @Test
    void isFoundByTheNightWhenNobodyToldOfTheMoney() {
        var promise = made(List.of(first), part(FRI_27, "600.00"));
        pay(first, "600.00");
        jdbc.sql("update negotiation.promise set state = 'open', closed_on = null, closed_by = null, paid = 0,"
                        + " next_due_on = last_due_on, clears_on = holds_until where id = ?")
                .param(promise.id())
                .update();

        keeping.judge(SUN_22);

        assertThat(state(promise)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void waitsForTheNextPartOfASplitPromise() {
        var promise = made(List.of(first, second), part(FRI_27, "500.00"), part(TUE_01, "500.00"));

        pay(first, "600.00");

        assertThat(promises.byId(promise.id()).nextDueOn()).contains(TUE_01);
        keeping.judge(THU_03);
        assertThat(state(promise)).isEqualTo(PromiseState.OPEN);
        pay(second, "400.00");
        assertThat(state(promise)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void judgesNothingForAPausedCreditor() {
        var promise = made(List.of(first), part(FRI_27, "600.00"));
        jdbc.sql("insert into creditors.pause (id, creditor_id, code, from_on, placed_by, placed_at)"
                        + " values (nextval('creditors.pause_seq'), ?, 'feed_missing', ?, 'night', now())")
                .params(creditor, THU_03)
                .update();

        keeping.judge(THU_03);
        assertThat(state(promise)).isEqualTo(PromiseState.OPEN);

        jdbc.sql("update creditors.pause set lifted_at = now(), lifted_by = 'ana', lifted_code = 'go_on'"
                        + " where creditor_id = ?")
                .param(creditor)
                .update();
        keeping.judge(THU_03);
        assertThat(state(promise)).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void givesWayToAnAgreement() {
        var promise = made(List.of(first), part(FRI_27, "600.00"));

        var placed = agreedDebts.place(agreement(), ANA);

        assertThat(placed).isInstanceOf(Placed.Done.class);
        var after = promises.byId(promise.id());
        assertThat(after.state()).isEqualTo(PromiseState.CANCELLED);
        assertThat(after.cancelledFor()).contains(CancelledFor.AGREEMENT);
        assertThat(held()).isEmpty();
        assertThat(promises.make(wanted(List.of(first), part(FRI_27, "1.00")), ANA))
                .isInstanceOf(PromiseAnswer.Refused.class);
    }

    private NewAgreed agreement() {
        return new NewAgreed(
                System.nanoTime(),
                "A" + System.nanoTime(),
                customer,
                creditor,
                Terms.of("2", "1"),
                List.of(new NewAgreed.Asked(first, Component.PRINCIPAL, Money.of("1000.00"))),
                List.of(new Installment(1, FRI_27, Money.of("1000.00"), Money.ZERO)));
    }

    /** Friday 27 is the next business day of Thursday alone; what broke on Saturday 5 still waits on Monday. */
    @Test
    void leavesWorkToTheDesk() {
        made(List.of(first), part(FRI_27, "600.00"));
        assertThat(work(FRI_27.minusDays(2))).isEmpty();
        assertThat(work(FRI_27.minusDays(1))).containsExactly("promise_due");
        assertThat(work(FRI_27)).isEmpty();

        keeping.judge(THU_03.plusDays(2));
        assertThat(work(THU_03.plusDays(1))).isEmpty();
        assertThat(work(THU_03.plusDays(2))).containsExactly("promise_broken");
        assertThat(work(THU_03.plusDays(4))).containsExactly("promise_broken");
        assertThat(work(THU_03.plusDays(5))).isEmpty();
        made(List.of(second), part(FRI_27, "600.00"));
        assertThat(work(THU_03.plusDays(4))).as("promised anew").isEmpty();
    }

    private List<String> work(LocalDate day) {
        return jdbc.sql("select kind from negotiation.work_on(?, false, array[?])")
                .params(day, creditor)
                .query((row, no) -> row.getString(1))
                .list();
    }

    @Test
    void tellsWhatAWordWasWorth() {
        made(List.of(first), part(FRI_27, "600.00"));
        pay(first, "600.00");
        made(List.of(second), part(FRI_27, "600.00"));
        keeping.judge(THU_03);
        made(List.of(first), part(FRI_27, "100.00"));

        assertThat(jdbc.sql("select * from negotiation.v_promise_score where customer_id = ?")
                        .param(customer)
                        .query((row, no) -> tuple(
                                row.getInt("kept"),
                                row.getInt("partly_kept"),
                                row.getInt("broken"),
                                row.getInt("open"),
                                row.getInt("score")))
                        .list())
                .containsExactly(tuple(1, 0, 1, 1, 50));
    }
}
