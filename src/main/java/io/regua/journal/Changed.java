package io.regua.journal;

import java.time.Instant;
import java.util.List;

/**
 * A change that was made, with what the fields were and became; values that were blanked read as nothing.
 *
 * @param origin where from; empty when a part of Régua acted by itself
 */
public record Changed(Instant at, String actor, String origin, String code, List<FieldChange> fields) {}
