package io.regua.negotiation.rules;

import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;

/**
 * How wide a campaign opens the limits.
 *
 * @param atOnce discounts when all is paid in one payment; zero = not widened
 * @param spread discounts otherwise
 * @param installments one = not widened
 * @param leastEntry of what is to be paid; 100 = not widened
 */
public record Ceiling(Discounts atOnce, Discounts spread, int installments, Percent leastEntry) {

    /** Opens nothing. */
    public static final Ceiling NONE = new Ceiling(Discounts.NONE, Discounts.NONE, 1, Percent.of("100"));

    /** Limits as wide as this says, but nowhere wider than others; where they are wider themselves they stay. */
    Allowance over(Allowance own, Allowance most) {
        return new Allowance(
                wider(own.atOnce(), atOnce, most.atOnce()),
                wider(own.spread(), spread, most.spread()),
                Math.max(own.installments(), Math.min(installments, most.installments())),
                own.leastInstallment(),
                lower(own.leastEntry(), higher(leastEntry, most.leastEntry())),
                own.interestFree(),
                own.monthly(),
                own.firstWithin(),
                own.validFor(),
                own.renegotiations());
    }

    private static Discounts wider(Discounts own, Discounts wanted, Discounts most) {
        return new Discounts(
                higher(own.fine(), wanted.fine().min(most.fine())),
                higher(own.interest(), wanted.interest().min(most.interest())),
                higher(own.correction(), wanted.correction().min(most.correction())),
                higher(own.principal(), wanted.principal().min(most.principal())));
    }

    private static Percent higher(Percent one, Percent other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Percent lower(Percent one, Percent other) {
        return one.min(other);
    }
}
