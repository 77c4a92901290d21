package io.regua.negotiation;

import java.time.LocalDate;

/**
 * Somebody answers with somebody else's authority on some days.
 *
 * @param fromOn the first day
 * @param untilOn the last day
 */
public record StandIn(
        long id, String username, Authority authority, LocalDate fromOn, LocalDate untilOn, String namedBy) {}
