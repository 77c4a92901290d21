package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.receivables.Recorded.Kept;
import io.regua.receivables.Recorded.Refused;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.Payments;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes in one payment. */
@Component
class Receiving {

    private final Payments payments;
    private final Allocations allocations;
    private final Said said;

    Receiving(Payments payments, Allocations allocations, Said said) {
        this.payments = payments;
        this.allocations = allocations;
        this.said = said;
    }

    Recorded take(NewPayment payment, Receivable named, Actor actor) {
        if (payment.paidOn().isAfter(said.today())) {
            return new Refused(
                    "paid_in_future", Map.of("paidOn", payment.paidOn().toString()));
        }
        return payments.write(payment, actor.name())
                .map(id -> settle(id, payment, named, actor))
                .orElseGet(() -> repeated(payment, named));
    }

    private Recorded settle(long id, NewPayment payment, Receivable named, Actor actor) {
        var changed = allocations.settle(List.of(named.contractId()));
        said.changed(actor, named, "payment_recorded", facts(id, payment));
        changed.stream().filter(receivable -> receivable != named.id()).forEach(said::changed);
        return new Kept(id, false);
    }

    private Recorded repeated(NewPayment payment, Receivable named) {
        return payments.same(payment, named.creditorId())
                .<Recorded>map(id -> new Kept(id, true))
                .orElseGet(() -> new Refused("reference_taken", Map.of("reference", payment.reference())));
    }

    private static Map<String, Object> facts(long id, NewPayment payment) {
        return Map.of(
                "payment", id,
                "amount", payment.amount(),
                "paidOn", payment.paidOn(),
                "method", payment.method().code());
    }
}
