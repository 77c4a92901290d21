package io.regua.negotiation.rules;

import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreementSheet;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which installments are settled before their day, and what speaks against it. */
public final class Settling {

    private Settling() {}

    /** The open installments that are meant: one, or all where none is named. */
    public static List<AgreedInstallment> meant(AgreementSheet sheet, OptionalInt number) {
        return sheet.installments().stream()
                .filter(AgreedInstallment::isOpen)
                .filter(each -> number.isEmpty() || each.number() == number.getAsInt())
                .toList();
    }

    /** All that speaks against it, before amounts are known. */
    public static List<Objection> against(AgreementSheet sheet, OptionalInt number, LocalDate until, LocalDate today) {
        var objections = new ArrayList<Objection>();
        var stands = sheet.agreement().stands();
        if (!stands) {
            objections.add(Objection.of(
                    "agreement_over", "stands", sheet.agreement().state().code()));
        }
        if (until.isBefore(today)) {
            objections.add(new Objection("settled_in_past", Map.of("until", until, "today", today)));
        }
        if (stands && meant(sheet, number).isEmpty()) {
            objections.add(
                    number.isPresent()
                            ? Objection.of("installment_not_open", "number", number.getAsInt())
                            : Objection.of("nothing_to_settle"));
        }
        number.ifPresent(
                wanted -> firstThose(sheet.installments(), wanted, until).ifPresent(objections::add));
        return objections;
    }

    /**
     * Interest is shared out by months, and most of it comes first: whoever paid a later installment ahead would go on
     * paying interest on what is paid back, and be reduced by less than his share of it (L10). In their order each
     * reduction is at least that share.
     */
    private static Optional<Objection> firstThose(List<AgreedInstallment> installments, int wanted, LocalDate until) {
        return installments.stream().anyMatch(each -> each.number() == wanted && isAhead(each, until))
                ? installments.stream()
                        .filter(each -> each.number() < wanted && isAhead(each, until))
                        .findFirst()
                        .map(first -> Objection.of("installment_before_open", "first", first.number()))
                : Optional.empty();
    }

    private static boolean isAhead(AgreedInstallment installment, LocalDate until) {
        return installment.isOpen()
                && installment.interest().isPositive()
                && installment.dueOn().isAfter(until);
    }
}
