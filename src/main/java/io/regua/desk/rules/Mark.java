package io.regua.desk.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step to be put on a tape.
 *
 * @param on the day it was or will be taken; null when it waits for an earlier step
 * @param label the step in words, in the reader's language
 * @param note why it stands so, in words; empty when there is nothing to add
 */
public record Mark(String kind, MarkState state, @Nullable LocalDate on, String label, String note) {}
