package io.regua.ruler;

import org.jspecify.annotations.Nullable;

/**
 * A trial as somebody wants it.
 *
 * @param challenger the draft that is tried; null = a hold-out group alone is compared
 * @param note what is tried
 */
public record NewTrial(@Nullable Challenger challenger, Trial.Shares shares, String note) {

    /**
     * A draft.
     *
     * @param version of the draft, as it was when the wish was made
     */
    public record Challenger(long versionId, int version) {}

    public NewTrial {
        note = note.strip();
    }
}
