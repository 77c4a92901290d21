package io.regua.api;

import static java.util.stream.Collectors.groupingBy;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.NewPayment;
import io.regua.receivables.NewPayment.Part;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Payments;
import io.regua.receivables.Recorded;
import io.regua.receivables.Till;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money taken at a till for debts of one customer: one payment at each creditor, all of them or none. */
@Service
@Transactional
class TillPayments {

    private final Payments payments;

    TillPayments(Payments payments) {
        this.payments = payments;
    }

    /** What was taken, once the debts are known to be the customer's. */
    record Taken(
            long customer,
            LocalDate paidOn,
            String reference,
            PaymentMethod method,
            Till till,
            Map<Long, List<Part>> parts) {

        static Map<Long, List<Part>> byCreditor(List<Part> parts, Map<Long, Long> creditors) {
            return new TreeMap<>(parts.stream().collect(groupingBy(part -> creditors.get(part.receivableId()))));
        }
    }

    /** A payment at one creditor. */
    record Kept(long paymentId, long creditorId, Money amount, boolean repeated) {}

    /** Records all of it. */
    List<Kept> record(Taken taken, Actor actor) {
        var kept = new ArrayList<Kept>();
        taken.parts().forEach((creditor, parts) -> kept.add(record(taken, creditor, parts, actor)));
        return kept;
    }

    private Kept record(Taken taken, long creditor, List<Part> parts, Actor actor) {
        var payment = NewPayment.ofReceivables(
                        taken.customer(), creditor, parts, taken.paidOn(), taken.reference(), taken.method())
                .at(taken.till());
        return switch (payments.record(payment, actor)) {
            case Recorded.Kept done -> new Kept(done.paymentId(), creditor, payment.amount(), done.repeated());
            case Recorded.Refused refused -> throw PaymentRoutes.because(refused);
        };
    }
}
