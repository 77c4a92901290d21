package io.regua.receivables;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.rules.Excess;
import io.regua.receivables.rules.UndueDemands;
import io.regua.receivables.store.ExcessRows;
import io.regua.receivables.store.RefundRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Proposes a refund to a manager wherever money was paid because we demanded what was not owed (L02), and takes it back
 * when the excess is gone. It judges once more whenever credit moves, in the same transaction, and changes nothing that
 * somebody has decided or asked for himself: one payment is asked back once.
 */
@Component
class UndueRefunds {

    private final ExcessRows excesses;
    private final List<Demands> demands;
    private final RefundRows refunds;
    private final Said said;

    UndueRefunds(ExcessRows excesses, List<Demands> demands, RefundRows refunds, Said said) {
        this.excesses = excesses;
        this.demands = demands;
        this.refunds = refunds;
        this.said = said;
    }

    /** Of a payment that was taken back nothing is to be given back, whoever asked for it. */
    @EventListener
    void on(PaymentReversed payment) {
        refunds.undue(List.of(payment.paymentId()))
                .values()
                .forEach(asked -> asked.stream()
                        .filter(refund -> refund.state() == RefundState.ASKED)
                        .forEach(this::withdraw));
    }

    /** At the end of the transaction, when all that is written of the accounts stands. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(CreditMoved credit) {
        var found = excesses.of(credit.payments()).stream().collect(toMap(Excess::paymentId, excess -> excess));
        var known = refunds.undue(credit.payments());
        var asked = demandsFor(found.values().stream().toList());
        credit.payments().stream().sorted().forEach(payment -> {
            var excess = found.get(payment);
            var undue = excess == null ? List.<UndueDemand>of() : UndueDemands.of(excess, asked);
            judge(excess, undue, known.getOrDefault(payment, List.of()));
        });
    }

    private List<Demand> demandsFor(List<Excess> found) {
        var debts = new LinkedHashMap<Long, Long>();
        found.forEach(excess -> excess.gone().forEach(gone -> debts.put(gone.receivableId(), excess.customerId())));
        var all = new ArrayList<Demand>();
        if (!debts.isEmpty()) {
            demands.forEach(floor -> all.addAll(floor.of(debts)));
        }
        return all;
    }

    private void judge(@Nullable Excess excess, List<UndueDemand> undue, List<Refund> known) {
        var open = known.stream()
                .filter(refund ->
                        refund.state() == RefundState.ASKED && !refund.undue().isEmpty())
                .findFirst();
        if (open.isPresent() && !open.get().undue().equals(undue)) {
            withdraw(open.get());
        }
        if (excess != null && !undue.isEmpty() && (known.isEmpty() || changed(open.orElse(null), known, undue))) {
            propose(excess, undue);
        }
    }

    /** The only one that is known is ours, and was about other debts or amounts. */
    private static boolean changed(@Nullable Refund open, List<Refund> known, List<UndueDemand> undue) {
        return open != null && known.size() == 1 && !open.undue().equals(undue);
    }

    private void propose(Excess excess, List<UndueDemand> undue) {
        var wanted = undue.stream().map(UndueDemand::amount).reduce(Money.ZERO, Money::plus);
        var amount = wanted.min(refunds.available(excess.customerId(), excess.creditorId()));
        if (amount.isPositive()) {
            var id = refunds.propose(excess, amount, undue, said.today(), Actor.SYSTEM.name());
            write(refunds.byId(id).orElseThrow(), "undue_demand_found");
        }
    }

    private void withdraw(Refund refund) {
        refunds.withdraw(refund, Actor.SYSTEM.name());
        write(refund, "refund_withdrawn");
    }

    private void write(Refund refund, String code) {
        said.written(
                Actor.SYSTEM,
                refund.customerId(),
                refund.creditorId(),
                "refund",
                refund.id(),
                code,
                Map.of(
                        "refund",
                        refund.id(),
                        "payment",
                        requireNonNull(refund.paymentId()),
                        "amount",
                        refund.amount(),
                        "debts",
                        refund.undue().stream().map(UndueDemand::receivableId).toList()));
    }
}
