package io.regua.negotiation;

import io.regua.calendar.BusinessCalendar;
import io.regua.receivables.AgreementEnd;
import io.regua.receivables.AgreementEnd.ChargedAgain;
import io.regua.receivables.AgreementEnd.How;
import io.regua.receivables.KeptDiscounts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an agreement is broken, and what becomes of it then.
 *
 * @param breakDays an installment is late enough to break it more than so many calendar days after its due date
 * @param breakMissed so many late installments break it too, however late; null = they do not
 * @param lapseDays the same as {@code breakDays} for its first payment, without which it lapses
 * @param clearingDays business days that money may take to arrive, on top of all of these
 * @param discounts what becomes of what it gave up
 * @param charges from when its debts are charged again
 */
@Embeddable
public record BreakRule(
        int breakDays,
        @Nullable Integer breakMissed,
        int lapseDays,
        int clearingDays,
        @Enumerated(EnumType.STRING) KeptDiscounts discounts,
        @Enumerated(EnumType.STRING) ChargedAgain charges) {

    /** The first day on which a payment due on a day is late enough to break an agreement that has begun. */
    public LocalDate breaksOn(LocalDate dueOn, BusinessCalendar calendar) {
        return cleared(calendar.nextBusinessDay(dueOn).plusDays(breakDays), calendar);
    }

    /** The first day on which a payment due on a day counts as missed. */
    public LocalDate missedOn(LocalDate dueOn, BusinessCalendar calendar) {
        return cleared(calendar.nextBusinessDay(dueOn), calendar);
    }

    /** The first day on which an agreement whose first payment is due on a day lapses. */
    public LocalDate lapsesOn(LocalDate dueOn, BusinessCalendar calendar) {
        return cleared(calendar.nextBusinessDay(dueOn).plusDays(lapseDays), calendar);
    }

    /** Money that was paid on the last day may take so long to arrive. */
    private LocalDate cleared(LocalDate last, BusinessCalendar calendar) {
        return clearingDays == 0 ? last.plusDays(1) : calendar.plusBusinessDays(last, clearingDays);
    }

    /** How an agreement ends on a day by not being kept. */
    public AgreementEnd broken(LocalDate on) {
        return new AgreementEnd(on, How.BROKEN, discounts, charges);
    }

    /** How an agreement ends on a day that never began: as if there had been none (M08). */
    public static AgreementEnd lapsed(LocalDate on) {
        return new AgreementEnd(on, How.LAPSED, KeptDiscounts.NONE, ChargedAgain.FROM_DUE_DATE);
    }
}
