package io.regua.ruler.web;

import io.regua.ruler.RulerVersion;
import io.regua.ruler.VersionRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of its ruler.
 *
 * @param challenges tried against the live one
 * @param by who published it, else who drew it
 * @param at when it was begun
 * @param compareTo the number of the version before it; null = it is the first
 */
record VersionLine(
        int number,
        String state,
        boolean challenges,
        String by,
        Instant at,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        String note,
        @Nullable Integer compareTo) {

    static VersionLine of(RulerVersion version, @Nullable Integer before) {
        return new VersionLine(
                version.number(),
                version.state().code(),
                version.isPublished() && version.role() == VersionRole.CHALLENGER,
                version.publishedBy().orElse(version.createdBy()),
                version.createdAt(),
                version.publishedAt().orElse(null),
                version.retiredAt().orElse(null),
                version.note(),
                before);
    }
}
