package io.regua.customers;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The five Cs of a customer's credit, each from 1 (weak) to 5 (strong); null = not known.
 *
 * @param character whether he means to pay: how he paid so far
 * @param capacity whether he can: income against what is due
 * @param capital what he owns
 * @param collateral what stands behind the debt
 * @param conditions how his trade or work is doing
 */
public record FiveCs(
        @Nullable Integer character,
        @Nullable Integer capacity,
        @Nullable Integer capital,
        @Nullable Integer collateral,
        @Nullable Integer conditions) {

    private static final int STRONG = 5;

    /** Nothing is known. */
    public static final FiveCs UNKNOWN = new FiveCs(null, null, null, null, null);

    /** Whether every score that is given is one from 1 to 5. */
    public boolean possible() {
        return scores().filter(Objects::nonNull).allMatch(score -> score >= 1 && score <= STRONG);
    }

    private Stream<@Nullable Integer> scores() {
        return Stream.of(character, capacity, capital, collateral, conditions);
    }
}
