package io.regua.receivables;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one component of an amount due came about.
 *
 * @param base what the rate was applied to; for interest the principal of the first segment
 * @param rate in per cent; zero for the principal
 * @param days late days counted; zero where days do not matter
 * @param accrued what fell due until the day, before anything was paid
 * @param paid what payments settled of it until the day
 * @param result accrued less paid, never below zero
 * @param rule the rule that says so, for example {@code M02}
 * @param segments interest only: the open principal between payments, and for how many days (M10)
 * @param agreedRate the higher rate the contract agreed, where {@code rate} is the cap of the law (L09)
 */
public record Calculation(
        Component component,
        Money base,
        Percent rate,
        int days,
        Money accrued,
        Money paid,
        Money result,
        String rule,
        List<Segment> segments,
        @Nullable Percent agreedRate) {

    /** A stretch of days during which the same principal was open. */
    public record Segment(Money principal, int days) {}
}
