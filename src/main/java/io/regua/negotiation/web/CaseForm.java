package io.regua.negotiation.web;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.negotiation.LimitCase;
import io.regua.negotiation.Stage;
import io.regua.receivables.DebtorProfile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A case by hand between its form and the trial. */
final class CaseForm {

    private CaseForm() {}

    /** What the form begins with. */
    static LimitTyped empty(Map<String, String> creditors) {
        var fields = new HashMap<String, List<String>>();
        fields.put("stage", List.of(Stage.COLLECTION.code()));
        fields.put("kind", List.of(CustomerKind.INDIVIDUAL.code()));
        fields.put("profile", List.of(DebtorProfile.FIRST_TIME.code()));
        fields.put("days", List.of("30"));
        fields.put("amount", List.of("1.000,00"));
        fields.put("renegotiations", List.of("0"));
        fields.put("creditor", creditors.keySet().stream().limit(1).toList());
        return LimitTyped.filled(fields);
    }

    /** The form as a case has it. */
    static LimitTyped of(LimitCase tried) {
        var tier = tried.tier();
        var fields = new HashMap<String, List<String>>();
        fields.put("stage", List.of(tried.stage().code()));
        fields.put("kind", List.of(tried.kind().code()));
        fields.put("profile", List.of(tried.profile().code()));
        fields.put("days", List.of(String.valueOf(tried.daysLate())));
        fields.put("amount", List.of(LimitTongue.figure(tried.amount())));
        fields.put("renegotiations", List.of(String.valueOf(tried.renegotiations())));
        fields.put("tier", tier == null ? List.of() : List.of(tier.code()));
        fields.put("creditor", List.of(String.valueOf(tried.creditorId())));
        fields.put("products", List.of(String.join("; ", tried.products())));
        return LimitTyped.filled(fields);
    }

    /** What was typed; of no use when {@link LimitTyped#wrong() something is wrong}. */
    static LimitCase read(LimitTyped typed, Map<String, String> creditors) {
        return new LimitCase(
                typed.oneOf("stage", Stage.values(), Stage::code).orElse(Stage.COLLECTION),
                typed.oneOf("kind", CustomerKind.values(), CustomerKind::code).orElse(CustomerKind.INDIVIDUAL),
                typed.oneOf("profile", DebtorProfile.values(), DebtorProfile::code)
                        .orElse(DebtorProfile.FIRST_TIME),
                typed.requiredNumber("days", 0, LimitTyped.ANY),
                typed.requiredAmount("amount"),
                typed.requiredNumber("renegotiations", 0, LimitTyped.ANY),
                typed.oneOf("tier", Tier.values(), Tier::code).orElse(null),
                creditor(typed, creditors),
                products(typed.text("products")));
    }

    private static long creditor(LimitTyped typed, Map<String, String> creditors) {
        var id = typed.text("creditor");
        return creditors.containsKey(id)
                ? Long.parseLong(id)
                : Long.parseLong(typed.refused("creditor", "limits.wrong.creditor", "0"));
    }

    private static Set<String> products(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(product -> !product.isEmpty())
                .collect(Collectors.toSet());
    }
}
