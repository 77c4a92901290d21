package io.regua.desk.web;

import io.regua.receivables.HoldKind;
import io.regua.receivables.NewHold;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hold as it was typed. */
record HoldForm(
        @Nullable String kind,
        @Nullable String untilOn,
        @Nullable String reason) {

    static final HoldForm EMPTY = new HoldForm("dispute", "", "");

    /** What is wrong, by field: message keys. */
    Map<String, String> objections(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (text(reason).isEmpty()) {
            wrong.put("reason", "desk.hold.reason.wrong");
        }
        if (!text(untilOn).isEmpty() && !comes(today)) {
            wrong.put("untilOn", "desk.hold.untilOn.wrong");
        }
        return wrong;
    }

    /** Only when there is no objection. */
    NewHold hold(long receivable) {
        return NewHold.on(receivable, kindOfHold(), text(reason)).until(until());
    }

    /** What the rules object to, by field: message keys. */
    static Map<String, String> worded(List<Objection> objections) {
        var wrong = new LinkedHashMap<String, String>();
        objections.forEach(objection -> wrong.put(field(objection.code()), "desk.hold.refused." + objection.code()));
        return wrong;
    }

    private static String field(String code) {
        return switch (code) {
            case "no_reason" -> "reason";
            case "ends_in_past", "too_long" -> "untilOn";
            default -> "kind";
        };
    }

    HoldKind kindOfHold() {
        return "manual".equals(kind) ? HoldKind.MANUAL : HoldKind.DISPUTE;
    }

    boolean sameAs(String otherKind, String otherReason) {
        return kindOfHold().code().equals(otherKind) && text(reason).equals(otherReason);
    }

    private @Nullable LocalDate until() {
        return text(untilOn).isEmpty() ? null : LocalDate.parse(text(untilOn));
    }

    private boolean comes(LocalDate today) {
        try {
            return !LocalDate.parse(text(untilOn)).isBefore(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
