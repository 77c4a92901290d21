package io.regua.api;

import io.regua.receivables.Objection;
import java.util.List;

/** What speaks against offers and agreements, each at the field it is about. */
final class DealMistakes {

    private DealMistakes() {}

    static List<Mistake> of(List<Objection> objections) {
        return objections.stream().map(DealMistakes::of).toList();
    }

    private static Mistake of(Objection objection) {
        if (objection.code().equals("key_taken")) {
            return Mistake.of(
                    "requestKey", "key_taken", String.valueOf(objection.facts().get("offer")));
        }
        return Mistake.of(field(objection.code()), objection.code(), objection);
    }

    private static String field(String code) {
        return switch (code) {
            case "entry", "entry_negative", "entry_above_total" -> "terms.entry";
            case "entry_in_past" -> "terms.entryOn";
            case "first_payment", "first_installment", "first_in_past", "first_before_entry", "first_too_late" ->
                "terms.firstOn";
            case "installments", "installment_too_small", "no_installments" -> "terms.installments";
            case "no_due_day" -> "terms.dueDay";
            case "interest", "usury" -> "terms.monthly";
            case "price_table" -> "terms.schedule";
            case "valid_too_long", "valid_too_short" -> "validUntil";
            case "discount_on_fine" -> "discounts.fine";
            case "discount_on_interest" -> "discounts.interest";
            case "discount_on_correction" -> "discounts.correction";
            case "discount_on_principal" -> "discounts.principal";
            case "nothing_asked" -> "asked";
            case "renegotiations", "not_renegotiable", "not_all_debts" -> "renegotiates";
            case "reason_missing" -> "reason";
            case "no_debts", "not_negotiable", "nothing_due", "debt_unknown", "debt_not_owed", "is_installment" ->
                "receivables";
            default -> "";
        };
    }
}
