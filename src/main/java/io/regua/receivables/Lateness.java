package io.regua.receivables;

/**
 * How often a customer was late with a creditor, and how often he broke his word.
 *
 * @param creditor the creditor's code
 * @param late debts that became late in the months before, paid since or not
 * @param months how far back it counts
 * @param agreements that were not kept in these months, as far as they count
 * @param promises that were not kept in these months, as far as they count
 * @param profile what that makes him; whoever was never late is first time
 */
public record Lateness(
        long creditorId, String creditor, int late, int months, int agreements, int promises, DebtorProfile profile) {}
