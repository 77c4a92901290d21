package io.regua.negotiation.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a campaign.
 *
 * @param id null for a new one
 * @param revision of the draft, as the form was made on
 */
record CampaignPage(@Nullable Long id, int revision, Map<String, String> creditors, LimitTyped typed, LimitSaid said) {}
