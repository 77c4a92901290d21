package io.regua.negotiation.rules;

import io.regua.negotiation.rules.Scope.Range;
import io.regua.receivables.DebtorProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom rows of limits are for, in tests. */
final class Scopes {

    private Scopes() {}

    /** @param profile null = any */
    static Scope of(@Nullable DebtorProfile profile, Range<Integer> daysLate) {
        return new Scope(
                Set.of(),
                Set.of(),
                profile == null ? Set.of() : Set.of(profile),
                daysLate,
                Range.any(),
                Range.any(),
                Set.of(),
                Set.of(),
                Set.of());
    }
}
