package io.regua.negotiation.web;

import io.regua.negotiation.rules.ReadyOffer;
import java.time.Instant;
import java.util.List;

/**
 * What is expected of offers.
 *
 * @param offers how offers for the example would be ranked, the first best; none when the limits allow none
 * @param previewed whether they are ranked by what was typed and not kept
 */
record ExpectationPage(
        int revision,
        LimitTyped typed,
        List<ReadyOffer> offers,
        boolean previewed,
        List<Change> changes,
        LimitSaid said,
        boolean mayChange) {

    /** A change, in words. */
    record Change(Instant at, String by, List<String> fields) {}

    public int columns() {
        return ExpectationForm.COLUMNS;
    }
}
