package io.regua.negotiation.web;

import io.regua.money.Percent;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.rules.Ceiling;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a campaign opens, in the reader's words. */
@Component
class CampaignWords {

    private final LimitTongue tongue;

    CampaignWords(LimitTongue tongue) {
        this.tongue = tongue;
    }

    /** {@code At once: 100% of the fine, 100% of late interest}, {@code Up to 12 installments}. */
    List<String> opens(Ceiling ceiling) {
        var lines = new ArrayList<String>();
        discounts("limits.campaign.at_once", ceiling.atOnce(), lines);
        discounts("limits.campaign.spread", ceiling.spread(), lines);
        if (ceiling.installments() > Ceiling.NONE.installments()) {
            lines.add(tongue.say("limits.campaign.installments", ceiling.installments()));
        }
        if (ceiling.leastEntry().compareTo(Ceiling.NONE.leastEntry()) < 0) {
            lines.add(tongue.say("limits.campaign.entry", LimitTongue.figure(ceiling.leastEntry())));
        }
        return lines;
    }

    private void discounts(String how, Discounts off, List<String> lines) {
        var parts = new ArrayList<String>();
        part("fine", off.fine(), parts);
        part("interest", off.interest(), parts);
        part("correction", off.correction(), parts);
        part("principal", off.principal(), parts);
        if (!parts.isEmpty()) {
            lines.add(tongue.say(how, tongue.all(parts)));
        }
    }

    private void part(String component, Percent percent, List<String> parts) {
        if (!percent.isZero()) {
            parts.add(tongue.say(
                    "limits.campaign.off",
                    LimitTongue.figure(percent),
                    tongue.say("negotiation.component." + component)));
        }
    }
}
