package io.regua.negotiation;

import io.regua.money.Percent;
import io.regua.receivables.Component;

/** How much of each component of a debt is given up, in per cent of what is due of it; 100 at most. */
public record Discounts(Percent fine, Percent interest, Percent correction, Percent principal) {

    private static final Percent ALL = Percent.of("100");

    public static final Discounts NONE = ofCharges(Percent.ZERO);

    /**
     * Discounts that can be given.
     *
     * @throws IllegalArgumentException when one is above 100 %
     */
    public Discounts {
        for (var percent : new Percent[] {fine, interest, correction, principal}) {
            if (percent.compareTo(ALL) > 0) {
                throw new IllegalArgumentException("more than everything: " + percent + " %");
            }
        }
    }

    /** The same part of fine, interest and correction, and nothing of the principal. */
    public static Discounts ofCharges(Percent percent) {
        return new Discounts(percent, percent, percent, Percent.ZERO);
    }

    /** Of each component the smaller one. */
    public Discounts min(Discounts other) {
        return new Discounts(
                fine.min(other.fine),
                interest.min(other.interest),
                correction.min(other.correction),
                principal.min(other.principal));
    }

    /** The discount on one component. */
    public Percent of(Component component) {
        return switch (component) {
            case FINE -> fine;
            case INTEREST -> interest;
            case CORRECTION -> correction;
            case PRINCIPAL -> principal;
        };
    }
}
