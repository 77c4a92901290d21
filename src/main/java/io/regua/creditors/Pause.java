package io.regua.creditors;

import java.time.LocalDate;
import java.util.Map;

/**
 * A creditor for whom nothing is done for now.
 *
 * @param code why, worded on display: {@code feed_missing}
 * @param facts for the words; {@code feed_missing}: {@code feed}, {@code expectedOn}, {@code more} (how many besides)
 * @param fromOn the night that placed it
 */
public record Pause(long creditorId, String code, Map<String, Object> facts, LocalDate fromOn) {}
