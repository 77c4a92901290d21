package io.regua.creditors;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * An account and what its bank agreed for boletos; what there is none of is empty.
 *
 * @param bank three digits
 * @param beneficiaryCode how the bank names the creditor in its files (convênio)
 * @param wallet the kind of boleto agreed (carteira)
 * @param instructions what stands on every boleto for the cashier
 * @param daysPayableAfterDue for how many days after the due date the bank takes money
 * @param ourNumberFirst the first number that the bank's contract gives for boletos (nosso número)
 * @param ourNumberLast the last one; null = as far as the bank has digits
 */
@Embeddable
public record BankTerms(
        String bank,
        String branch,
        String branchDigit,
        String account,
        String accountDigit,
        String beneficiaryCode,
        String wallet,
        @Enumerated(EnumType.STRING) BankLayout layout,
        @Enumerated(EnumType.STRING) Registrar registrar,
        String instructions,
        int daysPayableAfterDue,
        long ourNumberFirst,
        @Nullable Long ourNumberLast) {}
