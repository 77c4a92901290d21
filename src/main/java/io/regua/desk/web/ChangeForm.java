package io.regua.desk.web;

import io.regua.desk.rules.TypedAmount;
import io.regua.receivables.NewChange;
import io.regua.receivables.NewChange.Operation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change, cancellation or credit note as it was typed.
 *
 * @param nevertheless in spite of objections that can be overruled
 */
record ChangeForm(
        @Nullable String operation,
        @Nullable String dueOn,
        @Nullable String amount,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable Boolean nevertheless) {

    static final ChangeForm EMPTY = new ChangeForm("change", "", "", "", "", false);

    /** What is wrong, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        var kind = kind();
        if (!text(dueOn).isEmpty() && date().isEmpty()) {
            wrong.put("dueOn", "desk.change.dueOn.wrong");
        }
        if (amountIsWrong(kind)) {
            wrong.put("amount", "desk.change.amount.wrong");
        }
        if (kind == Operation.CHANGE && text(dueOn).isEmpty() && text(amount).isEmpty()) {
            wrong.put("dueOn", "desk.change.nothing");
        }
        if (kind == Operation.RETURN && text(reference).isEmpty()) {
            wrong.put("reference", "desk.change.reference.wrong");
        }
        if (text(reason).isEmpty()) {
            wrong.put("reason", "desk.change.reason.wrong");
        }
        return wrong;
    }

    private boolean amountIsWrong(Operation kind) {
        var missing = text(amount).isEmpty();
        return missing ? kind == Operation.RETURN : TypedAmount.of(text(amount)).isEmpty();
    }

    /** Only when there is no objection. */
    NewChange change(long receivable) {
        var kind = kind();
        var insisted = Boolean.TRUE.equals(nevertheless);
        var money =
                kind == Operation.CANCEL ? null : TypedAmount.of(text(amount)).orElse(null);
        return new NewChange(
                receivable,
                kind,
                kind == Operation.CHANGE ? date().orElse(null) : null,
                money,
                kind == Operation.RETURN ? text(reference) : null,
                text(reason),
                insisted);
    }

    private Operation kind() {
        return switch (text(operation)) {
            case "cancel" -> Operation.CANCEL;
            case "return" -> Operation.RETURN;
            default -> Operation.CHANGE;
        };
    }

    private Optional<LocalDate> date() {
        try {
            return text(dueOn).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(dueOn)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
