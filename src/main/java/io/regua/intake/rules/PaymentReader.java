package io.regua.intake.rules;

import io.regua.intake.Field;
import io.regua.intake.rules.Known.CreditorTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money that came in. It goes in whole or comes back with the reason; nothing about it is guessed. */
final class PaymentReader {

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("", "other"),
            Map.entry("other", "other"),
            Map.entry("outro", "other"),
            Map.entry("pix", "pix"),
            Map.entry("boleto", "boleto"),
            Map.entry("card", "card"),
            Map.entry("cartao", "card"),
            Map.entry("cash", "cash"),
            Map.entry("dinheiro", "cash"),
            Map.entry("transfer", "transfer"),
            Map.entry("transferencia", "transfer"),
            Map.entry("ted", "transfer"),
            Map.entry("doc", "transfer"));
    private static final List<Field> NEEDED = List.of(Field.PAID_AMOUNT, Field.PAID_ON, Field.PAYMENT_REFERENCE);

    private final LocalDate today;

    PaymentReader(LocalDate today) {
        this.today = today;
    }

    Part<PaymentLine> read(Cells cells, Layout layout, CreditorTerms creditor) {
        var missing = NEEDED.stream().filter(cells::isEmpty).toList();
        if (layout.bringsDebts() && missing.size() == NEEDED.size()) {
            return Part.nothing();
        }
        if (!missing.isEmpty()) {
            cells.broken(Rule.PAYMENT_INCOMPLETE.broken(
                    Map.of("fields", missing.stream().map(Field::code).toList())));
        }
        return cells.part(payment(cells, creditor));
    }

    private @Nullable PaymentLine payment(Cells cells, CreditorTerms creditor) {
        var contract = cells.required(Field.CONTRACT_NUMBER);
        var installment = cells.wholeNumber(Field.INSTALLMENT);
        var amount = cells.amount(Field.PAID_AMOUNT);
        var paidOn = paidOn(cells);
        var reference = cells.text(Field.PAYMENT_REFERENCE);
        var method = method(cells);
        return amount == null || paidOn == null
                ? null
                : new PaymentLine(creditor.id(), contract, installment, amount, paidOn, reference, method);
    }

    private @Nullable LocalDate paidOn(Cells cells) {
        if (cells.isEmpty(Field.PAID_ON)) {
            return null;
        }
        var date = cells.requiredDate(Field.PAID_ON);
        if (date != null && date.isAfter(today)) {
            cells.broken(Rule.PAID_IN_THE_FUTURE.broken(Map.of("paidOn", date.toString(), "today", today.toString())));
        }
        return date;
    }

    private static String method(Cells cells) {
        var text = cells.text(Field.PAYMENT_METHOD);
        var method = METHODS.get(Header.folded(text));
        if (method == null) {
            cells.broken(Rule.PAYMENT_METHOD_UNKNOWN.brokenBy(Field.PAYMENT_METHOD, text));
            return "other";
        }
        return method;
    }
}
