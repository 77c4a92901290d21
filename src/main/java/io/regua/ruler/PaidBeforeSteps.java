package io.regua.ruler;

import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.receivables.PaymentRecorded;
import io.regua.receivables.PaymentsAdmitted;
import io.regua.ruler.store.StepsAfterPayments;
import io.regua.ruler.store.StepsAfterPayments.Overtaken;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says in the history of a debt when a payment is dated earlier than a step that was already taken: the customer was
 * reminded, or worse, of what he had paid. In the transaction of the payment, once for each payment and debt.
 */
@Component
class PaidBeforeSteps {

    private final StepsAfterPayments steps;
    private final Journal journal;

    PaidBeforeSteps(StepsAfterPayments steps, Journal journal) {
        this.steps = steps;
        this.journal = journal;
    }

    @EventListener
    void on(PaymentRecorded payment) {
        write(steps.ofPayment(payment.paymentId(), payment.customerId()));
    }

    @EventListener
    void on(PaymentsAdmitted payments) {
        write(steps.ofBatch(payments.batchId()));
    }

    private void write(List<Overtaken> overtaken) {
        overtaken.forEach(step -> journal.write(
                Actor.SYSTEM,
                "receivable",
                step.receivableId(),
                step.customerId(),
                step.creditorId(),
                "paid_before_step",
                Map.of(
                        "payment", step.paymentId(),
                        "paidOn", step.paidOn(),
                        "step", step.stepKey(),
                        "takenOn", step.takenOn(),
                        "steps", step.steps())));
    }
}
