package io.regua.negotiation;

import io.regua.negotiation.rules.Campaign;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its life.
 *
 * @param author who changed it last
 * @param approver another; null for a draft
 * @param endedBy who ended it before its last day; null when nobody did
 * @param version grows with every change; a change names the one it was made on
 */
public record KeptCampaign(
        Campaign campaign,
        CampaignState state,
        String author,
        @Nullable String approver,
        @Nullable String endedBy,
        int version) {

    /** Whether it is in force on a day. */
    public boolean isOn(LocalDate day) {
        return state == CampaignState.APPROVED && !day.isBefore(campaign.from()) && !day.isAfter(campaign.until());
    }
}
