package io.regua.bills;

import static io.regua.bills.BillWorld.ANA;
import static io.regua.bills.BillWorld.SUN_2026_11_22;
import static io.regua.bills.BillWorld.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.StoreSlice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that accounts give their bills. */
@StoreSlice
class OurNumbersStoreTest {

    @Autowired
    Bills bills;

    @Autowired
    JdbcClient jdbc;

    BillWorld world;

    @BeforeEach
    void createWorld() {
        world = new BillWorld(jdbc);
    }

    @Test
    void countsFromTheFirstOfEachAccount() {
        var other = new BillWorld(jdbc);
        range(other, 700, null);

        assertThat(List.of(next(world), next(world), next(other), next(world), next(other)))
                .containsExactly(1L, 2L, 700L, 3L, 701L);
    }

    @Test
    void refusesPlainlyWhenTheRangeIsUsedUp() {
        range(world, 41, 42L);

        assertThat(List.of(next(world), next(world))).containsExactly(41L, 42L);

        assertThat(refusal())
                .isEqualTo(new Issued.Objection("our_numbers_used_up", Map.of("bank", "Banco Sandbox", "last", "42")));
        range(world, 90, 99L);
        assertThat(next(world)).as("the bank gave more").isEqualTo(90L);
    }

    @Test
    void goesNoFurtherThanTheBankHasDigits() {
        range(world, 99_999_999_999L, null);

        assertThat(next(world)).isEqualTo(99_999_999_999L);

        assertThat(refusal().facts()).containsEntry("last", "99999999999");
    }

    private Issued.Objection refusal() {
        var customer = world.customer();
        var wanted = world.boleto(customer, world.debt(customer, "10.00", SUN_2026_11_22));
        var refused = (Issued.Refused) bills.issue(wanted, ANA);
        assertThat(refused.objections()).hasSize(1);
        return refused.objections().getFirst();
    }

    @Test
    void goesOnWhereAnAccountWasWhateverItsRangeBecomes() {
        range(world, 100_001, null);
        next(world);
        next(world);

        range(world, 1, null);
        assertThat(next(world)).isEqualTo(100_003L);
        range(world, 1, 50L);
        assertThat(next(world)).as("a range below what was given").isEqualTo(1L);
        range(world, 100_000, null);
        assertThat(next(world)).isEqualTo(100_004L);
    }

    @Test
    void goesOnWithAnOlderEntryOfTheSameAccount() {
        next(world);
        next(world);
        jdbc.sql("update creditors.bank_account set active = false where id = ?")
                .param(world.account())
                .update();
        jdbc.sql("insert into creditors.bank_account (id, creditor_id, bank, branch, account, account_digit,"
                        + " wallet, created_at) select nextval('creditors.bank_account_seq'), creditor_id, bank,"
                        + " '0001', '0012345', '6', '09', now() from creditors.bank_account where id = ?")
                .param(world.account())
                .update();

        assertThat(next(world)).isEqualTo(3L);
    }

    @Test
    void givesNoneTwiceToManyAtOnceAndLeavesNoneOut() {
        var customers = IntStream.range(0, 12).mapToLong(i -> world.customer()).toArray();

        var numbers = LongStream.of(customers)
                .mapToObj(customer -> CompletableFuture.supplyAsync(() -> number(world, customer)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 12).boxed().toList());
    }

    private void range(BillWorld at, long first, @Nullable Long last) {
        jdbc.sql("update creditors.bank_account set our_number_first = :first, our_number_last = :last where id = :id")
                .param("first", first)
                .param("last", last)
                .param("id", at.account())
                .update();
    }

    private long next(BillWorld at) {
        return number(at, at.customer());
    }

    private long number(BillWorld at, long customer) {
        var bill = issued(bills.issue(at.boleto(customer, at.debt(customer, "10.00", SUN_2026_11_22)), ANA));
        return jdbc.sql("select our_number from bills.bill where id = ?")
                .param(bill.id())
                .query(Long.class)
                .single();
    }
}
