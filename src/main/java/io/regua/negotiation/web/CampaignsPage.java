package io.regua.negotiation.web;

import io.regua.negotiation.KeptCampaign;
import java.util.List;

/**
 * Campaigns, those that begin last first.
 *
 * @param more whether there are older ones than those of this page
 */
record CampaignsPage(List<Line> lines, int page, boolean more, LimitSaid said, boolean mayDraw) {

    /**
     * One of them.
     *
     * @param whom as a sentence
     * @param opens what it opens, in words
     * @param phase {@code draft}, {@code ended}, {@code ahead}, {@code on} or {@code over}
     * @param mine whether its reader is its author, who cannot approve it
     */
    record Line(KeptCampaign kept, String whom, List<String> opens, String phase, boolean mine) {}
}
