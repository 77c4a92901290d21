package io.regua.receivables;

import static io.regua.receivables.Component.FINE;
import static io.regua.receivables.Component.INTEREST;
import static io.regua.receivables.Component.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.money.Money;
import io.regua.receivables.AgreementEnd.ChargedAgain;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.NewAgreed.Asked;
import io.regua.receivables.Placed.Done;
import io.regua.receivables.Placed.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Sunday 2026-11-22: the first debt owes 20,00 of fine and 16,00 of interest, the second 20,00 and 5,67. */
class AgreedDebtsStoreTest extends TwoSales {

    private static final AtomicLong AGREEMENT = new AtomicLong(System.nanoTime());
    private static final LocalDate MON_2026_12_21 = LocalDate.of(2026, 12, 21);
    private static final LocalDate WED_2027_01_20 = LocalDate.of(2027, 1, 20);

    @Autowired
    private AgreedDebts agreedDebts;

    @Autowired
    private Concessions concessions;

    @Autowired
    private PlatformTransactionManager transactions;

    private final long agreement = AGREEMENT.incrementAndGet();

    /**
     * The interest of the first debt and both principals, in an entry of 416,00 and two installments of 800,00 + 8,00.
     */
    private NewAgreed wanted(long number) {
        return new NewAgreed(
                number,
                "A" + number,
                customer,
                given.creditor(),
                Terms.of("2", "1"),
                List.of(
                        new Asked(first, INTEREST, Money.of("16.00")),
                        new Asked(first, PRINCIPAL, Money.of("1000.00")),
                        new Asked(second, PRINCIPAL, Money.of("1000.00"))),
                List.of(
                        new Installment(0, SUN_2026_11_22, Money.of("416.00"), Money.ZERO),
                        new Installment(1, MON_2026_12_21, Money.of("800.00"), Money.of("8.00")),
                        new Installment(2, WED_2027_01_20, Money.of("800.00"), Money.of("8.00"))));
    }

    private Done place() {
        return (Done) agreedDebts.place(wanted(agreement), ANA);
    }

    private static AgreementEnd broken(LocalDate on, KeptDiscounts discounts, ChargedAgain charges) {
        return new AgreementEnd(on, How.BROKEN, discounts, charges);
    }

    private ReceivableState state(long receivable) {
        return receivables.byId(receivable).state();
    }

    private long paidBack() {
        return jdbc.sql("select coalesce(sum(amount), 0) * 100 from receivables.v_paid_back where agreement_id = ?")
                .param(agreement)
                .query(Long.class)
                .single();
    }

    @Test
    void replacesDebtsByInstallments() {
        var placed = place();

        assertThat(state(first)).isEqualTo(ReceivableState.IN_AGREEMENT);
        assertThat(state(elsewhere)).isEqualTo(ReceivableState.OPEN);
        var entry = receivables.byId(placed.receivable(0));
        assertThat(entry.contractId()).isEqualTo(placed.contractId());
        assertThat(entry.installment()).isOne();
        assertThat(entry.principal()).isEqualTo(Money.of("416.00"));
        assertThat(receivables.byId(placed.receivable(2)).dueOn()).isEqualTo(WED_2027_01_20);
        // nothing is charged while it stands, in Java and in SQL
        assertThat(receivables.amountDue(first, WED_2027_01_20).total()).isEqualTo(Money.of("1036.00"));
        assertThat(owed(first, WED_2027_01_20)).isEqualTo(Money.of("1036.00"));
    }

    private Money owed(long receivable, LocalDate on) {
        return jdbc.sql("select total from receivables.owed_on(?) where receivable_id = ?")
                .params(on, receivable)
                .query((row, no) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    @Test
    void paysTheDebtsBackAndGivesUpTheRestAtTheEnd() {
        var placed = place();
        pay(placed.receivable(0), "416.00", SUN_2026_11_22);

        assertThat(open(first)).isEqualTo(Money.of("600.00"));
        assertThat(paidBack()).isEqualTo(41_600);
        assertThat(owed(first, SUN_2026_11_22)).as("with the fine").isEqualTo(Money.of("620.00"));
        pay(first, "1400.00", SUN_2026_11_22); // the debt stands for the agreement
        assertThat(state(second)).isEqualTo(ReceivableState.IN_AGREEMENT);
        var last = pay(placed.receivable(2), "216.00", SUN_2026_11_22);

        assertThat(state(first)).isEqualTo(ReceivableState.SETTLED);
        assertThat(state(second)).isEqualTo(ReceivableState.SETTLED);
        assertThat(paidBack()).isEqualTo(201_600);
        payments.reverse(last, "bounced", ANA);
        assertThat(state(first)).isEqualTo(ReceivableState.IN_AGREEMENT);
        assertThat(open(second)).isEqualTo(Money.of("216.00"));
        assertThat(paidBack()).isEqualTo(180_000);
        assertThat(credit()).isEqualTo(Money.ZERO);
    }

    @Test
    void owesTheRestAgainWhenItIsBroken() {
        var placed = place();
        pay(placed.receivable(0), "416.00", SUN_2026_11_22);
        var end = broken(WED_2027_01_20, KeptDiscounts.NONE, ChargedAgain.FROM_DUE_DATE);
        var foreseen = agreedDebts.preview(agreement, end);

        assertThat(state(first)).as("only foreseen").isEqualTo(ReceivableState.IN_AGREEMENT);
        agreedDebts.end(agreement, end, ANA);
        agreedDebts.end(agreement, end, ANA);
        assertThat(state(first)).isEqualTo(ReceivableState.OPEN);
        assertThat(state(placed.receivable(0))).isEqualTo(ReceivableState.SETTLED);
        assertThat(state(placed.receivable(1))).isEqualTo(ReceivableState.CANCELLED);
        assertThat(open(first)).isEqualTo(Money.of("600.00"));
        // 600,00 for 59 days more, 11,80, and the fine
        assertThat(receivables.amountDue(first, WED_2027_01_20).total()).isEqualTo(Money.of("631.80"));
        assertThat(owed(first, WED_2027_01_20)).isEqualTo(Money.of("631.80"));
        assertThat(foreseen)
                .hasEntrySatisfying(first, due -> assertThat(due.total()).isEqualTo(Money.of("631.80")));
        assertThat(agreedDebts.preview(agreement, end)).isEmpty();
        pay(placed.receivable(1), "100.00", SUN_2026_11_22); // before the end: for the installment
        assertThat(open(first)).isEqualTo(Money.of("508.00"));
    }

    @Test
    void keepsWhatTheEndLeaves() {
        place();
        agreedDebts.end(agreement, broken(WED_2027_01_20, KeptDiscounts.ALL, ChargedAgain.FROM_END), ANA);

        // 48 days before it was signed and the day of its end; then 29 more
        assertThat(receivables.amountDue(first, WED_2027_01_20).total()).isEqualTo(Money.of("1016.33"));
        assertThat(receivables.amountDue(first, WED_2027_01_20.plusDays(29)).total())
                .isEqualTo(Money.of("1026.00"));
        assertThat(owed(first, WED_2027_01_20.plusDays(29))).isEqualTo(Money.of("1026.00"));
    }

    @Test
    void refusesWhatIsNotOwed() {
        var foreign = given.receivable(given.contract(given.consumer(), "2", "1"), 1, MON_2026_10_05, "50.00");
        pay(second, "10.00", SUN_2026_11_22);
        var wanted = wanted(agreement);
        var asked = new ArrayList<>(wanted.asked());
        asked.add(new Asked(foreign, PRINCIPAL, Money.ZERO));
        asked.add(new Asked(first, FINE, Money.ZERO));
        var outcome = agreedDebts.place(
                new NewAgreed(agreement, "A1", customer, given.creditor(), wanted.late(), asked, wanted.installments()),
                ANA);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("debt_unknown"));
        pay(second, "15.68", SUN_2026_11_22); // 0,01 more than its charges
        assertThat(agreedDebts.place(wanted, ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .singleElement()
                                .satisfies(objection -> {
                                    assertThat(objection.code()).isEqualTo("less_is_due");
                                    assertThat(objection.facts()).containsEntry("limit", Money.of("999.99"));
                                }));
    }

    @Test
    void givesUpNothingOfWhatIsReplaced() {
        place();
        var waiver =
                new NewConcession(first, AdjustmentKind.WAIVER, null, Money.of("5.00"), SUN_2026_11_22, "goodwill");

        assertThat(concessions.give(waiver, ANA))
                .isInstanceOfSatisfying(
                        Conceded.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("in_agreement"));
    }

    @Test
    void refusesDebtsThatAreInOneAlready() {
        var placed = place();
        var outcome = agreedDebts.place(wanted(AGREEMENT.incrementAndGet()), ANA);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("debt_not_owed", "debt_not_owed"));
        var entry = placed.receivable(0);
        var ofInstallment = new NewAgreed(
                AGREEMENT.incrementAndGet(),
                "A2",
                customer,
                given.creditor(),
                Terms.of("0", "0"),
                List.of(new Asked(entry, PRINCIPAL, Money.of("416.00"))),
                List.of(new Installment(1, WED_2027_01_20, Money.of("416.00"), Money.ZERO)));
        assertThat(agreedDebts.place(ofInstallment, ANA))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("is_installment"));
    }

    /** Each in a transaction of its own, at the same time. */
    @Test
    void isPlacedOnceByTwoAtOnce() throws Exception {
        Callable<Placed> one = () -> new TransactionTemplate(transactions)
                .execute(status -> agreedDebts.place(wanted(AGREEMENT.incrementAndGet()), ANA));
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(one, one)).stream()
                    .map(outcome -> outcome.resultNow())
                    .toList();
            assertThat(outcomes).hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(Refused.class);
        }
    }

    @Test
    void refusesNonsense() {
        place();

        assertThatThrownBy(() ->
                        agreedDebts.end(-1, broken(WED_2027_01_20, KeptDiscounts.NONE, ChargedAgain.FROM_END), ANA))
                .isInstanceOf(NoSuchElementException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreedDebts.end(
                        agreement, broken(THU_2026_11_05, KeptDiscounts.NONE, ChargedAgain.FROM_END), ANA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> agreedDebts.preview(
                        agreement, broken(THU_2026_11_05, KeptDiscounts.NONE, ChargedAgain.FROM_END)));
        var wanted = wanted(agreement);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewAgreed(
                        agreement,
                        "A",
                        customer,
                        given.creditor(),
                        wanted.late(),
                        wanted.asked(),
                        wanted.installments().subList(0, 2)))
                .withMessage("asked 2016.00, paid back 1216.00");
    }
}
