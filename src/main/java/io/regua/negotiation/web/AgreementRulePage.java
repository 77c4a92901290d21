package io.regua.negotiation.web;

import java.time.Instant;
import java.util.List;

/**
 * What holds for agreements.
 *
 * @param version it was read as
 * @param sentences what holds now, in words
 */
record AgreementRulePage(
        int version,
        LimitTyped typed,
        List<String> sentences,
        List<Change> changes,
        LimitSaid said,
        boolean mayChange) {

    /** A change, in words. */
    record Change(Instant at, String by, List<String> fields) {}
}
