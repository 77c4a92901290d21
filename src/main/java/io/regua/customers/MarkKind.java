package io.regua.customers;

import jakarta.persistence.EnumeratedValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A circumstance of a customer that changes what may be done (L12). */
public enum MarkKind {
    /** Everything stops; the estate is reached only by way of legal. */
    DECEASED(null, false, Stop.RULER, Stop.CALLS, Stop.REGISTRY),
    /** Also judicial recovery: the claim is filed. */
    BANKRUPT(180, false, Stop.RULER, Stop.CALLS, Stop.REGISTRY),
    /** A lawsuit about what is owed. */
    IN_COURT(180, true, Stop.RULER, Stop.CALLS, Stop.REGISTRY),
    /** Only the lawyer is contacted. */
    LAWYER_NAMED(90, true, Stop.RULER, Stop.CALLS, Stop.REGISTRY),
    /** Talks under the law of over-indebtedness (CDC 104-A). */
    DEBT_TALKS(90, false, Stop.RULER, Stop.CALLS, Stop.REGISTRY),
    /** No calls and no registry until reviewed. */
    OVER_INDEBTED_OR_ILL(90, true, Stop.RULER, Stop.CALLS, Stop.REGISTRY),
    /** Lost work, a bad harvest: time is given. */
    HARDSHIP(90, true, Stop.RULER, Stop.REGISTRY),
    /** Wording and priority only; age alone stops nothing. */
    ELDERLY(null, true),
    /** No phone; the other channels stay. */
    DO_NOT_CALL(null, true, Stop.CALLS);

    /** What a mark stops. */
    public enum Stop {
        RULER,
        CALLS,
        REGISTRY
    }

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final @Nullable Integer reviewDays;
    private final boolean chargesRun;
    private final boolean stopsRuler;
    private final boolean stopsCalls;
    private final boolean stopsRegistry;

    MarkKind(@Nullable Integer reviewDays, boolean chargesRun, Stop... stops) {
        this.reviewDays = reviewDays;
        this.chargesRun = chargesRun;
        var stopped = Set.of(stops);
        this.stopsRuler = stopped.contains(Stop.RULER);
        this.stopsCalls = stopped.contains(Stop.CALLS);
        this.stopsRegistry = stopped.contains(Stop.REGISTRY);
    }

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<MarkKind> of(String code) {
        return EnumSet.allOf(MarkKind.class).stream()
                .filter(kind -> kind.code.equals(code))
                .findFirst();
    }

    /** After how many calendar days somebody looks at it again, unless said otherwise; empty for never. */
    public Optional<Integer> reviewDays() {
        return Optional.ofNullable(reviewDays);
    }

    /** Whether fine, interest and correction run on while it lasts. */
    public boolean chargesRun() {
        return chargesRun;
    }

    /** Whether it stops this. */
    public boolean stops(Stop what) {
        return switch (what) {
            case RULER -> stopsRuler;
            case CALLS -> stopsCalls;
            case REGISTRY -> stopsRegistry;
        };
    }

    /** Only people die, fall ill and grow old. */
    public boolean peopleOnly() {
        return this == DECEASED || this == ELDERLY || this == OVER_INDEBTED_OR_ILL || this == DEBT_TALKS;
    }
}
