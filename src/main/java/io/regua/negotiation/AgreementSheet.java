package io.regua.negotiation;

import io.regua.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * An agreement with its terms and how its payments stand.
 *
 * @param installments the entry first
 */
public record AgreementSheet(Agreement agreement, OfferSheet offer, List<AgreedInstallment> installments) {

    public AgreementSheet {
        installments = List.copyOf(installments);
    }

    /** What came in for it, late charges apart. */
    public Money paid() {
        return Money.sum(installments.stream()
                .map(each -> each.amount().minus(each.open()))
                .toList());
    }

    /** What is still asked for. */
    public Money open() {
        return Money.sum(installments.stream()
                .filter(AgreedInstallment::isOpen)
                .map(AgreedInstallment::open)
                .toList());
    }

    /** The payment that is asked for next. */
    public Optional<AgreedInstallment> next() {
        return installments.stream().filter(AgreedInstallment::isOpen).findFirst();
    }
}
