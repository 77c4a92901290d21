package io.regua.desk.web;

import io.regua.desk.rules.TypedAmount;
import io.regua.receivables.NewPayment;
import io.regua.receivables.PaymentMethod;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payment as it was typed. */
record PaymentForm(
        @Nullable String amount,
        @Nullable String paidOn,
        @Nullable String reference,
        @Nullable String method) {

    static PaymentForm empty(LocalDate today) {
        return new PaymentForm("", today.toString(), "", "pix");
    }

    /** What is wrong, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        if (TypedAmount.of(text(amount)).isEmpty()) {
            wrong.put("amount", "desk.payment.amount.wrong");
        }
        if (date().isEmpty()) {
            wrong.put("paidOn", "desk.payment.paidOn.wrong");
        }
        if (text(reference).isEmpty()) {
            wrong.put("reference", "desk.payment.reference.wrong");
        }
        return wrong;
    }

    /** Only when there is no objection. */
    NewPayment payment(long receivable) {
        return NewPayment.ofReceivable(
                receivable, TypedAmount.of(text(amount)).orElseThrow(), date().orElseThrow(), text(reference), means());
    }

    /** A way nobody offered counts as another way. */
    private PaymentMethod means() {
        return Stream.of(PaymentMethod.values())
                .filter(each -> each.code().equals(text(method)))
                .findFirst()
                .orElse(PaymentMethod.OTHER);
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(text(paidOn)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
