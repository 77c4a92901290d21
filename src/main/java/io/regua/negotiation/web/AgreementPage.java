package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.negotiation.AgreedInstallment;
import io.regua.negotiation.AgreedPayment;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.BreakRule;
import io.regua.negotiation.DebtTitle;
import io.regua.negotiation.Renegotiation;
import io.regua.negotiation.Seal;
import io.regua.receivables.AmountDue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One agreement.
 *
 * @param due what each payment that is asked for is worth today, late charges included
 * @param titles of its debts
 * @param seal of its terms on paper
 * @param payments that count for it
 * @param renegotiations the agreement before it, and the one after
 * @param broken what each debt would owe if it broke today; null = not asked
 * @param against why a move was refused
 */
record AgreementPage(
        AgreementSheet sheet,
        String customer,
        Map<Long, AmountDue> due,
        Map<Long, DebtTitle> titles,
        Seal seal,
        List<AgreedPayment> payments,
        List<Renegotiation> renegotiations,
        @Nullable SequencedMap<Long, AmountDue> broken,
        List<String> against,
        boolean mayAct,
        boolean mayCancel,
        LocalDate today) {

    public BreakRule rule() {
        return sheet.offer().offer().rule();
    }

    /** What a payment is worth today. */
    public Money worth(AgreedInstallment installment) {
        var amount = due.get(installment.receivableId());
        return amount == null || !installment.isOpen() ? Money.ZERO : amount.total();
    }

    /** How many days a payment is late. */
    public int late(AgreedInstallment installment) {
        var amount = due.get(installment.receivableId());
        return amount == null || !installment.isOpen() ? 0 : amount.daysLate();
    }

    /** What all payments that are late, or due today, are worth. */
    public Money dueNow() {
        return Money.sum(sheet.installments().stream()
                .filter(each -> each.isOpen() && !each.dueOn().isAfter(today))
                .map(this::worth)
                .toList());
    }

    /** What would be owed in all if it broke today. */
    public Money brokenTotal() {
        return broken == null
                ? Money.ZERO
                : Money.sum(broken.values().stream().map(AmountDue::total).toList());
    }

    /** The payments that are asked for, oldest first: what a bill can be made over. */
    public List<AgreedInstallment> open() {
        return sheet.installments().stream().filter(AgreedInstallment::isOpen).toList();
    }
}
