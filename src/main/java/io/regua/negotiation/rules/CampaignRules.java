package io.regua.negotiation.rules;

import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must hold of a campaign. Every rule that does not hold objects. */
public final class CampaignRules {

    public static final int LONGEST_NAME = 80;

    private CampaignRules() {}

    /** All that speaks against drawing it, on a day. */
    public static List<Objection> against(Campaign wanted, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            objections.add(Objection.of("campaign_name", "limit", LONGEST_NAME));
        }
        if (wanted.until().isBefore(wanted.from())) {
            objections.add(Objection.of("campaign_ends_early", "first", wanted.from()));
        } else if (wanted.until().isBefore(today)) {
            objections.add(Objection.of("campaign_over", "first", today));
        }
        if (wanted.ceiling().equals(Ceiling.NONE)) {
            objections.add(Objection.of("campaign_opens_nothing"));
        }
        return objections;
    }
}
