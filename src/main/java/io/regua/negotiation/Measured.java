package io.regua.negotiation;

import io.regua.negotiation.rules.Proposal;

/**
 * A proposal that somebody may agree to, and by which limits that was found.
 *
 * @param needs the lowest level that may
 */
record Measured(Proposal proposal, MeasuredBy by, Authority needs) {}
