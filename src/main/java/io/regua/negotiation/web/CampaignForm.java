package io.regua.negotiation.web;

import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.Ceiling;
import io.regua.negotiation.rules.Scope;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A campaign between its form and the rules; what it does not open is left empty. */
final class CampaignForm {

    private static final int MOST_INSTALLMENTS = 480;

    private CampaignForm() {}

    /** The form of a new one: from today to the end of the month. */
    static LimitTyped empty(LocalDate today) {
        return LimitTyped.filled(Map.of(
                "from", List.of(today.toString()),
                "until", List.of(today.withDayOfMonth(today.lengthOfMonth()).toString())));
    }

    /** The form as a campaign has it. */
    static LimitTyped of(Campaign campaign) {
        var ceiling = campaign.ceiling();
        var fields = new HashMap<>(ScopeForm.of(campaign.scope()));
        fields.put("name", List.of(campaign.name()));
        fields.put("from", List.of(campaign.from().toString()));
        fields.put("until", List.of(campaign.until().toString()));
        discounts("at_once.", ceiling.atOnce(), fields);
        discounts("spread.", ceiling.spread(), fields);
        if (ceiling.installments() > 1) {
            fields.put("installments", List.of(String.valueOf(ceiling.installments())));
        }
        if (ceiling.leastEntry().compareTo(Ceiling.NONE.leastEntry()) < 0) {
            fields.put("least_entry", List.of(LimitTongue.figure(ceiling.leastEntry())));
        }
        return LimitTyped.filled(fields);
    }

    private static void discounts(String at, Discounts off, Map<String, List<String>> fields) {
        shown(at + "fine", off.fine(), fields);
        shown(at + "interest", off.interest(), fields);
        shown(at + "correction", off.correction(), fields);
        shown(at + "principal", off.principal(), fields);
    }

    private static void shown(String field, Percent percent, Map<String, List<String>> fields) {
        if (!percent.isZero()) {
            fields.put(field, List.of(LimitTongue.figure(percent)));
        }
    }

    /**
     * What was typed; of no use when {@link LimitTyped#wrong() something is wrong}.
     *
     * @param now creditors of it that the reader does not see stay
     */
    static Campaign read(LimitTyped typed, long id, Scope now, LocalDate today, CreditorScope sees) {
        var installments = typed.number("installments", 1, MOST_INSTALLMENTS);
        return new Campaign(
                id,
                typed.text("name"),
                typed.date("from", today),
                typed.date("until", today),
                ScopeForm.read(typed, now, sees),
                new Ceiling(
                        RowForm.discounts(typed, "at_once."),
                        RowForm.discounts(typed, "spread."),
                        installments == null ? Ceiling.NONE.installments() : installments,
                        typed.text("least_entry").isEmpty()
                                ? Ceiling.NONE.leastEntry()
                                : typed.percent("least_entry")));
    }
}
