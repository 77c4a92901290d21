package io.regua.negotiation.rules;

import io.regua.money.Money;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.rules.Schedule.Payment;
import java.util.List;
import java.util.stream.IntStream;

/** Schedules as agreements that were paid up to somewhere. */
final class AgreedPayments {

    private AgreedPayments() {}

    /** The first so many payments are settled, and of the next one a part was paid. */
    static List<AgreedInstallment> paid(Schedule schedule, int whole, Money part) {
        var payments = schedule.payments();
        return IntStream.range(0, payments.size())
                .mapToObj(place -> {
                    var payment = payments.get(place);
                    var paid = place < whole ? payment.amount() : place == whole ? part : Money.ZERO;
                    return paid(payment, paid);
                })
                .toList();
    }

    private static AgreedInstallment paid(Payment payment, Money paid) {
        var open = payment.amount().minus(paid);
        return new AgreedInstallment(
                payment.number(),
                1000L + payment.number(),
                payment.dueOn(),
                payment.part().amortization(),
                payment.part().interest(),
                open,
                open.isZero() ? "settled" : "open",
                open.isZero() ? payment.dueOn() : null);
    }
}
