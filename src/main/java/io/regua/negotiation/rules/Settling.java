package io.regua.negotiation.rules;

import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreementSheet;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return objections;
    }
}
