package io.regua.intake.rules;

import io.regua.customers.TaxId;
import io.regua.intake.Field;
import io.regua.intake.rules.Known.CreditorTerms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that do something to debts that are known: change, cancel, return. */
final class OperationReader {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("", "new"),
            Map.entry("new", "new"),
            Map.entry("novo", "new"),
            Map.entry("nova", "new"),
            Map.entry("inclusao", "new"),
            Map.entry("change", "change"),
            Map.entry("alterar", "change"),
            Map.entry("alteracao", "change"),
            Map.entry("cancel", "cancel"),
            Map.entry("cancelar", "cancel"),
            Map.entry("cancelamento", "cancel"),
            Map.entry("return", "return"),
            Map.entry("devolucao", "return"));
    private static final List<Field> CHANGEABLE =
            List.of(Field.DUE_DATE, Field.AMOUNT, Field.FINE_PERCENT, Field.INTEREST_PERCENT);
    private static final List<Field> MONEY = List.of(Field.PAID_AMOUNT, Field.PAID_ON, Field.PAYMENT_REFERENCE);

    private final LocalDate today;

    OperationReader(LocalDate today) {
        this.today = today;
    }

    /** What the line wants: new, change, cancel or return; empty, with an objection, when it cannot be understood. */
    static String operation(Cells cells) {
        var text = cells.text(Field.OPERATION);
        var operation = WORDS.get(Header.folded(text));
        if (operation == null) {
            cells.broken(Rule.OPERATION_UNKNOWN.brokenBy(Field.OPERATION, text));
            return "";
        }
        return operation;
    }

    Part<OperationLine> read(String operation, Cells cells, CreditorTerms creditor) {
        var contract = cells.required(Field.CONTRACT_NUMBER);
        var installment = cells.wholeNumber(Field.INSTALLMENT);
        var dueOn = cells.isEmpty(Field.DUE_DATE) ? null : cells.requiredDate(Field.DUE_DATE);
        var amount = cells.amount(Field.AMOUNT);
        var fine = cells.percent(Field.FINE_PERCENT);
        var interest = cells.percent(Field.INTEREST_PERCENT);
        needed(operation, cells);
        return cells.part(new OperationLine(
                creditor.id(),
                operation,
                contract,
                installment,
                dueOn,
                amount,
                fine,
                interest,
                doneOn(cells),
                cells.optional(Field.OPERATION_REFERENCE),
                cells.optional(Field.OPERATION_REASON),
                taxId(cells),
                cells.optional(Field.CUSTOMER_CODE)));
    }

    private static void needed(String operation, Cells cells) {
        if (MONEY.stream().anyMatch(field -> !cells.isEmpty(field))) {
            cells.broken(Rule.PAYMENT_WITH_OPERATION.broken(Map.of()));
        }
        if (Arrays.stream(Field.values()).anyMatch(field -> field.isState() && !cells.isEmpty(field))) {
            cells.broken(Rule.STATE_WITH_OPERATION.broken(Map.of()));
        }
        switch (operation) {
            case "change" -> change(cells);
            case "return" -> {
                cells.required(Field.AMOUNT);
                cells.required(Field.OPERATION_REFERENCE);
            }
            default -> {}
        }
    }

    /** A due date or amount is one installment's, the terms are the contract's. */
    private static void change(Cells cells) {
        if (CHANGEABLE.stream().allMatch(cells::isEmpty)) {
            cells.broken(Rule.OPERATION_EMPTY.broken(
                    Map.of("fields", CHANGEABLE.stream().map(Field::code).toList())));
        }
        if (!cells.isEmpty(Field.DUE_DATE) || !cells.isEmpty(Field.AMOUNT)) {
            cells.required(Field.INSTALLMENT);
        }
    }

    private @Nullable LocalDate doneOn(Cells cells) {
        var date = cells.isEmpty(Field.OPERATION_DATE) ? null : cells.requiredDate(Field.OPERATION_DATE);
        if (date != null && date.isAfter(today)) {
            cells.broken(
                    Rule.OPERATION_IN_THE_FUTURE.broken(Map.of("doneOn", date.toString(), "today", today.toString())));
        }
        return date;
    }

    private static @Nullable TaxId taxId(Cells cells) {
        var text = cells.optional(Field.CUSTOMER_TAX_ID);
        if (text == null) {
            return null;
        }
        var read = TaxId.parse(text.toUpperCase(Locale.ROOT));
        if (read.isEmpty()) {
            cells.broken(Rule.TAX_ID_INVALID.brokenBy(Field.CUSTOMER_TAX_ID));
        }
        return read.orElse(null);
    }
}
