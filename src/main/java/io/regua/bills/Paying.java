package io.regua.bills;

import static io.regua.bills.BillState.PAID;
import static io.regua.bills.BillState.REGISTERED;
import static io.regua.bills.BillState.REGISTRATION_REQUESTED;

import io.regua.bills.store.BillRows;
import io.regua.bills.store.Instructions;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.NewUnmatched;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.Reconciliation;
import io.regua.receivables.Recorded;
import io.regua.receivables.Source;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money that names a bill, or names none we know. */
@Component
class Paying {

    /** Money as the bank tells of it. */
    record Came(Money amount, LocalDate paidOn, String reference, PaymentMethod method, Source source) {}

    /**
     * What became of it.
     *
     * @param outcome {@code paid} or {@code kept} (it waits on the reconciliation list)
     * @param code why
     */
    record Taken(String outcome, String code, @Nullable Long paymentId) {}

    private final BillRows rows;
    private final Instructions instructions;
    private final Payments payments;
    private final Reconciliation reconciliation;
    private final Journal journal;

    Paying(
            BillRows rows,
            Instructions instructions,
            Payments payments,
            Reconciliation reconciliation,
            Journal journal) {
        this.rows = rows;
        this.instructions = instructions;
        this.payments = payments;
        this.reconciliation = reconciliation;
        this.journal = journal;
    }

    /** Money for a bill; in whatever state the bill is, the money is the customer's and is taken. */
    Taken take(Bill bill, Came came, Actor actor) {
        var payment = NewPayment.ofQuote(bill.quoteId(), came.amount(), came.paidOn(), came.reference(), came.method())
                .by(came.source());
        return switch (payments.record(payment, actor)) {
            case Recorded.Refused refused -> keep(bill.creditorId(), came, refused.code(), refused.facts(), actor);
            case Recorded.Kept kept -> {
                close(bill, came, actor);
                yield new Taken("paid", kept.repeated() ? "payment_repeated" : "payment_recorded", kept.paymentId());
            }
        };
    }

    /** Money that waits for a person who knows whose it is. */
    Taken keep(long creditor, Came came, String code, Map<String, String> facts, Actor actor) {
        reconciliation.keep(
                new NewUnmatched(
                        creditor,
                        came.amount(),
                        came.paidOn(),
                        came.reference(),
                        came.method(),
                        came.source(),
                        null,
                        null,
                        code,
                        facts),
                actor);
        return new Taken("kept", code, null);
    }

    /** That the bank took money proves that it had registered the bill; a Pix payment proves nothing of the kind. */
    private void close(Bill bill, Came came, Actor actor) {
        var byPix = came.source() == Source.PIX;
        var unknownToTheBank = byPix && bill.kind() == BillKind.BOLETO && instructions.takeBackEntry(bill.id());
        if (bill.state() == REGISTRATION_REQUESTED && (!byPix || unknownToTheBank)) {
            rows.move(bill.id(), REGISTRATION_REQUESTED, REGISTERED);
        }
        if (rows.move(bill.id(), REGISTERED, PAID)) {
            tellTheBank(bill, byPix && !unknownToTheBank, actor);
            say(actor, bill, came);
        } else if (bill.state() == REGISTRATION_REQUESTED) {
            rows.wish(bill.id(), "paid");
            say(actor, bill, came);
        }
        rows.paid(bill.id(), came.paidOn());
    }

    /** The boleto of a bill that was paid by Pix could be paid once more. */
    private void tellTheBank(Bill bill, boolean needed, Actor actor) {
        if (needed && bill.kind() == BillKind.BOLETO) {
            instructions.want(bill.id(), "cancellation", actor.name());
        }
    }

    private void say(Actor actor, Bill bill, Came came) {
        journal.write(
                actor,
                "bill",
                bill.id(),
                bill.customerId(),
                bill.creditorId(),
                "bill_paid",
                Map.of(
                        "amount", came.amount(),
                        "paidOn", came.paidOn(),
                        "method", came.method().code()));
    }
}
