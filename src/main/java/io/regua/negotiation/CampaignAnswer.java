package io.regua.negotiation;

import io.regua.receivables.Objection;
import java.util.List;

/** What became of a wish about a campaign. */
public sealed interface CampaignAnswer {

    /** It is as wished. */
    record Done(KeptCampaign campaign) implements CampaignAnswer {}

    /** Nothing was done. All objections, not only the first. */
    record Refused(List<Objection> objections) implements CampaignAnswer {

        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Somebody else was quicker; nothing was done.
     *
     * @param now as it is now
     */
    record Overtaken(KeptCampaign now) implements CampaignAnswer {}
}
