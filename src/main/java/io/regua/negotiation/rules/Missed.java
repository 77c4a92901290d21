package io.regua.negotiation.rules;

import io.regua.calendar.BusinessCalendar;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.AgreementState;
import java.time.LocalDate;
import java.util.Optional;

/** When an agreement is not kept. */
public final class Missed {

    /** One payment is too late. */
    public static final String TOO_LATE = "too_late";

    /** Too many payments were missed. */
    public static final String TOO_MANY = "too_many";

    /** The first payment never came. */
    public static final String NEVER_BEGAN = "never_began";

    private Missed() {}

    /**
     * Why an agreement is not kept by a day; empty when it is, or stands no more. A payment counts as missed only when
     * the money has had the time it may take to arrive.
     */
    public static Optional<String> by(LocalDate day, AgreementSheet sheet, BusinessCalendar calendar) {
        return switch (sheet.agreement().state()) {
            case AgreementState.ACCEPTED -> neverBegan(day, sheet, calendar);
            case AgreementState.ACTIVE -> broken(day, sheet, calendar);
            default -> Optional.empty();
        };
    }

    private static Optional<String> neverBegan(LocalDate day, AgreementSheet sheet, BusinessCalendar calendar) {
        return sheet.next()
                .map(AgreedInstallment::dueOn)
                .filter(due -> !day.isBefore(sheet.offer().offer().rule().lapsesOn(due, calendar)))
                .map(due -> NEVER_BEGAN);
    }

    private static Optional<String> broken(LocalDate day, AgreementSheet sheet, BusinessCalendar calendar) {
        var rule = sheet.offer().offer().rule();
        var open =
                sheet.installments().stream().filter(AgreedInstallment::isOpen).toList();
        if (open.stream().anyMatch(each -> !day.isBefore(rule.breaksOn(each.dueOn(), calendar)))) {
            return Optional.of(TOO_LATE);
        }
        var missed = open.stream()
                .filter(each -> !day.isBefore(rule.missedOn(each.dueOn(), calendar)))
                .count();
        var most = rule.breakMissed();
        return most != null && missed >= most ? Optional.of(TOO_MANY) : Optional.empty();
    }
}
