package io.regua.creditors;

import java.time.LocalDate;
import java.util.Map;

/**
 * Why a creditor is left out of the nights: no step is taken for its debts until what is missing has come, or somebody
 * lets it go on.
 *
 * @param code why, worded on display: {@code feed_missing}
 * @param facts for the words; {@code feed_missing}: {@code feed}, {@code expectedOn}, {@code more} (how many besides)
 * @param fromOn the night that placed it
 */
public record Pause(long creditorId, String code, Map<String, Object> facts, LocalDate fromOn) {}
