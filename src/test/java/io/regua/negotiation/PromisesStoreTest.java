package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.money.Money;
import io.regua.negotiation.PromiseAnswer.Done;
import io.regua.negotiation.PromiseAnswer.Refused;
import io.regua.receivables.HoldKind;
import io.regua.receivables.Holds;
import io.regua.receivables.NewHold;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PromisesStoreTest extends PromiseWorld {

    @Autowired
    private Holds holds;

    private static List<String> codes(PromiseAnswer answer) {
        return answer instanceof Refused(var objections)
                ? objections.stream().map(Objection::code).toList()
                : List.of();
    }

    @Test
    void holdsExactlyTheDebtsItCovers() {
        var answer = promises.make(wanted(List.of(first), part(FRI_27, "600.00")), ANA);

        assertThat(answer).isInstanceOfSatisfying(Done.class, done -> {
            assertThat(done.rest()).isEqualTo(Money.of("400.00"));
            assertThat(done.promise().holdsUntil()).isEqualTo(WED_02);
        });
        assertThat(held()).containsExactly(first);
        assertThat(jdbc.sql("select until_on from receivables.v_hold where receivable_id = ?")
                        .param(first)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(WED_02);
    }

    @Test
    void leavesTheHoldsOfPeopleAlone() {
        holds.place(NewHold.on(first, HoldKind.PROMISE, "said so at the door"), ANA);
        var promise = made(List.of(first), part(FRI_27, "600.00"));
        assertThat(held()).containsExactly(first, first);

        promises.cancel(promise.id(), "was a joke", ANA);
        assertThat(held()).containsExactly(first);
    }

    @Test
    void coversADebtOnce() {
        var there = made(List.of(first), part(FRI_27, "600.00"));

        var again = promises.make(wanted(List.of(first, second), part(FRI_27, "600.00")), ANA);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .singleElement()
                                .satisfies(objection -> {
                                    assertThat(objection.code()).isEqualTo("debt_promised");
                                    assertThat(objection.facts()).containsEntry("promise", there.id());
                                }));
        assertThat(held()).containsExactly(first);
    }

    @Test
    void takesOneOfTwoAtOnce() throws Exception {
        Callable<PromiseAnswer> wish = () -> promises.make(wanted(List.of(first), part(FRI_27, "600.00")), ANA);

        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = two.invokeAll(List.of(wish, wish)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers).hasAtLeastOneElementOfType(Done.class);
            assertThat(answers.stream().flatMap(answer -> codes(answer).stream()))
                    .containsExactly("debt_promised");
        }
        assertThat(held()).containsExactly(first);
    }

    @Test
    void answersTheSameRequestWithTheSamePromise() {
        var request = "q" + System.nanoTime();
        var wish = wanted(List.of(first), part(FRI_27, "600.00"));
        var keyed = new NewPromise(customer, creditor, wish.debts(), wish.parts(), Heard.PHONE, "", request);
        var other = new NewPromise(customer, creditor, List.of(second), wish.parts(), Heard.PHONE, "", request);

        var made = (Done) promises.make(keyed, ANA);
        var repeated = (Done) promises.make(keyed, ANA);

        assertThat(repeated.repeated()).isTrue();
        assertThat(repeated.promise().id()).isEqualTo(made.promise().id());
        assertThat(codes(promises.make(other, ANA))).containsExactly("request_taken");
    }

    @Test
    void refusesWhatSpeaksAgainstItAllAtOnce() {
        var foreign = one("select min(id) - 1 from receivables.receivable");

        var answer = promises.make(
                wanted(List.of(first, foreign), part(SUN_22.minusDays(1), "1.00"), part(FRI_27, "1000.01")), ANA);

        assertThat(codes(answer)).containsExactly("debt_unknown", "date_in_past", "more_than_due");
        assertThat(held()).isEmpty();
    }

    @Test
    void isTakenBackWithAReasonAndOnce() {
        var promise = made(List.of(first, second), part(FRI_27, "600.00"));
        assertThat(codes(promises.cancel(promise.id(), " ", ANA))).containsExactly("reason_missing");

        var done = (Done) promises.cancel(promise.id(), "agreed on the phone", ANA);
        var again = (Done) promises.cancel(promise.id(), "once more", ANA);

        assertThat(done.promise().cancelledFor()).contains(CancelledFor.ASKED);
        assertThat(again.repeated()).isTrue();
        assertThat(held()).isEmpty();
        assertThat(promises.byId(promise.id()).reason()).contains("agreed on the phone");
        made(List.of(first), part(FRI_27, "600.00"));
    }

    @Test
    void letsTheDatabaseRefuseAnyOtherMove() {
        var promise = made(List.of(first), part(FRI_27, "600.00"));
        promises.cancel(promise.id(), "a mistake", ANA);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update negotiation.promise set state = 'kept', why = null where id = ?")
                                .param(promise.id())
                                .update())
                .hasMessageContaining("no edge from cancelled to kept");
    }
}
