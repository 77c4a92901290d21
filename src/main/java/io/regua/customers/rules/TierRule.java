package io.regua.customers.rules;

import io.regua.customers.FiveCs;
import io.regua.customers.Tier;
import java.util.Optional;

/**
 * The tier that follows from the five Cs. Character and capacity count double, because they decide whether a debt is
 * paid; the others decide what is left when it is not. Whoever has 1 in either is D at best.
 */
public final class TierRule {

    private static final int A = 30;
    private static final int B = 25;
    private static final int C = 19;
    private static final int D = 13;

    private TierRule() {}

    /** Empty when one of the five is not known. */
    public static Optional<Tier> of(FiveCs scores) {
        var character = scores.character();
        var capacity = scores.capacity();
        var capital = scores.capital();
        var collateral = scores.collateral();
        var conditions = scores.conditions();
        if (character == null || capacity == null || capital == null || collateral == null || conditions == null) {
            return Optional.empty();
        }
        var tier = tier(2 * character + 2 * capacity + capital + collateral + conditions);
        var weak = character == 1 || capacity == 1;
        return Optional.of(weak && tier.compareTo(Tier.D) < 0 ? Tier.D : tier);
    }

    /** The sum runs from 7 to 35. */
    private static Tier tier(int sum) {
        if (sum >= A) {
            return Tier.A;
        }
        if (sum >= B) {
            return Tier.B;
        }
        if (sum >= C) {
            return Tier.C;
        }
        return sum >= D ? Tier.D : Tier.E;
    }
}
