package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.AgreementEnd.ChargedAgain;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.NewAgreed.Asked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Agreements with random terms about what is owed, and their random ends. */
final class RandomAgreements {

    /** The day of {@code StoreSlice}. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Actor ANA = new Actor("ana", null);

    private final Random random;
    private final AgreedDebts agreedDebts;
    private final Receivables receivables;
    private final List<Long> standing = new ArrayList<>();

    RandomAgreements(Random random, AgreedDebts agreedDebts, Receivables receivables) {
        this.random = random;
        this.agreedDebts = agreedDebts;
        this.receivables = receivables;
    }

    boolean stand() {
        return !standing.isEmpty();
    }

    /** About most of what is owed of some debts, part of it given up; the receivables of the installments. */
    Collection<Long> agree(List<Long> debts, long customer, long creditor) {
        var asked = debts.stream()
                .filter(debt -> receivables.byId(debt).state() == ReceivableState.OPEN)
                .flatMap(debt -> asked(debt).stream())
                .toList();
        var total = Money.sum(asked.stream().map(Asked::amount).toList());
        var parts = total.inParts(1 + random.nextInt(4));
        if (!parts.getLast().isPositive()) {
            return List.of();
        }
        var id = System.nanoTime();
        var outcome = agreedDebts.place(
                new NewAgreed(id, "A" + id, customer, creditor, Terms.of("2", "1"), asked, installments(parts)), ANA);
        standing.add(id);
        return ((Placed.Done) outcome).receivables().values();
    }

    private List<Asked> asked(long debt) {
        var asked = new ArrayList<Asked>();
        var due = receivables.amountDue(debt, TODAY);
        for (var component : List.of(Component.INTEREST, Component.FINE, Component.PRINCIPAL)) {
            var fallen = component == Component.PRINCIPAL
                    ? due.of(Component.CORRECTION).min(Money.ZERO)
                    : Money.ZERO;
            var most = due.of(component).plus(fallen);
            if (most.isPositive() && random.nextInt(3) > 0) {
                asked.add(new Asked(
                        debt,
                        component,
                        random.nextBoolean() ? most : cents(100_000).min(most)));
            }
        }
        return asked;
    }

    private List<Installment> installments(List<Money> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(number -> new Installment(
                        number, TODAY.minusDays(40).plusDays(30L * number), parts.get(number), cents(900)))
                .toList();
    }

    void endOne() {
        if (stand()) {
            end(
                    standing.remove(random.nextInt(standing.size())),
                    List.of(KeptDiscounts.values()).get(random.nextInt(3)),
                    random.nextBoolean() ? ChargedAgain.FROM_DUE_DATE : ChargedAgain.FROM_END);
        }
    }

    void endAll() {
        standing.forEach(agreement -> end(agreement, KeptDiscounts.NONE, ChargedAgain.FROM_DUE_DATE));
        standing.clear();
    }

    private void end(long agreement, KeptDiscounts discounts, ChargedAgain charges) {
        var on = TODAY.plusDays(random.nextInt(100));
        agreedDebts.end(agreement, new AgreementEnd(on, How.BROKEN, discounts, charges), ANA);
    }

    private Money cents(int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(1, most), 2));
    }
}
