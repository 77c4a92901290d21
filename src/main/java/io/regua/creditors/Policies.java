package io.regua.creditors;

import io.regua.money.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a creditor wants things done.
 *
 * @param calendarId by which business days are counted
 * @param timeZone where its people sit, for example {@code America/Manaus}
 * @param graceDays business days after the due date in which the customer is not contacted (M13)
 * @param financialInstitution may agree higher interest with consumers (L20); IOF is not calculated (M09)
 * @param residualWaiver charges up to this are waived once the principal is covered (M12)
 * @param standingToleranceDays calendar days a customer may be late and still stand as active
 */
@Embeddable
public record Policies(
        long calendarId,
        String timeZone,
        int graceDays,
        boolean financialInstitution,
        Money residualWaiver,
        int standingToleranceDays,
        @Enumerated(EnumType.STRING) StandingBlocksFrom standingBlocksFrom,
        @Enumerated(EnumType.STRING) ReturnsFrom returnsFrom) {

    /** What a creditor starts with. */
    static Policies start(long calendarId, boolean financialInstitution) {
        return new Policies(
                calendarId,
                "America/Sao_Paulo",
                5,
                financialInstitution,
                Money.of("20.00"),
                15,
                StandingBlocksFrom.REGISTRY,
                ReturnsFrom.LAST);
    }
}
